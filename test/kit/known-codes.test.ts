import { requireKnownCodes } from "../../src/kit/known-codes";
import { refusalOf } from "./refusal";

const KNOWN = ["childcare", "childcare.quality", "disability"];

test("codes that are known pass, and so do none", () => {
  expect(() => {
    requireKnownCodes("themes", ["disability", "childcare.quality", "disability"], KNOWN);
    requireKnownCodes("themes", [], KNOWN);
    requireKnownCodes("themes", null, KNOWN);
    requireKnownCodes("themes", undefined, KNOWN);
  }).not.toThrow();
});

test("the first code that is not known is refused with the nearest ones", () => {
  expect(refusalOf(() => requireKnownCodes("themes", ["disability", "childcar", "nonsense"], KNOWN))).toEqual({
    message: 'themes: there is no "childcar". Did you mean "childcare" or "childcare.quality"?',
    extensions: { code: "BAD_USER_INPUT", argument: "themes", suggestions: ["childcare", "childcare.quality"] },
  });
});

test("a code that is near to none is refused without a guess", () => {
  expect(refusalOf(() => requireKnownCodes("bureaus", ["xyz"], KNOWN))).toEqual({
    message: 'bureaus: there is no "xyz".',
    extensions: { code: "BAD_USER_INPUT", argument: "bureaus", suggestions: [] },
  });
});

test("a code in other letters is another code", () => {
  expect(refusalOf(() => requireKnownCodes("themes", ["Disability"], KNOWN)).message).toBe(
    'themes: there is no "Disability". Did you mean "disability"?',
  );
});
