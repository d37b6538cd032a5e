import { Link } from "@tanstack/react-router";
import map from "../map/counties.json";
import { useWords } from "../words/words";
import { useFrame } from "./frame-context";

/** Taiwan's counties; those with a plan are filled and lead to their pages. */
export function CountyMap(): React.JSX.Element {
  const words = useWords();
  const frame = useFrame();
  const counties = new Map(frame?.counties.map((county) => [county.moiCode, county]));
  return (
    <figure className="map">
      <svg viewBox={map.viewBox} role="group" aria-label={words.say("map.title")}>
        <path className="box" d={map.boxes} aria-hidden="true" />
        {map.counties.map(({ moi, path }) => {
          const county = counties.get(moi);
          if (!county) return <path key={moi} className="county" d={path} />;
          const has = county.plans.totalCount > 0;
          const label = words.say(has ? "map.has" : "map.none", { county: words.name(county) });
          return (
            <Link key={moi} to="/counties/$code" params={{ code: county.code }} aria-label={label}>
              <path className={has ? "county has-plan" : "county"} d={path}>
                <title>{label}</title>
              </path>
            </Link>
          );
        })}
      </svg>
      <figcaption>{words.say("map.title")}</figcaption>
    </figure>
  );
}
