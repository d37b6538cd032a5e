import { type Command, Option } from "commander";
import { readConfig } from "../config";
import { type PackageFormat } from "../export/packages/package-format";
import { PACKAGE_FORMATS } from "../export/packages";
import { checkFolder, UnusableFolderError, writePackage } from "../export/write-package";
import { createHub } from "../hub";
import { UsageError } from "./exit-status";

export function addExportCommand(program: Command): void {
  program
    .command("export")
    .description("Write the whole dataset to a folder, which is new or empty.")
    .argument("<folder>", "where to write it")
    .addOption(
      new Option(
        "--format <format>",
        PACKAGE_FORMATS.map(({ name, description }) => `${name}: ${description}`).join("\n"),
      )
        .choices(PACKAGE_FORMATS.map(({ name }) => name))
        .default("data-package"),
    )
    .action(async (folder: string, { format: name }: { format: string }) => {
      const format = PACKAGE_FORMATS.find((one) => one.name === name);
      if (!format) throw new UsageError(`There is no format "${name}".`);
      const release = await exportDataset(folder, format).catch((error: unknown) => {
        throw error instanceof UnusableFolderError ? new UsageError(error.message) : error;
      });
      console.log(`Release ${release} is written to ${folder} (${format.name}).`);
    });
}

/** A folder that cannot be used is refused before the hub is opened, which may take seconds. */
async function exportDataset(folder: string, format: PackageFormat): Promise<string> {
  await checkFolder(folder);
  const config = readConfig();
  const hub = await createHub(config);
  try {
    return (await writePackage({ ...hub, config }, format, folder)).release;
  } finally {
    await hub.close();
  }
}
