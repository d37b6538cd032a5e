import { type ServerOptions } from "./test-server";

/** What PostgreSQL server the tests can have; `missing` says why none. */
export function findTestServer(
  environment: Readonly<Record<string, string | undefined>>,
): ServerOptions & { readonly missing?: string };
