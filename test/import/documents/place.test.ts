import { placeBounds, readPlace } from "../../../src/import/documents/place";

test.each([
  ["12", [{ from: 12, to: 12, column: undefined }]],
  ["12-14", [{ from: 12, to: 14, column: undefined }]],
  ["58-60@2", [{ from: 58, to: 60, column: 2 }]],
  ["106@1", [{ from: 106, to: 106, column: 1 }]],
  [
    "58-60@2 71@3",
    [
      { from: 58, to: 60, column: 2 },
      { from: 71, to: 71, column: 3 },
    ],
  ],
])("the place %s is read", (printed, segments) => {
  expect(readPlace(printed)).toEqual({ printed, segments });
});

test.each([
  ["12", 12, 12],
  ["58-60@2 71@2", 58, 71],
  ["71@2 58-60@2", 58, 71],
])("the place %s goes from line %d to line %d", (printed, from, to) => {
  expect(placeBounds(readPlace(printed))).toEqual({ from, to });
});
