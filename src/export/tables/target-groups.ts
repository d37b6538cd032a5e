import { type Coded, group, names, text } from "../columns/column";
import { listSource } from "../source";
import { defineTable } from "../table";

export const targetGroups = defineTable({
  name: "target-groups",
  title: { zh: "服務對象", en: "Target groups" },
  description: "Whom plans are for: the vocabulary by which items are coded.",
  key: ["code"],
  source: listSource("Query.targetGroups"),
  groups: [
    group<Coded>("code name nameEn: name(language: EN)", [
      text("code", "The code that the hub uses.", ({ code }) => code, { required: true }),
      ...names<Coded>("name", "The target group (服務對象)", (row) => row),
    ]),
  ],
});
