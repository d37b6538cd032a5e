import type { EntityManager } from "typeorm";
import { foldAll } from "../../kit/fold-words";
import { NodeEntry } from "../../modules/dataset/node.entity";
import { Initiative } from "../../modules/initiative/initiative.entity";
import { InitiativeMember } from "../../modules/initiative/initiative-member.entity";
import { InitiativeTheme } from "../../modules/initiative/initiative-theme.entity";
import { PlanItem } from "../../modules/item/item.entity";
import type { Vocabulary } from "../vocabulary";
import { initiativeId } from "./ids";
import { insertRows } from "./insert";

/** Writes all initiatives anew over the items that the hub now holds; a member whose item an import took out goes with it. */
export async function writeInitiatives(manager: EntityManager, { initiatives }: Vocabulary): Promise<void> {
  const items = await manager.find(PlanItem, { select: { id: true } });
  const held = new Set(items.map(({ id }) => id));
  await manager.createQueryBuilder().delete().from(Initiative).execute();
  const rows = initiatives.map((initiative, rank) => ({
    id: initiativeId(initiative.code),
    code: initiative.code,
    nameZh: initiative.name.zh,
    nameEn: initiative.name.en,
    descriptionZh: initiative.description.zh,
    descriptionEn: initiative.description.en,
    scheme: initiative.scheme?.[0] ?? null,
    rank,
    searchText: foldAll([
      initiative.name.zh,
      initiative.name.en,
      initiative.description.zh,
      initiative.description.en,
      ...(initiative.scheme ?? []),
    ]),
  }));
  await insertRows(manager, Initiative, rows);
  await insertRows(
    manager,
    InitiativeTheme,
    initiatives.flatMap(({ code, themes }) =>
      themes.map((themeCode, position) => ({ initiativeCode: code, themeCode, position })),
    ),
  );
  await insertRows(
    manager,
    InitiativeMember,
    initiatives.flatMap(({ code, members }) =>
      members
        .filter(({ item }) => held.has(item))
        .map(({ item, likeness, note }) => ({
          id: `${initiativeId(code)}~${item}`,
          initiativeCode: code,
          itemId: item,
          likeness,
          note: note ?? null,
          wholeId: null,
          rank: 0,
        })),
    ),
  );
  await manager.query(WHOLE_PROGRAMS);
  await manager.upsert(
    NodeEntry,
    rows.map(({ id }) => ({ id, type: "Initiative", planId: null })),
    ["id"],
  );
}

/** A member that is a numbered part of a program is tied to the program in its own right. */
const WHOLE_PROGRAMS = `
  WITH RECURSIVE ancestors AS (
    SELECT initiative_member.id, item.parent_id AS ancestor_id
    FROM initiative_member JOIN plan_item item ON item.id = initiative_member.item_id WHERE item.kind = 'PROGRAM'
    UNION ALL
    SELECT ancestors.id, item.parent_id FROM ancestors JOIN plan_item item ON item.id = ancestors.ancestor_id
  )
  UPDATE initiative_member SET whole_id = item.id
  FROM ancestors JOIN plan_item item ON item.id = ancestors.ancestor_id AND item.level = 1
  WHERE ancestors.id = initiative_member.id`;
