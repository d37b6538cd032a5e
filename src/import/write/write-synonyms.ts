import type { EntityManager } from "typeorm";
import { foldedWords } from "../../kit/fold-words";
import { Synonym } from "../../modules/search/synonym.entity";
import type { Vocabulary } from "../vocabulary";
import { insertRows } from "./insert";

/** Writes each word of a list with each other, in the order of the vocabulary; every name of a reference stands for it. */
export async function writeSynonyms(manager: EntityManager, { synonyms, references }: Vocabulary): Promise<void> {
  await manager.createQueryBuilder().delete().from(Synonym).execute();
  const pairs = new Map<string, Omit<Synonym, "rank">>();
  const names = references.map(({ name, variants }) => [name.zh, name.en, ...(variants ?? [])]);
  for (const group of [...synonyms, ...names]) {
    const words = group.map((printed) => ({ printed, folded: foldedWords(printed) }));
    for (const { folded: word } of words)
      for (const { folded: other, printed } of words)
        if (word !== other && !pairs.has(`${word}\n${other}`)) pairs.set(`${word}\n${other}`, { word, other, printed });
  }
  await insertRows(
    manager,
    Synonym,
    [...pairs.values()].map((pair, rank) => ({ ...pair, rank })),
  );
}
