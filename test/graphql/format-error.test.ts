import { GraphQLError } from "graphql";
import { badUserInput, ERROR_CODES, HubError, unknownCode } from "../../src/errors";
import { formatError, isFailure, MASKED_MESSAGE } from "../../src/graphql/format-error";

const place = { path: ["plans", 0, "title"], locations: [{ line: 1, column: 3 }] };

test.each(Object.keys(ERROR_CODES).filter((code) => code !== "INTERNAL_SERVER_ERROR"))(
  "an error with the code %s is told as it is, without its stack",
  (code) => {
    const extensions = { code, argument: "first", limit: 100 };
    const told = formatError({
      message: "first: 0.",
      ...place,
      extensions: { ...extensions, stacktrace: ["at x.ts"] },
    });
    expect(told).toEqual({ message: "first: 0.", ...place, extensions });
  },
);

test.each([
  ["no code", undefined],
  ["no extensions but a stack", { stacktrace: ["at /srv/hub/src/x.ts:1"] }],
  ["the code of a failure", { code: "INTERNAL_SERVER_ERROR", sql: "SELECT * FROM plan" }],
  ["a code of the database", { code: "42P01" }],
  ["a code that every object has", { code: "toString" }],
  ["a code that is no text", { code: 7 }],
])("an error with %s says nothing but that it was logged", (_what, extensions) => {
  const told = formatError({ message: 'relation "plan" does not exist', ...place, extensions });
  expect(told).toEqual({ message: MASKED_MESSAGE, path: place.path, extensions: { code: "INTERNAL_SERVER_ERROR" } });
});

test("an error of ours is no failure, everything else is", () => {
  expect(isFailure(badUserInput("first: 0 is out of bounds."))).toBe(false);
  expect(isFailure(new HubError("INTERNAL_SERVER_ERROR", "The release is missing."))).toBe(true);
  const originalError = new Error("connect ECONNREFUSED");
  expect(isFailure(new GraphQLError(originalError.message, { path: ["plans"], originalError }))).toBe(true);
});

test("an unknown code is told with what it might have been", () => {
  expect(formatError(unknownCode("themes", "childcar", ["childcare", "childcare.quality"]).toJSON())).toEqual({
    message: 'themes: there is no "childcar". Did you mean "childcare" or "childcare.quality"?',
    extensions: { code: "BAD_USER_INPUT", argument: "themes", suggestions: ["childcare", "childcare.quality"] },
  });
});
