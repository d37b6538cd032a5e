import { chmod, mkdir, mkdtemp, readdir, realpath, rename, rm, rmdir } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { type GraphQLSchema } from "graphql";
import { type AskedHub, openSession, type Query, queryOneRelease } from "../graphql/ask";
import { readRelease, type ReleaseFacts } from "./about";
import { type PackageFormat } from "./packages/package-format";

/** What a package is written from. */
export interface ExportedHub extends AskedHub {
  readonly schema: GraphQLSchema;
  readonly config: AskedHub["config"] & { readonly databaseUrl?: string };
}

/** A package cannot be written to the folder that was named; `message` says why and what to do. */
export class UnusableFolderError extends Error {
  constructor(folder: string, problem: string, cause?: unknown) {
    super(`"${folder}" ${problem}. Name a folder that does not exist yet, or an empty one.`, { cause });
    this.name = "UnusableFolderError";
  }
}

/**
 * Writes the whole dataset, in one state of the data, to a folder that is new or empty, and returns the release. The
 * folder is there whole or not at all. Throws an UnusableFolderError, and the signal's reason once it is aborted.
 */
export async function writePackage(
  hub: ExportedHub,
  format: PackageFormat,
  folder: string,
  signal?: AbortSignal,
): Promise<ReleaseFacts> {
  await checkFolder(folder);
  const target = await realpath(folder).catch(() => resolve(folder));
  const draft = await makeDraft(target).catch(refuse(folder));
  const questions = openQuestions(hub, signal);
  try {
    const release = await readRelease(questions.query);
    await format.write({ schema: hub.schema, query: questions.query, place: hub.config, release }, draft);
    await moveInPlace(draft, target).catch(refuse(folder));
    return release;
  } catch (error) {
    await rm(draft, { recursive: true, force: true });
    throw error;
  } finally {
    await questions.end();
  }
}

/** Throws an UnusableFolderError where the folder holds something already, or is a file. */
export async function checkFolder(folder: string): Promise<void> {
  const names = await readdir(folder).catch((error: unknown) =>
    codeOf(error) === "ENOENT" ? [] : refuse(folder)(error),
  );
  if (names.length > 0) throw new UnusableFolderError(folder, "is not empty");
}

/** Beside the folder, so that it can be moved there in one step. */
async function makeDraft(target: string): Promise<string> {
  await mkdir(dirname(target), { recursive: true });
  const draft = await mkdtemp(join(dirname(target), `.${basename(target)}-`));
  await chmod(draft, 0o755);
  return draft;
}

/** What someone else put into the folder meanwhile is not touched. */
async function moveInPlace(draft: string, target: string): Promise<void> {
  await rmdir(target).catch((error: unknown) => {
    if (codeOf(error) !== "ENOENT") throw error;
  });
  await rename(draft, target);
}

/** In words what the system says of a folder. */
function refuse(folder: string): (error: unknown) => never {
  return (error) => {
    switch (codeOf(error)) {
      case undefined:
        throw error;
      case "ENOTDIR":
        throw new UnusableFolderError(folder, "is no folder, or stands below a file", error);
      case "ENOTEMPTY":
      case "EEXIST":
        throw new UnusableFolderError(folder, "is not empty", error);
      default:
        throw new UnusableFolderError(folder, `cannot be written (${String(codeOf(error))})`, error);
    }
  };
}

function codeOf(error: unknown): string | undefined {
  return typeof error === "object" && error !== null && "code" in error ? String(error.code) : undefined;
}

interface Questions {
  readonly query: Query;
  readonly end: () => Promise<void>;
}

/**
 * On a server all questions share one transaction. The embedded database stands still by itself, for its folder is held
 * by this process, which writes to it at its start alone; there each question has a transaction of its own, so that
 * requests, which have the same one connection, are answered in between.
 */
function openQuestions(hub: ExportedHub, signal?: AbortSignal): Questions {
  const { query, end } =
    hub.config.databaseUrl === undefined
      ? { query: queryOneRelease(hub, { requestId: "export" }), end: () => Promise.resolve() }
      : openSession(hub, { requestId: "export" });
  return {
    query: (text, variables) => {
      signal?.throwIfAborted();
      return query(text, variables);
    },
    end,
  };
}
