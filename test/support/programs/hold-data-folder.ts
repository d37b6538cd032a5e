import { lockDataFolder } from "../../../src/db/data-folder-lock";

/* Takes the lock of the folder that is its argument, says "held" or what is wrong, and stays until it is ended. */
async function holdDataFolder(folder: string): Promise<void> {
  const line = await lockDataFolder(folder).then(
    () => "held",
    (error: Error) => error.name,
  );
  process.stdout.write(`${line}\n`);
  process.stdin.resume();
}

void holdDataFolder(process.argv[2] ?? "");
