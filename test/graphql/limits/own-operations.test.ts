import { parse } from "graphql";
import { BOUNDS } from "../../../src/graphql/limits/bounds";
import { measureStructure } from "../../../src/graphql/limits/measure-structure";
import { findOperations, OPERATION_VARIABLES, readOperation } from "../../operations/operations";
import { costOf } from "./measured";

/** Our own operations keep to this part of what is allowed. */
const ROOM = 0.75;

test.each(findOperations())("%s is let through with room to spare", async (name) => {
  const text = readOperation(name);
  const found = { ...measureStructure(parse(text)), cost: await costOf(text, OPERATION_VARIABLES[name]) };
  const tooMuch = Object.entries(found).filter(
    ([figure, value]) => value > ROOM * BOUNDS[figure as keyof typeof found],
  );
  expect(tooMuch).toEqual([]);
});
