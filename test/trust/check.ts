import { startTrustedHub, type TrustedHub } from "./trusted-hub";

/** Something that an operator relies on, with what is promised and how it is seen. */
export interface Check {
  readonly what: string;
  readonly bound: string;
  readonly run: () => Promise<Seen>;
}

export interface Seen {
  readonly seen: string;
  readonly isKept: boolean;
}

/** Lets a check use a hub, which is ended with it. */
export async function withHub(
  use: (hub: TrustedHub) => Promise<Seen>,
  environment: Readonly<Record<string, string>> = {},
): Promise<Seen> {
  const hub = await startTrustedHub(environment);
  try {
    return await use(hub);
  } finally {
    await hub.stop();
  }
}
