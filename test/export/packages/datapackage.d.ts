/** What the tests use of the official library of Frictionless Data for JavaScript, which has no types of its own. */
declare module "datapackage" {
  interface ReadOptions {
    readonly keyed: true;
    /** Whether foreign keys are checked; a row's keys are then the rows that they name. */
    readonly relations: boolean;
  }

  interface Resource {
    readonly name: string;
    readonly valid: boolean;
    readonly errors: readonly Error[];
    /** Casts every cell by its field; throws at the first that does not meet its constraints, and at a broken key. */
    readonly read: (options: ReadOptions) => Promise<readonly Readonly<Record<string, unknown>>[]>;
  }

  export class Package {
    static load(descriptor: string): Promise<Package>;
    readonly valid: boolean;
    readonly errors: readonly Error[];
    readonly resources: readonly Resource[];
    getResource(name: string): Resource;
  }
}
