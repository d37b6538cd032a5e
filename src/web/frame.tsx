import { Link, Outlet, useSearch } from "@tanstack/react-router";
import { useEffect, useMemo } from "react";
import { useQuery } from "urql";
import { ExplorerFrameDocument } from "./graph/operations";
import { addressOf } from "./parts/address";
import { FrameContext } from "./parts/frame-context";
import { createWords, WordsContext } from "./words/words";

/** What stands around every view: the way to the others, language and calendar, and the rights. */
export function Frame(): React.JSX.Element {
  const { lang = "zh", cal = lang === "zh" ? "roc" : "ce" } = useSearch({ strict: false });
  const words = useMemo(() => createWords(lang, cal), [lang, cal]);
  const [{ data }] = useQuery({ query: ExplorerFrameDocument });
  useEffect(() => {
    document.documentElement.lang = lang === "zh" ? "zh-Hant-TW" : "en";
  }, [lang]);
  const { say } = words;
  return (
    <WordsContext.Provider value={words}>
      <FrameContext.Provider value={data}>
        <a className="skip" href="#main">
          {say("nav.matrix")}
        </a>
        <header className="bar">
          <Link to="/" search={keepReader} className="brand">
            {say("site.name")}
          </Link>
          <nav>
            <Link to="/" search={keepReader} activeOptions={{ exact: true, includeSearch: false }}>
              {say("nav.matrix")}
            </Link>
            <Link to="/compare" search={keepReader} activeOptions={{ includeSearch: false }}>
              {say("nav.compare")}
            </Link>
            <Link to="/search" search={keepReader} activeOptions={{ includeSearch: false }}>
              {say("nav.search")}
            </Link>
            <a href={addressOf("data")}>{say("nav.data")}</a>
          </nav>
          <div className="reader">
            <Link
              to="."
              search={(old) => ({ ...old, lang: lang === "zh" ? ("en" as const) : undefined, cal: undefined })}
              lang={lang === "zh" ? "en" : "zh-Hant-TW"}
            >
              {say("nav.language")}
            </Link>
            <Link to="." search={(old) => ({ ...old, cal: cal === "roc" ? ("ce" as const) : ("roc" as const) })}>
              {say(cal === "roc" ? "nav.calendar.ce" : "nav.calendar.roc")}
            </Link>
          </div>
        </header>
        <main id="main">
          <Outlet />
        </main>
        <footer>
          <p>{say("footer.rights")}</p>
          {data && <p>{say("footer.release", { release: data.dataset.release, date: data.dataset.publishedAt })}</p>}
        </footer>
      </FrameContext.Provider>
    </WordsContext.Provider>
  );
}

/** Language and calendar go along from view to view. */
function keepReader({ lang, cal }: { lang?: "zh" | "en"; cal?: "roc" | "ce" }): object {
  return { ...(lang && { lang }), ...(cal && { cal }) };
}
