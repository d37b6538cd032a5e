import { startBrowserRun } from "./browser-run";

interface ProjectConfig {
  readonly testEnvironmentOptions: { readonly program?: string };
}

/** Jest's globalSetup of the project that runs in a browser. */
export = async (_global: unknown, project: ProjectConfig): Promise<void> => {
  const { program } = project.testEnvironmentOptions;
  if (program === undefined) throw new Error("jest.config.js names no browser for this project.");
  await startBrowserRun(program);
};
