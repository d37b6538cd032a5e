import { join } from "node:path";
import { ConfigError, PROJECT_ROOT, readConfig, withPort } from "../src/config";

function problemsOf(environment: Record<string, string>): readonly string[] {
  try {
    readConfig(environment);
    return [];
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
}

test("an empty environment gives a hub on 127.0.0.1:4000 with its own database in .data", () => {
  expect(readConfig({})).toEqual({
    host: "127.0.0.1",
    port: 4000,
    publicUrl: "http://127.0.0.1:4000",
    databaseUrl: undefined,
    replicaUrls: [],
    dataDir: join(PROJECT_ROOT, ".data"),
    seedsDir: join(PROJECT_ROOT, "seeds"),
    releasesDir: join(PROJECT_ROOT, ".releases"),
    rateLimit: 3_000_000,
    trustProxy: false,
    logLevel: "error",
  });
});

test("an empty value counts as none", () => {
  expect(readConfig({ PORT: "", DATABASE_URL: " " })).toEqual(readConfig({}));
});

test("the configuration cannot be changed", () => {
  const config = readConfig({});
  expect(Object.isFrozen(config)).toBe(true);
  expect(Object.isFrozen(config.replicaUrls)).toBe(true);
});

test("all that is wrong is named at once", () => {
  const environment = {
    PORT: "70000",
    PUBLIC_URL: "plans.example.org",
    TRUST_PROXY: "true",
    RATE_LIMIT: "600",
    HUB_LOG_LEVEL: "loud",
  };
  expect(problemsOf(environment)).toEqual([
    'PORT must be a whole number from 0 to 65535; it is "70000".',
    'PUBLIC_URL must be an address such as https://plans.example.org, without ? and #; it is "plans.example.org".',
    'RATE_LIMIT must be how many objects one address may ask for in a minute, 1000 or more, or off where a proxy sees to it; it is "600".',
    'TRUST_PROXY must be the addresses of the proxies (10.0.0.0/8, ::1, loopback, uniquelocal), how many there are (1), or false; it is "true".',
    'HUB_LOG_LEVEL must be one of fatal, error, warn, info, debug, silent; it is "loud".',
  ]);
});

test.each<[string, unknown]>([
  ["false", false],
  ["0", false],
  ["2", 2],
  ["loopback, 10.0.0.0/8 fd00::/8", ["loopback", "10.0.0.0/8", "fd00::/8"]],
])("TRUST_PROXY=%s says whose word is taken", (value, trusted) => {
  expect(readConfig({ TRUST_PROXY: value }).trustProxy).toEqual(trusted);
});

test.each(["yes", "10.0.0.0/33", "10.0.0/8", "example.org", "::1/129", "1.2.3.4/8/8"])(
  "TRUST_PROXY=%s is refused",
  (value) => {
    expect(problemsOf({ TRUST_PROXY: value })).toHaveLength(1);
  },
);

test("RATE_LIMIT=off leaves the bound to a proxy", () => {
  expect(readConfig({ RATE_LIMIT: "off" }).rateLimit).toBeUndefined();
  expect(readConfig({ RATE_LIMIT: "50000" }).rateLimit).toBe(50_000);
});

test("a wrong DATABASE_URL is not repeated, for it may hold a password", () => {
  expect(problemsOf({ DATABASE_URL: "mysql://hub:secret@db/plans" })).toEqual([
    "DATABASE_URL must be an address such as postgresql://user:password@host:5432/database.",
  ]);
});

test("replicas need a DATABASE_URL", () => {
  expect(problemsOf({ DATABASE_REPLICA_URLS: "postgresql://replica/plans" })).toEqual([
    "DATABASE_REPLICA_URLS is of use with DATABASE_URL alone, which is not set.",
  ]);
});

test("replicas are separated by commas or white space", () => {
  const { replicaUrls } = readConfig({
    DATABASE_URL: "postgresql://main/plans",
    DATABASE_REPLICA_URLS: "postgresql://a/plans, postgresql://b/plans",
  });
  expect(replicaUrls).toEqual(["postgresql://a/plans", "postgresql://b/plans"]);
});

test("PUBLIC_URL loses its last slash and keeps its path", () => {
  expect(readConfig({ PUBLIC_URL: "https://example.org/plans/" }).publicUrl).toBe("https://example.org/plans");
});

test("an address made from the port follows the port that was found", () => {
  expect(withPort(readConfig({ PORT: "0" }), 4321).publicUrl).toBe("http://127.0.0.1:4321");
  expect(withPort(readConfig({ PORT: "0", PUBLIC_URL: "https://example.org" }), 4321).publicUrl).toBe(
    "https://example.org",
  );
});

test("a hub that listens on every address is reached at localhost", () => {
  expect(readConfig({ HOST: "0.0.0.0" }).publicUrl).toBe("http://localhost:4000");
  expect(readConfig({ HOST: "::1" }).publicUrl).toBe("http://[::1]:4000");
});

describe("OpenTelemetry's variables", () => {
  const endpoint = { OTEL_EXPORTER_OTLP_ENDPOINT: "http://127.0.0.1:4318" };

  test("an address of a collector asks for traces, in the form that is named", () => {
    expect(readConfig(endpoint).tracing).toBe("http/protobuf");
    expect(readConfig({ OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: "http://127.0.0.1:4318/v1/traces" }).tracing).toBe(
      "http/protobuf",
    );
    expect(readConfig({ ...endpoint, OTEL_EXPORTER_OTLP_PROTOCOL: "http/json" }).tracing).toBe("http/json");
    const both = { OTEL_EXPORTER_OTLP_PROTOCOL: "http/json", OTEL_EXPORTER_OTLP_TRACES_PROTOCOL: "http/protobuf" };
    expect(readConfig({ ...endpoint, ...both }).tracing).toBe("http/protobuf");
  });

  test("without an address, or disabled, there are none", () => {
    expect(readConfig({ OTEL_SERVICE_NAME: "hub", OTEL_EXPORTER_OTLP_PROTOCOL: "http/json" }).tracing).toBeUndefined();
    expect(readConfig({ ...endpoint, OTEL_SDK_DISABLED: "true" }).tracing).toBeUndefined();
  });

  test("an address that is none and a form that the hub does not speak are named; the address is not repeated", () => {
    expect(
      problemsOf({ OTEL_EXPORTER_OTLP_ENDPOINT: "secret@collector:4318", OTEL_EXPORTER_OTLP_PROTOCOL: "grpc" }),
    ).toEqual([
      "OTEL_EXPORTER_OTLP_ENDPOINT must be the address of an OTLP collector, such as http://127.0.0.1:4318.",
      'OTEL_EXPORTER_OTLP_PROTOCOL must be one of http/protobuf, http/json; it is "grpc".',
    ]);
  });
});
