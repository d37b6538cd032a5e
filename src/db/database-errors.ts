/** What keeps a database from opening, starting or taking what an import brings. `message` says what is wrong and what to do; no stack is of use. */
export abstract class DatabaseStartError extends Error {
  constructor(message: string, cause?: unknown) {
    super(message, { cause });
    this.name = new.target.name;
  }
}

/** Another process holds the folder of the embedded database. */
export class DataFolderInUseError extends DatabaseStartError {
  constructor(
    readonly folder: string,
    readonly processId: number | undefined,
  ) {
    const holder = processId === undefined ? "another process" : `another process (${processId})`;
    super(
      `The data folder ${folder} is in use by ${holder}. ` +
        "Stop that process, choose another folder with HUB_DATA_DIR, or use a PostgreSQL server (DATABASE_URL), which several processes can share.",
    );
  }
}

/** The folder of the embedded database can be neither made nor written. */
export class DataFolderNotWritableError extends DatabaseStartError {
  constructor(
    readonly folder: string,
    cause: unknown,
  ) {
    super(
      `The data folder ${folder} cannot be written (${messageOf(cause)}). ` +
        "Give this user the right to write there, or choose another folder with HUB_DATA_DIR (:memory: for none).",
      cause,
    );
  }
}

/** The folder is ours, yet the embedded database does not open what is in it. */
export class DataFolderUnusableError extends DatabaseStartError {
  constructor(
    readonly folder: string,
    cause: unknown,
  ) {
    super(
      `The embedded database in ${folder} does not open (${messageOf(cause)}). ` +
        "It is damaged or was made by another version. Move the folder away: the next start makes a new one with the plans of seeds/; plans that were imported from elsewhere are to be imported again.",
      cause,
    );
  }
}

/** There is no room left for the embedded database to open in. */
export class DataFolderFullError extends DatabaseStartError {
  constructor(
    readonly folder: string,
    cause: unknown,
  ) {
    super(
      `The embedded database in ${folder} does not open, for its disk is full. ` +
        "Make room there and start again: all that was published is kept.",
      cause,
    );
  }
}

/** The disk is full: nothing of what was being written is published. */
export class DatabaseFullError extends DatabaseStartError {
  constructor(place: string, cause: unknown) {
    super(
      `${place} has no room left on its disk (${messageOf(cause)}). Nothing was changed: the hub goes on with the release that it had. ` +
        "Make room there and do this again.",
      cause,
    );
  }
}

/** Another process was changing the database, and did not come to an end. */
export class DatabaseBusyError extends DatabaseStartError {
  constructor(
    readonly seconds: number,
    cause: unknown,
  ) {
    super(
      `Another process is changing the database (a start, an import or a removal) and was not done after ${seconds} s. ` +
        "Nothing was changed here. Wait for that process, or end it, and do this again.",
      cause,
    );
  }
}

/** Nothing answers at the server's address, or it takes no connections now. */
export class DatabaseUnreachableError extends DatabaseStartError {
  constructor(
    readonly address: string,
    cause: unknown,
  ) {
    super(
      `The database at ${address} cannot be reached (${messageOf(cause)}). ` +
        "Check that PostgreSQL runs there and that DATABASE_URL names it; without DATABASE_URL the hub uses its own embedded database.",
      cause,
    );
  }
}

/** The server does not let this user in: a wrong password, an unknown user, or its host rules. */
export class DatabaseLoginRefusedError extends DatabaseStartError {
  constructor(
    readonly address: string,
    cause: unknown,
  ) {
    super(
      `The database at ${address} refuses the login (${messageOf(cause)}). Check the user and the password in DATABASE_URL.`,
      cause,
    );
  }
}

/** The server has no database of that name. */
export class DatabaseMissingError extends DatabaseStartError {
  constructor(
    readonly address: string,
    cause: unknown,
  ) {
    super(
      `The server at ${address} answers, but ${messageOf(cause)}. Make the database (createdb), or correct its name in DATABASE_URL.`,
      cause,
    );
  }
}

/** The user may not make or change tables in the database. */
export class DatabasePermissionError extends DatabaseStartError {
  constructor(
    readonly address: string,
    cause: unknown,
  ) {
    super(
      `The user in DATABASE_URL may not set up the database at ${address} (${messageOf(cause)}). Make that user the database's owner.`,
      cause,
    );
  }
}

/** The server is older than what our SQL is written for. */
export class DatabaseTooOldError extends DatabaseStartError {
  constructor(
    readonly version: string,
    readonly oldest: number,
  ) {
    super(`The database server is PostgreSQL ${version}; the hub needs ${oldest} or later.`);
  }
}

/** A later version of the hub has set the database up. */
export class DatabaseNewerError extends DatabaseStartError {
  constructor(readonly migrations: readonly string[]) {
    super(
      `The database was set up by a later version of the hub (${migrations.join(", ")}), and this one would misread it. ` +
        "Start that version, or give this one another database (DATABASE_URL, HUB_DATA_DIR).",
    );
  }
}

/** One line on what went wrong; an error that collects others (a name with several addresses) says nothing itself. */
export function messageOf(error: unknown): string {
  if (typeof error !== "object" || error === null) return String(error);
  if ("errors" in error && Array.isArray(error.errors)) return [...new Set(error.errors.map(messageOf))].join("; ");
  return "message" in error ? String(error.message) : String(error);
}
