import { type CitedThing, HUB, HUB_DATA } from "../../../src/export/cite/cited-thing";
import { CITE_STYLES } from "../../../src/export/cite/styles";

const RELEASE = { id: "2030-01-02-0123abcd", publishedAt: "2030-01-02" };

const ITEM: CitedThing = {
  kind: "item",
  id: "east-114.kpi-2-1",
  url: "https://plans.example.org/items/east-114.kpi-2-1",
  authors: [{ zh: "東縣政府社會處", en: "Social Affairs Department, East County Government" }],
  year: 2025,
  title: { zh: "東縣《114》年度計畫。", en: "East County plan 2025" },
  item: { number: "（二）", title: { zh: "落實「在地安老」100% & 補助_A#1。", en: "Age in place: 100% & grant_A#1" } },
  letter: { number: "府社一字第 1 號", issuedOn: "2024-12-28" },
  places: [
    {
      lines: [
        { startLine: 21, endLine: 21 },
        { startLine: 23, endLine: 25 },
      ],
    },
    { document: { zh: "附件一", en: "Annex 1" }, lines: [{ startLine: 3, endLine: 3 }] },
  ],
  release: RELEASE,
};

const UNDATED: CitedThing = {
  kind: "plan",
  id: "west",
  url: "https://plans.example.org/plans/west",
  authors: [{ zh: "西縣政府", en: "West County Government" }],
  year: null,
  title: { zh: "西縣社區發展計畫", en: "West County community development plan" },
  places: [],
  release: RELEASE,
};

const VOLUME: CitedThing = {
  kind: "document",
  id: "north-114.volume",
  url: "https://plans.example.org/documents/north-114.volume",
  authors: ["社會", "勞工", "教育", "衛生"].map((field, index) => ({
    zh: `北市政府${field}局`,
    en: `Bureau ${index + 1}, North City Government`,
  })),
  year: 2025,
  title: { zh: "北市施政計畫", en: "北市施政計畫" },
  places: [{ lines: [{ startLine: 1, endLine: 900 }] }],
  sha256: "ab".repeat(32),
  release: RELEASE,
};

const DATA: CitedThing = {
  kind: "release",
  id: RELEASE.id,
  url: "https://plans.example.org/",
  authors: [HUB],
  year: 2030,
  title: HUB_DATA,
  places: [],
  release: RELEASE,
};

function write(style: string, thing: CitedThing): string {
  const found = CITE_STYLES.find(({ name }) => name === style);
  if (!found) throw new Error(`no style ${style}`);
  return found.write(thing);
}

const NOTE =
  "Agency: 東縣政府社會處. Printed number: （二）. Lines 21, 23–25; 附件一 [Annex 1], line 3 of the text held by County Plan Hub, release 2030-01-02-0123abcd of 2030-01-02. Issued on 2024-12-28 as 府社一字第 1 號. The year is the first that the plan is for. English names and titles are the hub's unofficial translations.";

test("every style has a name, a media type and a sentence that says what it is", () => {
  expect(CITE_STYLES.map(({ name, mediaType }) => [name, mediaType])).toEqual([
    ["apa", "text/plain"],
    ["bibtex", "application/x-bibtex"],
    ["csl-json", "application/vnd.citationstyles.csl+json"],
    ["ris", "application/x-research-info-systems"],
    ["zh", "text/plain"],
  ]);
  expect(CITE_STYLES.filter(({ description }) => !description.endsWith("."))).toEqual([]);
});

test("every style ends with one end of line and holds neither a day of reading nor an undefined part", () => {
  for (const { write: writeIn } of CITE_STYLES) {
    for (const thing of [ITEM, UNDATED, VOLUME, DATA]) {
      expect(writeIn(thing)).toMatch(/[^\n]\n$/);
      expect(writeIn(thing)).not.toMatch(/undefined|null|NaN|accessed|retrieved/i);
    }
  }
});

describe("apa", () => {
  test("an item is a part of its plan, with its lines and the release", () => {
    expect(write("apa", ITEM)).toBe(
      "Social Affairs Department, East County Government. (2025). 落實「在地安老」100% & 補助_A#1 [Age in place: 100% & grant_A#1]. In 東縣《114》年度計畫 [East County plan 2025] (Release 2030-01-02-0123abcd, lines 21, 23–25; 附件一 [Annex 1], line 3). County Plan Hub. https://plans.example.org/items/east-114.kpi-2-1\n",
    );
  });

  test("a plan without a year is n.d., and not retrieved", () => {
    expect(write("apa", UNDATED)).toBe(
      "West County Government. (n.d.). 西縣社區發展計畫 [West County community development plan] (Release 2030-01-02-0123abcd). County Plan Hub. https://plans.example.org/plans/west\n",
    );
  });

  test("a title without a translation stands alone; several agencies are all named", () => {
    expect(write("apa", VOLUME)).toBe(
      "Bureau 1, North City Government, Bureau 2, North City Government, Bureau 3, North City Government, & Bureau 4, North City Government. (2025). 北市施政計畫 (Release 2030-01-02-0123abcd, lines 1–900). County Plan Hub. https://plans.example.org/documents/north-114.volume\n",
    );
  });

  test("the hub's data are a dataset, whose publisher is its author", () => {
    expect(write("apa", DATA)).toBe(
      "County Plan Hub. (2030). County plans of Taiwan (Release 2030-01-02-0123abcd) [Dataset]. https://plans.example.org/\n",
    );
  });
});

describe("bibtex", () => {
  test("an item is an @incollection; LaTeX's own characters are escaped, but not in the address", () => {
    expect(write("bibtex", { ...ITEM, url: "https://plans.example.org/~a_b/items/east-114.kpi-2-1" })).toBe(
      String.raw`@incollection{east-114.kpi-2-1,
  author = {{Social Affairs Department, East County Government}},
  booktitle = {東縣《114》年度計畫 [{East} {County} plan 2025]},
  note = {` +
        NOTE +
        String.raw`},
  publisher = {County Plan Hub},
  title = {落實「在地安老」100\% \& 補助\_A\#1 [{Age} in place: 100\% \& grant\_A\#1]},
  url = {https://plans.example.org/~a_b/items/east-114.kpi-2-1},
  year = {2025},
}
`,
    );
  });

  test("braces and backslashes of a title stay balanced", () => {
    expect(write("bibtex", { ...UNDATED, title: { zh: "{甲\\乙~丙^", en: "{甲\\乙~丙^" } })).toContain(
      String.raw`  title = {\textbraceleft{}甲\textbackslash{}乙\textasciitilde{}丙\textasciicircum{}},`,
    );
  });

  test("a plan is a @techreport of the type Plan, n.d. where it states no year", () => {
    expect(write("bibtex", UNDATED)).toBe(`@techreport{west,
  author = {{West County Government}},
  note = {Agency: 西縣政府. Text held by County Plan Hub, release 2030-01-02-0123abcd of 2030-01-02. The plan states no year. English names and titles are the hub's unofficial translations.},
  institution = {County Plan Hub},
  title = {西縣社區發展計畫 [{West} {County} community development plan]},
  type = {Plan},
  url = {https://plans.example.org/plans/west},
  year = {n.d.},
}
`);
  });
});

describe("csl-json", () => {
  test("an item is a chapter; its lines stand in the note, for CSL has no field for lines", () => {
    expect(JSON.parse(write("csl-json", ITEM))).toEqual([
      {
        id: "east-114.kpi-2-1",
        type: "chapter",
        title: "落實「在地安老」100% & 補助_A#1 [Age in place: 100% & grant_A#1]",
        "container-title": "東縣《114》年度計畫 [East County plan 2025]",
        author: [{ literal: "Social Affairs Department, East County Government" }],
        issued: { "date-parts": [[2025]] },
        publisher: "County Plan Hub",
        version: "2030-01-02-0123abcd",
        URL: "https://plans.example.org/items/east-114.kpi-2-1",
        language: "zh-TW",
        note: NOTE,
      },
    ]);
  });

  test("a plan has the number of its letter, and no date where it states no year", () => {
    const [record] = JSON.parse(
      write("csl-json", { ...UNDATED, letter: { number: "府社一字第 1 號", issuedOn: null } }),
    ) as Record<string, unknown>[];
    expect(record).toMatchObject({ type: "report", number: "府社一字第 1 號" });
    expect(record).not.toHaveProperty("issued");
    expect(record?.["note"]).toContain(" Issued as 府社一字第 1 號. The plan states no year. ");
  });

  test("a release has its whole date", () => {
    expect(JSON.parse(write("csl-json", DATA))).toEqual([
      {
        id: "county-plan-hub-2030-01-02-0123abcd",
        type: "dataset",
        title: "County plans of Taiwan",
        author: [{ literal: "County Plan Hub" }],
        issued: { "date-parts": [[2030, 1, 2]] },
        publisher: "County Plan Hub",
        version: "2030-01-02-0123abcd",
        URL: "https://plans.example.org/",
        note: "Release 2030-01-02-0123abcd of 2030-01-02. The hub's data: CC BY 4.0; the documents are their agencies'.",
      },
    ]);
  });
});

describe("ris", () => {
  test("the agency is named in Chinese, without a comma; no line is broken and no id cut", () => {
    expect(write("ris", ITEM)).toBe(`TY  - CHAP
AU  - 東縣政府社會處
ID  - east-114.kpi-2-1
LA  - zh-TW
N1  - ${NOTE}
PB  - County Plan Hub
PY  - 2025
T2  - 東縣《114》年度計畫 [East County plan 2025]
TI  - 落實「在地安老」100% & 補助_A#1 [Age in place: 100% & grant_A#1]
UR  - https://plans.example.org/items/east-114.kpi-2-1
ET  - Release 2030-01-02-0123abcd
ER  - 
`);
    expect(write("ris", { ...ITEM, id: "chiayi-city-108.undertaking-2-12" })).toContain(
      "ID  - chiayi-city-108.undertaking-2-12\n",
    );
  });

  test("a plan is a government document, without a year where it states none; each agency has a line", () => {
    expect(write("ris", UNDATED)).toMatch(/^TY {2}- GOVDOC\nAU {2}- 西縣政府\nID {2}- west\nLA /);
    expect(write("ris", UNDATED)).not.toMatch(/^(PY|DA) /m);
    expect(write("ris", VOLUME).match(/^AU .*$/gm)).toEqual([
      "AU  - 北市政府社會局",
      "AU  - 北市政府勞工局",
      "AU  - 北市政府教育局",
      "AU  - 北市政府衛生局",
    ]);
  });

  test("a release has its whole date", () => {
    expect(write("ris", DATA)).toMatch(/^DA {2}- 2030\/01\/02\/$/m);
  });
});

describe("zh", () => {
  test("an item in 「」, its plan in 《》; marks of their own kind inside change to the inner kind", () => {
    expect(write("zh", ITEM)).toBe(
      "東縣政府社會處（民114）。《東縣〈114〉年度計畫》（民國113年12月28日府社一字第 1 號），「（二）落實『在地安老』100% & 補助_A#1」，第21、23–25行，《附件一》第3行。縣市計畫 County Plan Hub 收錄，版本 2030-01-02-0123abcd，民國119年1月2日發布。檢自 https://plans.example.org/items/east-114.kpi-2-1\n",
    );
  });

  test("a number without full-width brackets is set off by a space", () => {
    const title = { zh: "標題", en: "Title" };
    expect(write("zh", { ...ITEM, item: { number: "2-1", title } })).toContain("「2-1 標題」");
    expect(write("zh", { ...ITEM, item: { number: null, title } })).toContain("「標題」");
  });

  test("a plan without a year says so", () => {
    expect(write("zh", UNDATED)).toBe(
      "西縣政府（未載年度）。《西縣社區發展計畫》。縣市計畫 County Plan Hub 收錄，版本 2030-01-02-0123abcd，民國119年1月2日發布。檢自 https://plans.example.org/plans/west\n",
    );
  });

  test("of more than three agencies the first stands for all", () => {
    expect(write("zh", VOLUME)).toMatch(/^北市政府社會局等（民114）。《北市施政計畫》，第1–900行。/);
    expect(write("zh", { ...VOLUME, authors: VOLUME.authors.slice(0, 2) })).toMatch(
      /^北市政府社會局、北市政府勞工局（民114）。/,
    );
  });

  test("the hub's data are the hub's own, under their terms", () => {
    expect(write("zh", DATA)).toBe(
      "縣市計畫 County Plan Hub（民119）。《縣市計畫資料》。版本 2030-01-02-0123abcd，民國119年1月2日發布。CC BY 4.0。檢自 https://plans.example.org/\n",
    );
  });
});
