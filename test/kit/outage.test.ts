import { QueryFailedError } from "typeorm";
import { findOutage } from "../../src/kit/outage";

const failed = (details: object): Error => new QueryFailedError("SELECT 1", [], Object.assign(new Error("x"), details));

test.each([
  ["a server that was shut down", failed({ code: "57P01" })],
  ["a refused connection", Object.assign(new Error("connect"), { code: "ECONNREFUSED" })],
  ["a connection that broke", new Error("Connection terminated unexpectedly")],
  ["no connection to be had in time", new Error("timeout exceeded when trying to connect")],
])("%s is an outage", (_name, error) => {
  expect(findOutage(error)).toBe("DATABASE_UNAVAILABLE");
});

test("a statement that was stopped took too long", () => {
  expect(findOutage(failed({ code: "57014" }))).toBe("QUERY_TIMED_OUT");
});

test.each([failed({ code: "42601" }), new Error("something else"), "no error at all", undefined])(
  "%s is none",
  (error) => {
    expect(findOutage(error)).toBeUndefined();
  },
);
