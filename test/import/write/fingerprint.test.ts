import { createHash } from "node:crypto";
import { codeFingerprint, fingerprint, planFingerprint } from "../../../src/import/write/fingerprint";

test("a fingerprint is the SHA-256 of the texts with their lengths", () => {
  const expected = createHash("sha256").update("2:甲乙1:丙", "utf8").digest("hex");
  expect(fingerprint("甲乙", "丙")).toBe(expected);
});

test("texts that are cut elsewhere have another fingerprint", () => {
  const cuts = [fingerprint("甲乙", "丙"), fingerprint("甲", "乙丙"), fingerprint("甲乙丙"), fingerprint("甲乙丙", "")];
  expect(new Set(cuts).size).toBe(4);
});

test("the fingerprint of a plan changes with its plan file and with its document", () => {
  const prints = [
    planFingerprint({ planFile: "a", documentText: "b" }),
    planFingerprint({ planFile: "a", documentText: "b " }),
    planFingerprint({ planFile: "a ", documentText: "b" }),
    planFingerprint({ planFile: "b", documentText: "a" }),
  ];
  expect(new Set(prints).size).toBe(4);
  expect(planFingerprint({ planFile: "a", documentText: "b" })).toBe(prints[0]);
});

test("the fingerprint of the code is the same as long as the code is", () => {
  expect(codeFingerprint()).toMatch(/^[0-9a-f]{64}$/u);
  expect(codeFingerprint()).toBe(codeFingerprint());
});
