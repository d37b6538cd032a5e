import { useEffect, useState } from "react";
import { useWords } from "../words/words";
import { addressOf } from "./address";
import { CopyButton } from "./copy-button";
import { Dialog } from "./dialog";

interface CiteProps {
  readonly id: string | undefined;
  readonly close: () => void;
}

/** The forms to copy, with the language in which each is written. */
const FORMS = [
  { style: "zh", lang: "zh-Hant-TW" },
  { style: "apa", lang: "en" },
] as const;
const FILES = { bibtex: "BibTeX", ris: "RIS", "csl-json": "CSL-JSON" } as const;

/** How to cite what the view is about: plan, lines and release, in Chinese and in English, or as a file. */
export function CiteDialog({ id, close }: CiteProps): React.JSX.Element {
  const { say } = useWords();
  return (
    <Dialog title={say("cite.title")} close={close} className="cite">
      <p className="aside">{say(id === undefined ? "cite.release" : "cite.thing")}</p>
      {FORMS.map(({ style, lang }) => (
        <CitedForm key={style} address={citeAddress(style, id)} lang={lang} title={say(`cite.${style}`)} />
      ))}
      <p className="aside">
        {say("cite.files")}{" "}
        {Object.entries(FILES).map(([style, name]) => (
          <a key={style} href={citeAddress(style, id)}>
            {name}{" "}
          </a>
        ))}
      </p>
    </Dialog>
  );
}

function citeAddress(style: string, id: string | undefined): string {
  return addressOf(`v1/cite?${new URLSearchParams({ ...(id !== undefined && { id }), style }).toString()}`);
}

interface FormProps {
  readonly address: string;
  readonly lang: string;
  readonly title: string;
}

function CitedForm({ address, lang, title }: FormProps): React.JSX.Element {
  const { say } = useWords();
  const [text, setText] = useState<string>();
  const [isFailed, setFailed] = useState(false);
  useEffect(() => {
    const leaving = new AbortController();
    fetch(address, { signal: leaving.signal })
      .then(async (response) => {
        if (!response.ok) throw new Error(response.statusText);
        setText((await response.text()).trim());
      })
      .catch(() => {
        if (!leaving.signal.aborted) setFailed(true);
      });
    return () => {
      leaving.abort();
    };
  }, [address]);
  return (
    <section>
      <h3>{title}</h3>
      {isFailed && <p role="alert">{say("state.unreachable")}</p>}
      {text === undefined && !isFailed && <p role="status">{say("state.loading")}</p>}
      {text !== undefined && (
        <>
          <blockquote lang={lang}>{text}</blockquote>
          <CopyButton label={say("action.copy")} text={() => text} />
        </>
      )}
    </section>
  );
}
