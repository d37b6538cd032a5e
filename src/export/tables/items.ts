import { ITEM_HEAD, ITEM_TAIL } from "../columns/item";
import { connectionSource } from "../source";
import { defineTable } from "../table";

export const items = defineTable({
  name: "items",
  title: { zh: "目標、計畫項目與績效指標", en: "Goals, programs and indicators" },
  description: "All that plans set out to reach, to do and to measure, with what the three kinds share.",
  key: ["id"],
  source: connectionSource("Query.items"),
  groups: [...ITEM_HEAD, ...ITEM_TAIL],
  whole: { filter: { parts: true } },
});
