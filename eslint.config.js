"use strict";

const { defineConfig } = require("eslint/config");
const regexp = require("eslint-plugin-regexp");
const tseslint = require("typescript-eslint");

const noDefaultExport = {
  selector: "ExportDefaultDeclaration",
  message: "Export by name: the name of a file is the name of what it exports.",
};

const noEnvironment = {
  object: "process",
  property: "env",
  message: "src/config.ts is the only reader of the environment; take the value from the configuration.",
};

module.exports = defineConfig(
  { ignores: ["dist/", "dist-*/", "/coverage/", ".data/", "src/web/graph/operations.ts"] },
  {
    files: ["**/*.{js,cjs,mjs}"],
    languageOptions: { globals: nodeGlobals("readonly") },
    rules: { "no-undef": "error", "no-unused-vars": "error", eqeqeq: "error" },
  },
  {
    files: ["src/http/assets/*.js"],
    languageOptions: { globals: { addEventListener: "readonly", document: "readonly", location: "readonly" } },
  },
  {
    files: ["**/*.{ts,tsx}"],
    extends: [tseslint.configs.strict],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: __dirname } },
    rules: {
      eqeqeq: ["error", "always", { null: "ignore" }],
      "max-lines": ["warn", { max: 200, skipBlankLines: true, skipComments: true }],
      "max-lines-per-function": ["warn", { max: 40, skipBlankLines: true, skipComments: true }],
      "no-restricted-syntax": ["error", noDefaultExport],
      "@typescript-eslint/await-thenable": "error",
      "@typescript-eslint/consistent-type-imports": ["error", { fixStyle: "inline-type-imports" }],
      "@typescript-eslint/no-extraneous-class": ["error", { allowWithDecorator: true }],
      "@typescript-eslint/no-floating-promises": "error",
      "@typescript-eslint/no-misused-promises": "error",
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
      "@typescript-eslint/only-throw-error": "error",
      "@typescript-eslint/prefer-readonly": "error",
      "@typescript-eslint/switch-exhaustiveness-check": "error",
    },
  },
  {
    // What strangers send is read with these: none may take longer than its text is long.
    files: ["src/**/*.{ts,tsx,js}", "bin/*.js"],
    plugins: { regexp },
    rules: {
      "regexp/no-super-linear-backtracking": ["error", { report: "potential" }],
      "regexp/no-super-linear-move": ["error", { report: "potential", ignoreSticky: false, ignorePartial: false }],
    },
  },
  {
    files: ["src/**/*.{ts,tsx}"],
    ignores: ["src/config.ts"],
    rules: { "no-restricted-properties": ["error", noEnvironment] },
  },
  {
    // Markup is long and plain; what is reckoned stands in .ts files.
    files: ["src/web/**/*.tsx"],
    rules: { "max-lines-per-function": ["warn", { max: 65, skipBlankLines: true, skipComments: true }] },
  },
  {
    files: ["test/**/*.ts"],
    rules: { "max-lines": "off", "max-lines-per-function": "off" },
  },
);

/** The globals that our plain JavaScript (launcher, configuration files, scripts) may use. */
function nodeGlobals(access) {
  const names = ["Buffer", "URL", "__dirname", "__filename", "console", "fetch", "module", "process", "require"];
  return Object.fromEntries([...names, "setTimeout", "clearTimeout", "setImmediate"].map((name) => [name, access]));
}
