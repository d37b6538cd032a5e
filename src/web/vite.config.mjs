import { defineConfig } from "vite";

/** The explorer as files that the hub serves below /explorer/; the launcher says where they go. */
// What Vite looks for is a default export.
export default defineConfig({
  root: import.meta.dirname,
  base: "./",
  clearScreen: false,
  logLevel: "error",
  build: { manifest: true, assetsDir: ".", emptyOutDir: false, rollupOptions: { input: "main.tsx" } },
});
