import { type LightMyRequestResponse } from "fastify";
import { useServedSeeds } from "./served-seeds";

const server = useServedSeeds({ publicUrl: "https://plans.example.org" });

async function get(query: string, headers: Record<string, string> = {}): Promise<LightMyRequestResponse> {
  return server().inject({ url: `/v1/cite${query}`, headers });
}

/** The release's name follows from the data, so it is asked for. */
async function findRelease(): Promise<{ id: string; date: string }> {
  const response = await server().inject({
    method: "POST",
    url: "/graphql",
    payload: { query: "{ dataset { release publishedAt } }" },
  });
  const { dataset } = response.json<{ data: { dataset: { release: string; publishedAt: string } } }>().data;
  return { id: dataset.release, date: dataset.publishedAt };
}

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  apa: "text/plain; charset=utf-8",
  bibtex: "application/x-bibtex; charset=utf-8",
  "csl-json": "application/vnd.citationstyles.csl+json; charset=utf-8",
  ris: "application/x-research-info-systems; charset=utf-8",
  zh: "text/plain; charset=utf-8",
};

async function cite(style: string, id?: string): Promise<string> {
  const response = await get(`?style=${style}${id === undefined ? "" : `&id=${id}`}`);
  expect(response.statusCode).toBe(200);
  expect(response.headers["content-type"]).toBe(MEDIA_TYPES[style]);
  return response.body;
}

const TRANSLATED = "English names and titles are the hub's unofficial translations.";

describe("goal 13 of Tainan, printed in lines 108 and 183", () => {
  const ID = "tainan-114.goal-13";
  const TITLE =
    "布建社區照顧關懷據點促進長者之健康 [Set up community care stations to promote the health of older persons]";
  const PLAN =
    "臺南市政府社會局中程施政計畫 [Tainan City Government Social Affairs Bureau mid-term administrative plan]";
  const writeNote = ({ id, date }: { id: string; date: string }): string =>
    `Agency: 臺南市政府社會局. Printed number: (十三). Lines 108, 183 of the text held by County Plan Hub, release ${id} of ${date}. The year is the first that the plan is for. ${TRANSLATED}`;

  test("apa", async () => {
    const { id } = await findRelease();
    expect(await cite("apa", ID)).toBe(
      `Social Affairs Bureau, Tainan City Government. (2025). ${TITLE}. In ${PLAN} (Release ${id}, lines 108, 183). County Plan Hub. https://plans.example.org/items/tainan-114.goal-13\n`,
    );
  });

  test("bibtex", async () => {
    const release = await findRelease();
    expect(await cite("bibtex", ID)).toBe(`@incollection{tainan-114.goal-13,
  author = {{Social Affairs Bureau, Tainan City Government}},
  booktitle = {臺南市政府社會局中程施政計畫 [{Tainan} {City} {Government} {Social} {Affairs} {Bureau} mid-term administrative plan]},
  note = {${writeNote(release)}},
  publisher = {County Plan Hub},
  title = {布建社區照顧關懷據點促進長者之健康 [{Set} up community care stations to promote the health of older persons]},
  url = {https://plans.example.org/items/tainan-114.goal-13},
  year = {2025},
}
`);
  });

  test("csl-json", async () => {
    const release = await findRelease();
    expect(JSON.parse(await cite("csl-json", ID))).toEqual([
      {
        id: "tainan-114.goal-13",
        type: "chapter",
        title: TITLE,
        "container-title": PLAN,
        author: [{ literal: "Social Affairs Bureau, Tainan City Government" }],
        issued: { "date-parts": [[2025]] },
        publisher: "County Plan Hub",
        version: release.id,
        URL: "https://plans.example.org/items/tainan-114.goal-13",
        language: "zh-TW",
        note: writeNote(release),
      },
    ]);
  });

  test("ris", async () => {
    const release = await findRelease();
    expect(await cite("ris", ID)).toBe(`TY  - CHAP
AU  - 臺南市政府社會局
ID  - tainan-114.goal-13
LA  - zh-TW
N1  - ${writeNote(release)}
PB  - County Plan Hub
PY  - 2025
T2  - ${PLAN}
TI  - ${TITLE}
UR  - https://plans.example.org/items/tainan-114.goal-13
ET  - Release ${release.id}
ER  - 
`);
  });

  test("zh", async () => {
    const { id } = await findRelease();
    expect(await cite("zh", ID)).toBe(
      `臺南市政府社會局（民114）。《臺南市政府社會局中程施政計畫》，「(十三) 布建社區照顧關懷據點促進長者之健康」，第108、183行。縣市計畫 County Plan Hub 收錄，版本 ${id}，民國115年11月24日發布。檢自 https://plans.example.org/items/tainan-114.goal-13\n`,
    );
  });
});

test("a KPI of Chiayi City is cited with its targets (lines 353 to 359), without the years above the table (346 to 349)", async () => {
  expect(await cite("zh", "chiayi-city-108.kpi-1-1")).toMatch(/，「1 健全社區組織功能」，第353–359行。/);
});

test("a program of Yunlin names its plan's letter", async () => {
  expect(await cite("zh", "yunlin-community-111.program-5")).toMatch(
    /^雲林縣政府（民111）。《雲林縣 111 年度社區發展工作計畫》（民國110年12月28日府社救一字第 1102665613 號），「5 辦理縣內外示範社區研習活動」，第91–99行。/,
  );
});

describe("Miaoli's plan, which states no year", () => {
  const ID = "miaoli-community";
  const TITLE = "苗栗縣政府社區發展工作計畫 [Miaoli County Government community development work plan]";
  const URL = "https://plans.example.org/plans/miaoli-community";
  const writeNote = ({ id, date }: { id: string; date: string }): string =>
    `Agency: 苗栗縣政府. Text held by County Plan Hub, release ${id} of ${date}. The plan states no year. ${TRANSLATED}`;

  test("apa", async () => {
    const { id } = await findRelease();
    expect(await cite("apa", ID)).toBe(
      `Miaoli County Government. (n.d.). ${TITLE} (Release ${id}). County Plan Hub. ${URL}\n`,
    );
  });

  test("bibtex", async () => {
    const release = await findRelease();
    expect(await cite("bibtex", ID)).toBe(`@techreport{miaoli-community,
  author = {{Miaoli County Government}},
  note = {${writeNote(release)}},
  institution = {County Plan Hub},
  title = {苗栗縣政府社區發展工作計畫 [{Miaoli} {County} {Government} community development work plan]},
  type = {Plan},
  url = {${URL}},
  year = {n.d.},
}
`);
  });

  test("csl-json", async () => {
    const release = await findRelease();
    expect(JSON.parse(await cite("csl-json", ID))).toEqual([
      {
        id: "miaoli-community",
        type: "report",
        title: TITLE,
        author: [{ literal: "Miaoli County Government" }],
        publisher: "County Plan Hub",
        version: release.id,
        URL,
        language: "zh-TW",
        note: writeNote(release),
      },
    ]);
  });

  test("ris", async () => {
    const release = await findRelease();
    expect(await cite("ris", ID)).toBe(`TY  - GOVDOC
AU  - 苗栗縣政府
ID  - miaoli-community
LA  - zh-TW
N1  - ${writeNote(release)}
PB  - County Plan Hub
TI  - ${TITLE}
UR  - ${URL}
ET  - Release ${release.id}
ER  - 
`);
  });

  test("zh", async () => {
    const { id } = await findRelease();
    expect(await cite("zh", ID)).toBe(
      `苗栗縣政府（未載年度）。《苗栗縣政府社區發展工作計畫》。縣市計畫 County Plan Hub 收錄，版本 ${id}，民國115年11月24日發布。檢自 ${URL}\n`,
    );
  });
});

describe("Tainan's document, of 192 lines", () => {
  const ID = "tainan-114.document";
  const TITLE =
    "臺南市政府社會局中程施政計畫 [Tainan City Government Social Affairs Bureau mid-term administrative plan]";
  const URL = "https://plans.example.org/documents/tainan-114.document";
  const SHA256 = "bd529658e87e26449ab490e626ed93a203980063e04cb3b73de522f24eccf2c7";
  const writeNote = ({ id, date }: { id: string; date: string }): string =>
    `Agency: 臺南市政府社會局. Lines 1–192 of the text held by County Plan Hub, release ${id} of ${date}. SHA-256 of the text: ${SHA256}. The year is the first that the plan is for. ${TRANSLATED}`;

  test("apa", async () => {
    const { id } = await findRelease();
    expect(await cite("apa", ID)).toBe(
      `Social Affairs Bureau, Tainan City Government. (2025). ${TITLE} (Release ${id}, lines 1–192). County Plan Hub. ${URL}\n`,
    );
  });

  test("bibtex", async () => {
    const release = await findRelease();
    expect(await cite("bibtex", ID)).toBe(`@techreport{tainan-114.document,
  author = {{Social Affairs Bureau, Tainan City Government}},
  note = {${writeNote(release)}},
  institution = {County Plan Hub},
  title = {臺南市政府社會局中程施政計畫 [{Tainan} {City} {Government} {Social} {Affairs} {Bureau} mid-term administrative plan]},
  type = {Document},
  url = {${URL}},
  year = {2025},
}
`);
  });

  test("csl-json", async () => {
    const release = await findRelease();
    expect(JSON.parse(await cite("csl-json", ID))).toEqual([
      {
        id: "tainan-114.document",
        type: "report",
        title: TITLE,
        author: [{ literal: "Social Affairs Bureau, Tainan City Government" }],
        issued: { "date-parts": [[2025]] },
        publisher: "County Plan Hub",
        version: release.id,
        URL,
        language: "zh-TW",
        note: writeNote(release),
      },
    ]);
  });

  test("ris", async () => {
    const release = await findRelease();
    expect(await cite("ris", ID)).toBe(`TY  - GOVDOC
AU  - 臺南市政府社會局
PY  - 2025
ID  - tainan-114.document
LA  - zh-TW
N1  - ${writeNote(release)}
PB  - County Plan Hub
TI  - ${TITLE}
UR  - ${URL}
ET  - Release ${release.id}
ER  - 
`);
  });

  test("zh", async () => {
    const { id } = await findRelease();
    expect(await cite("zh", ID)).toBe(
      `臺南市政府社會局（民114）。《臺南市政府社會局中程施政計畫》，第1–192行。縣市計畫 County Plan Hub 收錄，版本 ${id}，民國115年11月24日發布。檢自 ${URL}\n`,
    );
  });
});

describe("the release", () => {
  test("apa", async () => {
    const { id } = await findRelease();
    expect(await cite("apa")).toBe(
      `County Plan Hub. (2026). County plans of Taiwan (Release ${id}) [Dataset]. https://plans.example.org/\n`,
    );
  });

  test("bibtex", async () => {
    const { id, date } = await findRelease();
    expect(await cite("bibtex")).toBe(`@misc{county-plan-hub-${id},
  author = {{County Plan Hub}},
  note = {Release ${id} of ${date}. The hub's data: CC BY 4.0; the documents are their agencies'.},
  publisher = {County Plan Hub},
  title = {County plans of {Taiwan}},
  url = {https://plans.example.org/},
  year = {2026},
}
`);
  });

  test("csl-json", async () => {
    const { id, date } = await findRelease();
    expect(JSON.parse(await cite("csl-json"))).toEqual([
      {
        id: `county-plan-hub-${id}`,
        type: "dataset",
        title: "County plans of Taiwan",
        author: [{ literal: "County Plan Hub" }],
        issued: { "date-parts": [[2026, 11, 24]] },
        publisher: "County Plan Hub",
        version: id,
        URL: "https://plans.example.org/",
        note: `Release ${id} of ${date}. The hub's data: CC BY 4.0; the documents are their agencies'.`,
      },
    ]);
  });

  test("ris", async () => {
    const { id, date } = await findRelease();
    expect(await cite("ris")).toBe(`TY  - DATA
AU  - County Plan Hub
DA  - 2026/11/24/
PY  - 2026
ET  - Release ${id}
ID  - county-plan-hub-${id}
N1  - Release ${id} of ${date}. The hub's data: CC BY 4.0; the documents are their agencies'.
PB  - County Plan Hub
TI  - County plans of Taiwan
UR  - https://plans.example.org/
ER  - 
`);
  });

  test("zh", async () => {
    const { id } = await findRelease();
    expect(await cite("zh")).toBe(
      `縣市計畫 County Plan Hub（民115）。《縣市計畫資料》。版本 ${id}，民國115年11月24日發布。CC BY 4.0。檢自 https://plans.example.org/\n`,
    );
  });

  test("its name is its id", async () => {
    const { id } = await findRelease();
    expect(await cite("apa", id)).toBe(await cite("apa"));
  });
});

test("an answer holds for five minutes, and who has it is told so without it", async () => {
  const first = await get("?id=tainan-114.goal-13&style=apa");
  expect(first.headers["cache-control"]).toBe("public, max-age=300");
  const etag = String(first.headers["etag"]);
  const again = await get("?id=tainan-114.goal-13&style=apa", { "if-none-match": etag });
  expect([again.statusCode, again.body]).toEqual([304, ""]);
  const others = await Promise.all(
    ["?id=tainan-114.goal-13&style=zh", "?id=tainan-114.goal-12&style=apa", "?style=apa"].map((query) => get(query)),
  );
  expect(new Set([etag, ...others.map(({ headers }) => headers["etag"])]).size).toBe(4);
});

describe("what cannot be meant is told with what is accepted", () => {
  const STYLES = "apa, bibtex, csl-json, ris, zh";
  const CITABLE = "the id of a goal, a program, an indicator, a plan or a document, or no id for the release";

  async function refuse(query: string): Promise<[number, unknown]> {
    const response = await get(query);
    expect(response.headers["content-type"]).toBe("application/json; charset=utf-8");
    return [response.statusCode, response.json<{ error: unknown }>().error];
  }

  test("no style", async () => {
    expect(await refuse("?id=tainan-114")).toEqual([
      400,
      {
        code: "BAD_USER_INPUT",
        message: `style: say in which style to cite: ${STYLES}.`,
        parameter: "style",
        accepted: STYLES,
      },
    ]);
  });

  test.each([
    ["apq", ["apa"], ' Did you mean "apa"?'],
    ["APA", ["apa"], ' Did you mean "apa"?'],
    ["bibtext", ["bibtex"], ' Did you mean "bibtex"?'],
    ["chicago", [], ""],
  ])("the unknown style %s", async (style, suggestions, hint) => {
    expect(await refuse(`?style=${style}`)).toEqual([
      400,
      {
        code: "BAD_USER_INPUT",
        message: `style: there is no "${style}".${hint} Accepted: ${STYLES}.`,
        parameter: "style",
        suggestions,
        accepted: STYLES,
      },
    ]);
  });

  test("an unknown parameter", async () => {
    expect(await refuse("?styel=apa")).toEqual([
      400,
      {
        code: "BAD_USER_INPUT",
        message: 'styel: /v1/cite has no such parameter. Did you mean "style"? It takes id, style.',
        parameter: "styel",
        suggestions: ["style"],
        accepted: "id, style",
      },
    ]);
  });

  test("a parameter that stands twice, and an id that is empty or no text", async () => {
    expect(await refuse("?style=apa&style=ris")).toEqual([
      400,
      { code: "BAD_USER_INPUT", message: "style: stands 2 times; give it once.", parameter: "style" },
    ]);
    expect(await refuse("?style=apa&id=")).toEqual([
      400,
      {
        code: "BAD_USER_INPUT",
        message: "id: is empty; leave id out to cite the release.",
        parameter: "id",
      },
    ]);
    expect(await refuse("?style=apa&id=a%00b")).toEqual([
      400,
      { code: "BAD_USER_INPUT", message: "id: it holds a NUL character.", parameter: "id" },
    ]);
  });

  test("an id that nothing has", async () => {
    expect(await refuse("?style=apa&id=tainan-114.goal-99")).toEqual([
      404,
      {
        code: "NOT_FOUND",
        message: `id: nothing has the id "tainan-114.goal-99". Accepted: ${CITABLE}.`,
        parameter: "id",
        accepted: CITABLE,
      },
    ]);
  });

  test("a release that is no longer held", async () => {
    const { id } = await findRelease();
    expect(await refuse("?style=apa&id=2026-01-01-00000000")).toEqual([
      404,
      {
        code: "NOT_FOUND",
        message: `id: nothing has the id "2026-01-01-00000000". The hub answers from the release "${id}" alone. Accepted: ${CITABLE}.`,
        parameter: "id",
        suggestions: [id],
        accepted: CITABLE,
      },
    ]);
  });

  test("the id of something that is not cited by itself", async () => {
    expect(await refuse("?style=apa&id=tainan-114.goal-13~title~1")).toEqual([
      400,
      {
        code: "BAD_USER_INPUT",
        message: `id: "tainan-114.goal-13~title~1" is a Citation, which is not cited by itself. Accepted: ${CITABLE}.`,
        parameter: "id",
        accepted: CITABLE,
      },
    ]);
  });
});
