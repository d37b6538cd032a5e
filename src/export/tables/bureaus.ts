import { type Coded, group, names, text } from "../columns/column";
import { listSource } from "../source";
import { defineTable } from "../table";

export const bureaus = defineTable({
  name: "bureaus",
  title: { zh: "局處", en: "Bureaus" },
  description: "The fields of the agencies that write plans, whatever an agency is called.",
  key: ["code"],
  source: listSource("Query.bureaus"),
  groups: [
    group<Coded>("code name nameEn: name(language: EN)", [
      text("code", "The code that the hub uses.", ({ code }) => code, { required: true }),
      ...names<Coded>("name", "The bureau (局處)", (row) => row),
    ]),
  ],
});
