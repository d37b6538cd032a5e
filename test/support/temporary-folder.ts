import { mkdtemp, realpath, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A folder for the test file that calls it, removed when its tests have run. */
export function useTemporaryFolder(): () => string {
  let folder = "";
  beforeAll(async () => {
    folder = await realpath(await mkdtemp(join(tmpdir(), "county-plan-hub-test-")));
  });
  afterAll(() => rm(folder, { recursive: true, force: true, maxRetries: 5 }));
  return () => folder;
}
