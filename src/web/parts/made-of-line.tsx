import { Link } from "@tanstack/react-router";
import { English } from "./english";
import { useWords } from "../words/words";
import { type DocumentCitation } from "../graph/selections";
import { type Correction, Corrections } from "./corrections";
import { nameField } from "./field-name";
import { InitiativeLink, ReferenceLink } from "./links";

interface MadeProps {
  /** Those that begin on the line. */
  readonly citations: readonly DocumentCitation[];
  /** Those that begin on the line before: what alone is named there is not named again. */
  readonly before: readonly DocumentCitation[];
  readonly corrections: readonly Correction[];
  /** Why nothing was taken, where that is told. */
  readonly reason: string | undefined;
}

/** In the margin of a line: the items, references and figures that were read from it, and how it was corrected. */
export function MadeOfLine({ citations, before, corrections, reason }: MadeProps): React.JSX.Element | null {
  const words = useWords();
  const subjects = groupBySubject(citations);
  if (subjects.length === 0 && corrections.length === 0 && reason === undefined) return null;
  const [above, ...others] = groupBySubject(before);
  const isDitto = (group: Group): boolean =>
    subjects.length === 1 &&
    others.length === 0 &&
    above !== undefined &&
    keyOf(group[0].subject) === keyOf(above[0].subject);
  return (
    <>
      {subjects.map((group) => (
        <span key={group[0].id} className="made">
          <Subject subject={group[0].subject} isNamed={isDitto(group)} />{" "}
          <small>{[...new Set(group.map(({ field }) => nameField(words, field)))].join(words.say("list.mark"))}</small>
        </span>
      ))}
      <Corrections corrections={corrections} />
      {reason && (
        <span className="passed-over">
          <English>{reason}</English>
        </span>
      )}
    </>
  );
}

type Group = readonly [DocumentCitation, ...DocumentCitation[]];

/** By what they prove; a section's own text is proved by every line and told of none. */
function groupBySubject(citations: readonly DocumentCitation[]): readonly Group[] {
  const groups = new Map<string, Group>();
  for (const citation of citations.filter(({ subject }) => subject.__typename !== "Section")) {
    const key = keyOf(citation.subject);
    const group = groups.get(key);
    groups.set(key, group ? [...group, citation] : [citation]);
  }
  return [...groups.values()];
}

function keyOf(subject: DocumentCitation["subject"]): string {
  if ("id" in subject) return subject.id;
  if ("code" in subject) return `${subject.__typename} ${subject.code}`;
  if ("subject" in subject) return `${subject.subject} ${subject.quantity.raw}`;
  return subject.__typename;
}

interface SubjectProps {
  readonly subject: DocumentCitation["subject"];
  /** Whether the line before names it. */
  readonly isNamed: boolean;
}

function Subject({ subject, isNamed }: SubjectProps): React.JSX.Element {
  const words = useWords();
  switch (subject.__typename) {
    case "StrategicGoal":
    case "Program":
    case "Indicator":
      return <ItemName item={subject} isNamed={isNamed} />;
    case "PolicyReference":
      return <ReferenceLink reference={{ ...subject, english: subject.nameEn }} />;
    case "Initiative":
      return <InitiativeLink initiative={{ ...subject, english: subject.nameEn }} />;
    case "Figure":
      return (
        <>
          {words.say("made.figure")} {words.language === "zh" ? subject.subject : subject.subjectEn}
        </>
      );
    case "Plan":
    case "Section":
      return <>{words.say("made.plan")}</>;
  }
}

type Item = Extract<DocumentCitation["subject"], { readonly kind: string }>;

/** Kind, number and title; ditto where the line before has them. */
function ItemName({ item, isNamed }: { readonly item: Item; readonly isNamed: boolean }): React.JSX.Element {
  const words = useWords();
  const kind = words.nameOf("one", item.kind);
  const title = words.title(item);
  const name = [kind, item.number, title].filter(Boolean).join(" ");
  return (
    <Link to="/items/$id" params={{ id: item.id }} aria-label={isNamed ? name : undefined}>
      {isNamed ? (
        words.say("made.ditto")
      ) : (
        <>
          {kind} {item.number && <span lang="zh-Hant-TW">{item.number}</span>} {title}
        </>
      )}
    </Link>
  );
}
