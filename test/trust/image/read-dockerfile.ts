import { readFile } from "node:fs/promises";

/** An instruction of a Dockerfile, its continued lines as one. */
export interface Instruction {
  readonly keyword: string;
  readonly value: string;
}

/** What stands between one FROM and the next. */
export interface Stage {
  readonly name: string;
  readonly instructions: readonly Instruction[];
}

/** The stages of a Dockerfile, in its order. */
export async function readDockerfile(path: string): Promise<readonly Stage[]> {
  const text = (await readFile(path, "utf8")).replace(/^#.*\n/gmu, "").replace(/\\\n\s*/gu, "");
  const instructions = text
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => {
      const [keyword = "", ...words] = line.split(" ");
      return { keyword, value: words.join(" ").trim() };
    });
  return instructions.flatMap(({ keyword, value }, index) => {
    if (keyword !== "FROM") return [];
    const rest = instructions.slice(index + 1);
    const next = rest.findIndex((one) => one.keyword === "FROM");
    const name = / AS (\S+)$/u.exec(value)?.[1] ?? "";
    return [{ name, instructions: next === -1 ? rest : rest.slice(0, next) }];
  });
}
