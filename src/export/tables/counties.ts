import { type Coded, group, names, permalink, text } from "../columns/column";
import { listSource } from "../source";
import { defineTable } from "../table";

interface CountyRow extends Coded {
  readonly type: string;
  readonly isoCode: string;
  readonly moiCode: string;
}

export const counties = defineTable({
  name: "counties",
  title: { zh: "縣市", en: "Counties and cities" },
  description: "Taiwan's 22 counties and cities, those without a plan included.",
  key: ["code"],
  source: listSource("Query.counties"),
  groups: [
    group<CountyRow>("code type isoCode moiCode name nameEn: name(language: EN)", [
      text("code", "The code that the hub uses.", ({ code }) => code, { required: true, enum: "CountyCode" }),
      ...names<CountyRow>("name", "The county or city (縣市)", (row) => row),
      text("type", "Special municipality, county or city.", ({ type }) => type, { required: true, enum: "CountyKind" }),
      text("iso_code", "ISO 3166-2.", ({ isoCode }) => isoCode, { required: true }),
      text(
        "moi_code",
        "The Ministry of the Interior's code (內政部行政區域代碼), five digits.",
        ({ moiCode }) => moiCode,
        {
          required: true,
        },
      ),
      permalink("/counties/", ({ code }) => code),
    ]),
  ],
});
