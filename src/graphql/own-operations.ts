import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type KeyValueCache } from "@apollo/utils.keyvaluecache";
import { getOperationAST, parse } from "graphql";
import { PROJECT_ROOT } from "../config";

const FOLDER = join(PROJECT_ROOT, "schema", "operations");

/** An operation of schema/operations. */
export interface OwnOperation {
  /** As its file is named. */
  readonly name: string;
  readonly text: string;
  /** SHA-256 of the text in hexadecimal digits, by which it can be asked for. */
  readonly hash: string;
}

let operations: readonly OwnOperation[] | undefined;

/** All operations of schema/operations, in the order of their names; they are read once. */
export function ownOperations(): readonly OwnOperation[] {
  operations ??= readdirSync(FOLDER)
    .filter((file) => file.endsWith(".graphql"))
    .sort()
    .map(readOperation);
  return operations;
}

function readOperation(file: string): OwnOperation {
  const text = readFileSync(join(FOLDER, file), "utf8");
  return { name: file.slice(0, -".graphql".length), text, hash: createHash("sha256").update(text).digest("hex") };
}

/** The operations with their hashes, in the form of Apollo's persisted query manifest, version 1. */
export function describeOperations(): object {
  return {
    format: "apollo-persisted-query-manifest",
    version: 1,
    operations: ownOperations().map(({ hash, text }) => {
      const operation = getOperationAST(parse(text));
      return { id: hash, name: operation?.name?.value, type: operation?.operation, body: text };
    }),
  };
}

/**
 * The texts that a hash may stand for: our own operations, and never one more. Apollo Server offers to keep what clients send
 * with a hash; what a stranger sends is answered and forgotten.
 */
export function keepOwnOperations(): KeyValueCache {
  const texts = new Map(ownOperations().map(({ hash, text }) => [hash, text]));
  return {
    // A key is the hash behind a name that Apollo Server puts before it.
    get: (key) => Promise.resolve(texts.get(key.slice(key.lastIndexOf(":") + 1))),
    set: () => Promise.resolve(),
    delete: () => Promise.resolve(),
  };
}
