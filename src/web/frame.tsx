import { Link, Outlet, useLocation, useSearch } from "@tanstack/react-router";
import { type ReactNode, useEffect, useMemo, useRef } from "react";
import { ExplorerFrameDocument } from "./graph/operations";
import { useAnswer } from "./graph/use-answer";
import { FrameContext, useFrame } from "./parts/frame-context";
import { Missing } from "./parts/states";
import { createWords, LOCALES, useWords, WordsContext } from "./words/words";

/** What every view is given: language and calendar of the address, and what the hub has of counties and themes. */
export function Root(): React.JSX.Element {
  return (
    <Given>
      <Outlet />
    </Given>
  );
}

/** What stands around every view: the way to the others, language and calendar, and the rights. */
export function Frame(): React.JSX.Element {
  return (
    <Framed>
      <Outlet />
    </Framed>
  );
}

/** The same around the word that nothing stands at an address. */
export function FramedMissing(): React.JSX.Element {
  return (
    <Framed>
      <Missing />
    </Framed>
  );
}

interface HolderProps {
  readonly children: ReactNode;
}

function Given({ children }: HolderProps): React.JSX.Element {
  const { lang = "zh", cal = lang === "zh" ? "roc" : "ce" } = useSearch({ strict: false });
  const words = useMemo(() => createWords(lang, cal), [lang, cal]);
  const answer = useAnswer(ExplorerFrameDocument, {});
  useEffect(() => {
    document.documentElement.lang = lang === "zh" ? "zh-Hant-TW" : LOCALES[lang];
  }, [lang]);
  return (
    <WordsContext.Provider value={words}>
      <FrameContext.Provider value={answer}>{children}</FrameContext.Provider>
    </WordsContext.Provider>
  );
}

function Framed({ children }: HolderProps): React.JSX.Element {
  const { say } = useWords();
  const main = useRef<HTMLElement>(null);
  useFocusOnArrival(main);
  return (
    <>
      <a
        className="skip"
        href="#main"
        onClick={(event) => {
          event.preventDefault();
          main.current?.focus();
        }}
      >
        {say("nav.skip")}
      </a>
      <header className="bar">
        <Link to="/" className="brand">
          {say("site.name")}
        </Link>
        <nav aria-label={say("nav.views")}>
          <Link to="/" activeOptions={{ exact: true, includeSearch: false }}>
            {say("nav.matrix")}
          </Link>
          <Link to="/compare" activeOptions={{ includeSearch: false }}>
            {say("nav.compare")}
          </Link>
          <Link to="/search" activeOptions={{ includeSearch: false }}>
            {say("nav.search")}
          </Link>
          <Link to="/indicators" activeOptions={{ includeSearch: false }}>
            {say("nav.indicators")}
          </Link>
          <Link to="/initiatives" activeOptions={{ includeSearch: false }}>
            {say("nav.initiatives")}
          </Link>
          <Link to="/references" activeOptions={{ includeSearch: false }}>
            {say("nav.references")}
          </Link>
          <Link to="/data" activeOptions={{ includeSearch: false }}>
            {say("nav.data")}
          </Link>
        </nav>
        <Reader />
      </header>
      <main id="main" ref={main} tabIndex={-1}>
        {children}
      </main>
      <Rights />
    </>
  );
}

/** Language and calendar, changed without leaving the place. */
function Reader(): React.JSX.Element {
  const { say, language, calendar } = useWords();
  const isChinese = language === "zh";
  return (
    <div className="reader">
      <Link
        to="."
        search={(old) => ({ ...old, lang: isChinese ? ("en" as const) : ("zh" as const) })}
        hash={(old = "") => old}
        lang={isChinese ? "en" : "zh-Hant-TW"}
        resetScroll={false}
      >
        {say("nav.language")}
      </Link>
      <Link
        to="."
        search={(old) => ({ ...old, cal: calendar === "roc" ? ("ce" as const) : ("roc" as const) })}
        hash={(old = "") => old}
        resetScroll={false}
      >
        {say(calendar === "roc" ? "nav.calendar.ce" : "nav.calendar.roc")}
      </Link>
    </div>
  );
}

function Rights(): React.JSX.Element {
  const { say } = useWords();
  const frame = useFrame();
  return (
    <footer>
      <p>{say("footer.rights")}</p>
      {frame && <p>{say("footer.release", { release: frame.dataset.release, date: frame.dataset.publishedAt })}</p>}
    </footer>
  );
}

/** Who reads with a keyboard or a screen reader begins at the top of a new view, not where the last one was left. */
function useFocusOnArrival(main: React.RefObject<HTMLElement>): void {
  const { pathname } = useLocation();
  const before = useRef(pathname);
  useEffect(() => {
    if (before.current === pathname) return;
    before.current = pathname;
    main.current?.focus({ preventScroll: true });
  }, [pathname, main]);
}
