import { growTree, type TreeNode } from "../../src/web/parts/tree";

interface Node {
  readonly id: string;
}

const write = (nodes: readonly TreeNode<Node>[]): unknown =>
  nodes.map(({ item, children }) => (children.length === 0 ? item.id : [item.id, write(children)]));

test("measures stand under goals, parts under programs, indicators under programs before goals", () => {
  const items = [
    { id: "goal" },
    { id: "measure", parent: { id: "goal" } },
    { id: "program", goal: { id: "measure" }, above: null },
    { id: "part", goal: { id: "measure" }, above: { id: "program" } },
    { id: "indicator", goal: { id: "goal" }, program: { id: "program" } },
    { id: "other" },
  ];
  expect(write(growTree(items))).toEqual([["goal", [["measure", [["program", ["part", "indicator"]]]]]], "other"]);
});

test("what stands under something that is not there stands at the top, and nothing is lost", () => {
  expect(
    write(
      growTree([
        { id: "a", parent: { id: "gone" } },
        { id: "b", goal: { id: "a" } },
      ]),
    ),
  ).toEqual([["a", ["b"]]]);
});
