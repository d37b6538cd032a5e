import { useEffect, useState } from "react";
import { type Language, useWords } from "../words/words";
import { addressOf } from "./address";
import { useFrame } from "./frame-context";
import { Loading } from "./states";
import { Table } from "./table";

/** A table of the downloads, as /v1/tables.json tells it. */
interface Table {
  readonly name: string;
  readonly title: Readonly<Record<Language, string>>;
  readonly description: string;
  readonly addresses: Readonly<Record<string, string>>;
}

const FORMATS = ["csv", "xlsx", "json", "ndjson"] as const;
/** The one table that has no whole: it is asked for county by county. */
const ASKED = "compare";

/** Every table that the hub hands out, in each of its forms. */
export function DownloadTable(): React.JSX.Element {
  const words = useWords();
  const { say, language } = words;
  const counties = useFrame()?.counties.filter(({ plans }) => plans.totalCount > 0) ?? [];
  const { tables, isFailed } = useTables();
  if (isFailed) return <p role="alert">{say("state.unreachable")}</p>;
  if (!tables) return <Loading />;
  const asked = `?county=${counties.map(({ code }) => code).join(",")}`;
  return (
    <Table heads={[say("data.table"), ...FORMATS]}>
      {tables.map(({ name, title, description }) => (
        <tr key={name}>
          <th scope="row">
            {title[language]}
            {language === "en" && <small className="note">{description}</small>}
          </th>
          {FORMATS.map((format) => (
            <td key={format}>
              <a
                href={addressOf(`v1/${name}.${format}${name === ASKED ? asked : ""}`)}
                aria-label={say("data.file", { table: title[language], format })}
              >
                {format}
              </a>
            </td>
          ))}
        </tr>
      ))}
    </Table>
  );
}

function useTables(): { readonly tables: readonly Table[] | undefined; readonly isFailed: boolean } {
  const [tables, setTables] = useState<readonly Table[]>();
  const [isFailed, setFailed] = useState(false);
  useEffect(() => {
    const leaving = new AbortController();
    fetch(addressOf("v1/tables.json"), { signal: leaving.signal })
      .then(async (response) => {
        if (!response.ok) throw new Error(response.statusText);
        const { tables: told } = (await response.json()) as { readonly tables: readonly Table[] };
        setTables(told);
      })
      .catch(() => {
        if (!leaving.signal.aborted) setFailed(true);
      });
    return () => {
      leaving.abort();
    };
  }, []);
  return { tables, isFailed };
}
