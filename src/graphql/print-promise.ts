const HEAD = /^# What clients of version (\S+) may rely on\b/u;

/** The promise to the clients of a version, as it is kept in schema/promised.graphql: a head, and the printed schema. */
export function printPromise(version: string, schema: string): string {
  return `# What clients of version ${version} may rely on: its schema. Written by \`npm run schema -- --promise\`.\n${schema}`;
}

/** The version that the head of a promise names. */
export function findPromisedVersion(promise: string): string | undefined {
  return HEAD.exec(promise)?.[1];
}
