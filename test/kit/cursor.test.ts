import { readCursor, writeCursor } from "../../src/kit/cursor";
import { refusalOf } from "./refusal";

const NO_CURSOR = {
  message: "after: this is no cursor of ours. Take endCursor of the page before.",
  extensions: { code: "BAD_USER_INPUT", argument: "after" },
};

test.each([
  { rank: 0, id: "tainan-114" },
  { rank: 2_147_483_647, id: "" },
  { rank: -2_147_483_648, id: 'quote " and \\ and 臺南' },
])("a position comes back as it was written: %j", (position) => {
  expect(readCursor("plan.rank", writeCursor("plan.rank", position))).toEqual(position);
});

test("a cursor may stand in an address as it is", () => {
  for (const id of ["?", "~~~", "ÿÿÿ", "臺南市社會局"]) {
    expect(writeCursor("plan.rank", { rank: 62, id })).toMatch(/^[\w-]+$/);
  }
});

test("a cursor of another order is refused", () => {
  const cursor = writeCursor("item.rank_title", { rank: 3, id: "a" });
  expect(refusalOf(() => readCursor("item.rank_title reversed", cursor))).toEqual({
    message: "after: this cursor belongs to a list in another order. Start again without it.",
    extensions: { code: "BAD_USER_INPUT", argument: "after" },
  });
});

test.each([
  ["nothing", ""],
  ["no base64", "%%%"],
  ["base64 of what is no JSON", encode("plan.rank,1,a")],
  ["a number", encode("1")],
  ["null", encode("null")],
  ["an object", encode('{"rank":1,"id":"a"}')],
  ["no rank", encode('["plan.rank"]')],
  ["no id", encode('["plan.rank",1]')],
  ["a rank that is a text", encode('["plan.rank","1","a"]')],
  ["a rank that is no whole number", encode('["plan.rank",1.5,"a"]')],
  ["an id that is a number", encode('["plan.rank",1,2]')],
  ["a cursor that was cut short", writeCursor("plan.rank", { rank: 1, id: "tainan-114" }).slice(0, -4)],
])("%s is no cursor", (_what, cursor) => {
  expect(refusalOf(() => readCursor("plan.rank", cursor))).toEqual(NO_CURSOR);
});

test.each([
  ["a rank above what a column holds", 2_147_483_648, "a"],
  ["a rank below what a column holds", -2_147_483_649, "a"],
  ["a rank beyond whole numbers", 1e300, "a"],
  ["an id that no text of a database can be", 1, "a\0"],
  ["an id that holds half a character", 1, "a\ud800"],
])("%s is no cursor of ours", (_what, rank, id) => {
  expect(refusalOf(() => readCursor("plan.rank", writeCursor("plan.rank", { rank, id })))).toEqual(NO_CURSOR);
});

function encode(text: string): string {
  return Buffer.from(text).toString("base64url");
}
