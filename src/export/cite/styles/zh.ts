import { rocYear } from "../../../kit/scalars";
import { type BothNames, type CitedThing, HUB, type Letter, type Place, withoutFullStop } from "../cited-thing";
import { writeLines } from "../line-runs";
import { type CiteStyle } from "../style";

/**
 * A form of ours, after the way in which Taiwan's theses and newspapers cite government documents: 機關（民國年）。《計畫》
 * （發文日期字號），「編號 項目」，行號。收錄者，版本，發布日。檢自網址. It tells no day of reading, since a release does not change.
 */
export const zh: CiteStyle = {
  name: "zh",
  mediaType: "text/plain",
  description: "One line in Chinese (中文), as Taiwan's theses and newspapers cite government documents.",
  write: (thing) => `${nameAuthors(thing.authors)}（${writeYear(thing)}）。${nameWork(thing)}。${nameHolder(thing)}\n`,
};

/** How many agencies are named before 等 stands for the rest. */
const MOST_AUTHORS = 3;

function nameAuthors(authors: readonly BothNames[]): string {
  const names = authors.map((author) => author.zh);
  return names.length > MOST_AUTHORS ? `${names[0] ?? ""}等` : names.join("、");
}

function writeYear({ year }: CitedThing): string {
  return year === null ? "未載年度" : `民${rocYear(year)}`;
}

function nameWork({ title, letter, item, places }: CitedThing): string {
  const work = `《${inBookMarks(title.zh)}》${letter ? `（${nameLetter(letter)}）` : ""}`;
  return [work, item && nameItem(item), ...places.map(namePlace)].filter(Boolean).join("，");
}

function nameItem({ number, title }: NonNullable<CitedThing["item"]>): string {
  const words = inQuotationMarks(title.zh);
  if (number === null) return `「${words}」`;
  return `「${number}${number.endsWith("）") ? "" : " "}${words}」`;
}

function namePlace({ document, lines }: Place): string {
  return `${document ? `《${inBookMarks(document.zh)}》` : ""}第${writeLines(lines, "、")}行`;
}

function nameLetter({ issuedOn, number }: Letter): string {
  return [issuedOn && writeDate(issuedOn), number].filter(Boolean).join("");
}

function nameHolder({ kind, url, release }: CitedThing): string {
  const edition = `版本 ${release.id}，${writeDate(release.publishedAt)}發布`;
  return kind === "release" ? `${edition}。CC BY 4.0。檢自 ${url}` : `${HUB.zh} 收錄，${edition}。檢自 ${url}`;
}

/** 2026-11-24 is 民國115年11月24日. */
function writeDate(date: string): string {
  const [year = 0, month = 0, day = 0] = date.split("-").map(Number);
  return `民國${rocYear(year)}年${month}月${day}日`;
}

/** Inside marks of their own kind marks change to the inner kind: 《 to 〈, 「 to 『. */
const inBookMarks = (title: string): string => nest(title, { "《": "〈", "》": "〉" });
const inQuotationMarks = (title: string): string => nest(title, { "「": "『", "」": "』", "『": "「", "』": "」" });

function nest(title: string, inner: Readonly<Record<string, string>>): string {
  return withoutFullStop(title).replace(/[《》「」『』]/gu, (mark) => inner[mark] ?? mark);
}
