import { refuseEmptyLists } from "../../src/kit/empty-lists";
import { refusalOf } from "./refusal";

test("lists with a value pass, and so does what is no list or was not asked", () => {
  expect(() => {
    refuseEmptyLists({ counties: ["TAINAN"], themes: null, plans: undefined, text: "", year: 0, years: {} });
  }).not.toThrow();
});

test("the first empty list is refused by its name", () => {
  expect(refusalOf(() => refuseEmptyLists({ counties: ["TAINAN"], themes: [], plans: [] }))).toEqual({
    message: "themes: an empty list would find nothing. Leave themes out to ask for all.",
    extensions: { code: "BAD_USER_INPUT", argument: "themes" },
  });
});
