import { bureaus } from "./tables/bureaus";
import { citations } from "./tables/citations";
import { compare } from "./tables/compare";
import { counties } from "./tables/counties";
import { coverage } from "./tables/coverage";
import { documents } from "./tables/documents";
import { figures } from "./tables/figures";
import { goals } from "./tables/goals";
import { indicators } from "./tables/indicators";
import { initiatives } from "./tables/initiatives";
import { items } from "./tables/items";
import { members } from "./tables/members";
import { mentions } from "./tables/mentions";
import { plans } from "./tables/plans";
import { programs } from "./tables/programs";
import { references } from "./tables/references";
import { sections } from "./tables/sections";
import { targetGroups } from "./tables/target-groups";
import { targets } from "./tables/targets";
import { themes } from "./tables/themes";
import { type Table } from "./table";

/** Every table that can be downloaded; a new one is a file and a line here. */
export const TABLES: readonly Table[] = [
  counties,
  bureaus,
  themes,
  targetGroups,
  plans,
  documents,
  sections,
  items,
  goals,
  programs,
  indicators,
  targets,
  figures,
  references,
  mentions,
  initiatives,
  members,
  citations,
  coverage,
  compare,
];
