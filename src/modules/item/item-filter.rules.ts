import { badUserInput } from "../../errors";
import { readYearRange } from "../../kit/year-range";
import { checkTextQuery, textSql } from "../../kit/text-condition";
import { type ItemFilter } from "./item.args";
import { registerItemFilterRule, type ItemCondition, type ItemFilterRule } from "./item-filter.registry";
import { yearsAsked } from "./item-filter.years";
import {
  checkBureaus,
  checkFundingSources,
  checkPlans,
  checkTargetGroups,
  checkThemes,
  checkUnits,
} from "./item-filter.codes";

const RULES: readonly ItemFilterRule[] = [
  {
    fields: ["counties"],
    condition: ({ counties }) =>
      counties
        ? (item, p) => `${item}.plan_id IN (SELECT id FROM plan WHERE county_code = ANY(${p.add(counties)}))`
        : undefined,
  },
  {
    fields: ["planKinds"],
    condition: ({ planKinds }) =>
      planKinds
        ? (item, p) => `${item}.plan_id IN (SELECT id FROM plan WHERE horizon = ANY(${p.add(planKinds)}))`
        : undefined,
  },
  {
    fields: ["bureaus"],
    check: checkBureaus,
    condition: ({ bureaus }) =>
      bureaus
        ? (item, p) => `${item}.plan_id IN (SELECT id FROM plan WHERE bureau_code = ANY(${p.add(bureaus)}))`
        : undefined,
  },
  { fields: ["plans"], check: checkPlans, condition: ({ plans }) => anyOf("plan_id", plans) },
  { fields: ["kinds"], condition: ({ kinds }) => anyOf("kind", kinds) },
  { fields: ["themes", "primaryThemeOnly"], check: checkThemes, condition: themeCondition },
  {
    fields: ["targetGroups"],
    check: checkTargetGroups,
    condition: ({ targetGroups }) =>
      targetGroups
        ? (item, p) =>
            `${item}.id IN (SELECT item_id FROM item_target_group WHERE target_group_code = ANY(${p.add(targetGroups)}))`
        : undefined,
  },
  { fields: ["year", "years", "includeUndated"], check: checkYears, condition: yearCondition },
  { fields: ["endsIn"], condition: endsInCondition },
  { fields: ["roles"], kinds: ["GOAL"], condition: ({ roles }) => anyOf("role", roles) },
  { fields: ["listings"], kinds: ["PROGRAM", "INDICATOR"], condition: ({ listings }) => anyOf("listing", listings) },
  {
    fields: ["levels"],
    kinds: ["GOAL", "PROGRAM"],
    check: checkLevels,
    condition: ({ levels }) => anyOf("level", levels),
  },
  {
    fields: ["parts"],
    condition: ({ parts }) => (parts ? undefined : (item) => `${item}.kind <> 'PROGRAM' OR ${item}.level = 1`),
  },
  {
    fields: ["fundingSources"],
    kinds: ["PROGRAM"],
    check: checkFundingSources,
    condition: ({ fundingSources }) =>
      fundingSources ? (item, p) => `${item}.funding_sources && ${p.add(fundingSources)}::text[]` : undefined,
  },
  { fields: ["units"], kinds: ["INDICATOR"], check: checkUnits, condition: ({ units }) => anyOf("unit", units) },
  {
    fields: ["comparators"],
    kinds: ["INDICATOR"],
    condition: ({ comparators }) =>
      comparators
        ? (item, p) => `${item}.id IN (SELECT indicator_id FROM target WHERE comparator = ANY(${p.add(comparators)}))`
        : undefined,
  },
  { fields: ["trends"], kinds: ["INDICATOR"], condition: ({ trends }) => anyOf("trend", trends) },
  { fields: ["text", "titleOnly"], check: checkText, condition: wordsCondition },
];

RULES.forEach(registerItemFilterRule);

function anyOf(column: string, values: readonly (string | number)[] | null | undefined): ItemCondition | undefined {
  return values ? (item, p) => `${item}.${column} = ANY(${p.add(values)})` : undefined;
}

function themeCondition({ themes, primaryThemeOnly }: ItemFilter): ItemCondition | undefined {
  if (!themes) return undefined;
  return (item, p) => {
    const asked = p.add(themes);
    const codes = `SELECT code FROM theme WHERE code = ANY(${asked}) OR parent_code = ANY(${asked})`;
    if (primaryThemeOnly) return `${item}.primary_theme_code IN (${codes})`;
    return `${item}.id IN (SELECT item_id FROM item_theme WHERE theme_code IN (${codes}))`;
  };
}

function yearCondition(filter: ItemFilter): ItemCondition | undefined {
  const asked = yearsAsked(filter);
  if (!asked) return undefined;
  return (item, p) => {
    const bounds: string[] = [];
    if (asked.to !== Infinity) bounds.push(`${item}.period_start <= ${p.add(asked.to)}`);
    if (asked.from !== -Infinity) bounds.push(`${item}.period_end >= ${p.add(asked.from)}`);
    const inForce = bounds.join(" AND ");
    return filter.includeUndated ? `(${inForce}) OR ${item}.period_start IS NULL` : inForce;
  };
}

function endsInCondition({ endsIn }: ItemFilter): ItemCondition | undefined {
  const asked = readYearRange("endsIn", endsIn);
  if (!asked) return undefined;
  return (item, p) => {
    const bounds = [`${item}.period_end IS NOT NULL`];
    if (asked.from !== -Infinity) bounds.push(`${item}.period_end >= ${p.add(asked.from)}`);
    if (asked.to !== Infinity) bounds.push(`${item}.period_end <= ${p.add(asked.to)}`);
    return bounds.join(" AND ");
  };
}

function checkYears(filter: ItemFilter): void {
  const { year, years, endsIn } = filter;
  const asked = yearsAsked(filter);
  if (year && years && !asked) {
    throw badUserInput(`year, years: ${String(year)} is none of the years asked for.`, { argument: "year" });
  }
  const ends = readYearRange("endsIn", endsIn);
  if (asked && ends && ends.to < asked.from) {
    throw badUserInput(`endsIn: what ends by ${String(ends.to)} is not in force from ${String(asked.from)} on.`, {
      argument: "endsIn",
    });
  }
}

function checkLevels({ levels, kinds, parts }: ItemFilter): void {
  if (levels?.some((level) => level < 1))
    throw badUserInput("levels: levels are counted from 1.", { argument: "levels" });
  const onlyPrograms = kinds?.every((kind) => kind === "PROGRAM");
  if (onlyPrograms && !parts && levels?.every((level) => level > 1)) {
    throw badUserInput("levels: programs of level 2 and more are numbered parts; ask for them with parts: true.", {
      argument: "levels",
    });
  }
}

function wordsCondition({ text, titleOnly, parts }: ItemFilter): ItemCondition | undefined {
  if (text === undefined || text === null) return undefined;
  const columns = titleOnly ? ["search_title"] : parts ? ["search_text"] : ["search_text", "search_parts"];
  return (item, p) =>
    textSql(
      text,
      columns.map((column) => `${item}.${column}`),
      p,
    );
}

function checkText({ text }: ItemFilter): void {
  if (text !== undefined && text !== null) checkTextQuery(text);
}
