import { existsSync } from "node:fs";
import { isIP } from "node:net";
import { dirname, join, resolve } from "node:path";

/** What a running hub needs to know, checked and frozen. */
export interface Config {
  readonly host: string;
  /** 0 asks the system for a free one. */
  readonly port: number;
  /** What addresses in answers begin with; no slash at the end. */
  readonly publicUrl: string;
  /** A PostgreSQL server; without it the hub uses its own embedded database. */
  readonly databaseUrl?: string;
  /** Servers that answer reads in place of `databaseUrl`'s. */
  readonly replicaUrls: readonly string[];
  /** The embedded database's folder, or `:memory:`. */
  readonly dataDir: string;
  readonly seedsDir: string;
  /** Where the whole dataset is kept, one file for each release that ever answered. */
  readonly releasesDir: string;
  /** Objects a minute that one address may ask for; undefined for no bound. */
  readonly rateLimit?: number;
  /** Whose word on a caller's address is taken: proxies by their addresses, or how many there are before the hub. */
  readonly trustProxy: TrustedProxies;
  readonly logLevel: LogLevel;
  /** Where readers tell of faults: {id}, {release} and {url} are filled in. */
  readonly reportUrl?: string;
  /** How traces are sent, where OpenTelemetry's variables name a collector; its SDK reads the rest of them itself. */
  readonly tracing?: TracingProtocol;
}

export type TrustedProxies = false | number | string[];
export type LogLevel = (typeof LOG_LEVELS)[number];
export type TracingProtocol = (typeof TRACING_PROTOCOLS)[number];
export type Environment = Readonly<Record<string, string | undefined>>;

/** The folder that holds package.json, whether the sources run as they are or compiled. */
export const PROJECT_ROOT = findProjectRoot(__dirname);

const LOG_LEVELS = ["fatal", "error", "warn", "info", "debug", "silent"] as const;
const TRACING_PROTOCOLS = ["http/protobuf", "http/json"] as const;

/** The configuration is wrong; `message` names every variable that is. */
export class ConfigError extends Error {
  constructor(readonly problems: readonly string[]) {
    super(["The configuration is wrong:", ...problems.map((problem) => `- ${problem}`)].join("\n"));
    this.name = "ConfigError";
  }
}

/** Reads the configuration from the environment; throws a ConfigError that names all that is wrong. */
export function readConfig(environment: Environment = process.env): Config {
  const problems: string[] = [];
  const read = <T>(name: string, parse: (value: string) => T, otherwise: T): T => {
    const value = environment[name]?.trim();
    if (!value) return otherwise;
    try {
      return parse(value);
    } catch (error) {
      problems.push(`${name} ${error instanceof Error ? error.message : String(error)}`);
      return otherwise;
    }
  };
  const host = read("HOST", parseHost, "127.0.0.1");
  const port = read("PORT", parsePort, 4000);
  const databaseUrl = read<string | undefined>("DATABASE_URL", parseDatabaseUrl, undefined);
  const config: Config = {
    host,
    port,
    publicUrl: read("PUBLIC_URL", parsePublicUrl, localUrl(host, port)),
    databaseUrl,
    replicaUrls: read("DATABASE_REPLICA_URLS", (value) => parseReplicaUrls(value, environment["DATABASE_URL"]), []),
    dataDir: read("HUB_DATA_DIR", parseDataDir, join(PROJECT_ROOT, ".data")),
    seedsDir: read("HUB_SEEDS_DIR", parseFolder, join(PROJECT_ROOT, "seeds")),
    releasesDir: read("HUB_RELEASES_DIR", (value) => resolve(value), join(PROJECT_ROOT, ".releases")),
    rateLimit: read("RATE_LIMIT", parseRateLimit, 3_000_000),
    trustProxy: read<TrustedProxies>("TRUST_PROXY", parseTrustedProxies, false),
    logLevel: read("HUB_LOG_LEVEL", parseLogLevel, "error"),
    reportUrl: read<string | undefined>("HUB_REPORT_URL", parseReportUrl, undefined),
    tracing: readTracing(read),
  };
  if (problems.length > 0) throw new ConfigError(problems);
  return Object.freeze({ ...config, replicaUrls: Object.freeze([...config.replicaUrls]) });
}

type Read = <T>(name: string, parse: (value: string) => T, otherwise: T) => T;

/** Of the variables of OpenTelemetry's specification those that say whether and how to send; what is for traces alone comes first. */
function readTracing(read: Read): TracingProtocol | undefined {
  const isDisabled = read("OTEL_SDK_DISABLED", parseTrueOrFalse, false);
  const endpoints = [
    read<string | undefined>("OTEL_EXPORTER_OTLP_TRACES_ENDPOINT", parseCollector, undefined),
    read<string | undefined>("OTEL_EXPORTER_OTLP_ENDPOINT", parseCollector, undefined),
  ];
  const general = read<TracingProtocol>("OTEL_EXPORTER_OTLP_PROTOCOL", parseTracingProtocol, "http/protobuf");
  const protocol = read("OTEL_EXPORTER_OTLP_TRACES_PROTOCOL", parseTracingProtocol, general);
  return isDisabled || endpoints.every((endpoint) => endpoint === undefined) ? undefined : protocol;
}

/** The same configuration on the port that was found; an address made from the port follows it. */
export function withPort(config: Config, port: number): Config {
  const madeFromPort = config.publicUrl === localUrl(config.host, config.port);
  return Object.freeze({ ...config, port, publicUrl: madeFromPort ? localUrl(config.host, port) : config.publicUrl });
}

function localUrl(host: string, port: number): string {
  const anyAddress = host === "0.0.0.0" || host === "::";
  const name = anyAddress ? "localhost" : host.includes(":") ? `[${host}]` : host;
  return `http://${name}:${port}`;
}

function parseHost(value: string): string {
  if (/^[\w.:-]+$/.test(value)) return value;
  throw new Error(`must be a host name or an address, such as 127.0.0.1 or 0.0.0.0; it is "${value}".`);
}

function parsePort(value: string): number {
  if (/^\d{1,5}$/.test(value) && Number(value) <= 65_535) return Number(value);
  throw new Error(`must be a whole number from 0 to 65535; it is "${value}".`);
}

function parsePublicUrl(value: string): string {
  const url = URL.canParse(value) ? new URL(value) : undefined;
  const usable = url && ["http:", "https:"].includes(url.protocol) && !url.search && !url.hash && !url.username;
  if (usable) return url.href.replace(/(?<!\/)\/+$/, "");
  throw new Error(`must be an address such as https://plans.example.org, without ? and #; it is "${value}".`);
}

/** The value may hold a password and is never repeated. */
function parseDatabaseUrl(value: string): string {
  const url = URL.canParse(value) ? new URL(value) : undefined;
  if (url && ["postgres:", "postgresql:"].includes(url.protocol)) return value;
  throw new Error("must be an address such as postgresql://user:password@host:5432/database.");
}

function parseReplicaUrls(value: string, databaseUrl: string | undefined): readonly string[] {
  if (!databaseUrl?.trim()) throw new Error("is of use with DATABASE_URL alone, which is not set.");
  return value
    .split(/[\s,]+/)
    .filter(Boolean)
    .map(parseDatabaseUrl);
}

function parseDataDir(value: string): string {
  return value === ":memory:" ? value : resolve(value);
}

function parseFolder(value: string): string {
  if (existsSync(value)) return resolve(value);
  throw new Error(`must be a folder; there is none at "${value}".`);
}

function parseRateLimit(value: string): number | undefined {
  if (value.toLowerCase() === "off") return undefined;
  if (/^[1-9]\d{3,11}$/.test(value)) return Number(value);
  throw new Error(
    `must be how many objects one address may ask for in a minute, 1000 or more, or off where a proxy sees to it; it is "${value}".`,
  );
}

const PROXY_GROUPS: readonly string[] = ["loopback", "linklocal", "uniquelocal"];

/** `true` is refused: whoever reaches the hub could then write any address, and no bound would hold. */
function parseTrustedProxies(value: string): TrustedProxies {
  if (["false", "no", "0"].includes(value.toLowerCase())) return false;
  if (/^\d{1,2}$/.test(value)) return Number(value);
  const proxies = value.split(/[\s,]+/).filter(Boolean);
  if (proxies.every((proxy) => PROXY_GROUPS.includes(proxy) || isAddressBlock(proxy))) return proxies;
  throw new Error(
    `must be the addresses of the proxies (10.0.0.0/8, ::1, loopback, uniquelocal), how many there are (1), or false; it is "${value}".`,
  );
}

function isAddressBlock(value: string): boolean {
  const [address = "", length, ...more] = value.split("/");
  const longest = { 0: -1, 4: 32, 6: 128 }[isIP(address)] ?? -1;
  return (
    more.length === 0 &&
    longest > 0 &&
    (length === undefined || (/^\d{1,3}$/.test(length) && Number(length) <= longest))
  );
}

function parseReportUrl(value: string): string {
  const url = URL.canParse(value) ? new URL(value) : undefined;
  if (url && ["http:", "https:", "mailto:"].includes(url.protocol)) return value;
  throw new Error(
    `must be a mailto:, https: or http: address; {id}, {release} and {url} are filled in. It is "${value}".`,
  );
}

/** The value may hold a password and is never repeated. */
function parseCollector(value: string): string {
  const url = URL.canParse(value) ? new URL(value) : undefined;
  if (url && ["http:", "https:"].includes(url.protocol)) return value;
  throw new Error("must be the address of an OTLP collector, such as http://127.0.0.1:4318.");
}

function parseTrueOrFalse(value: string): boolean {
  if (["true", "false"].includes(value.toLowerCase())) return value.toLowerCase() === "true";
  throw new Error(`must be true or false; it is "${value}".`);
}

function parseTracingProtocol(value: string): TracingProtocol {
  const protocol = TRACING_PROTOCOLS.find((known) => known === value);
  if (protocol) return protocol;
  throw new Error(`must be one of ${TRACING_PROTOCOLS.join(", ")}; it is "${value}".`);
}

function parseLogLevel(value: string): LogLevel {
  const level = LOG_LEVELS.find((known) => known === value);
  if (level) return level;
  throw new Error(`must be one of ${LOG_LEVELS.join(", ")}; it is "${value}".`);
}

function findProjectRoot(folder: string): string {
  for (let above = folder; ; above = dirname(above)) {
    if (existsSync(join(above, "package.json"))) return above;
    if (above === dirname(above)) throw new Error(`No package.json stands above ${folder}.`);
  }
}
