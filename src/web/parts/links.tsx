import { Link } from "@tanstack/react-router";
import { Fragment, type ReactNode } from "react";
import { type Named, type Titled, useWords } from "../words/words";

/* The ways to the views of single things, each with the name that the reader's language has for it. */

interface Coded extends Named {
  readonly code: string;
}

export function CountyLink({ county }: { readonly county: Coded }): React.JSX.Element {
  const words = useWords();
  return (
    <Link to="/counties/$code" params={{ code: county.code }}>
      {words.name(county)}
    </Link>
  );
}

export function ThemeLink({ theme }: { readonly theme: Coded }): React.JSX.Element {
  const words = useWords();
  return (
    <Link to="/themes/$code" params={{ code: theme.code }}>
      {words.name(theme)}
    </Link>
  );
}

export function ReferenceLink({ reference }: { readonly reference: Coded }): React.JSX.Element {
  const words = useWords();
  return (
    <Link to="/references/$code" params={{ code: reference.code }}>
      {words.name(reference)}
    </Link>
  );
}

export function InitiativeLink({ initiative }: { readonly initiative: Coded }): React.JSX.Element {
  const words = useWords();
  return (
    <Link to="/initiatives/$code" params={{ code: initiative.code }}>
      {words.name(initiative)}
    </Link>
  );
}

export function PlanLink({ plan }: { readonly plan: Titled & { readonly id: string } }): React.JSX.Element {
  const words = useWords();
  return (
    <Link to="/plans/$id" params={{ id: plan.id }}>
      {words.title(plan)}
    </Link>
  );
}

/** Several in one line, with the mark that the language puts between them. */
export function Several({ children }: { readonly children: readonly ReactNode[] }): React.JSX.Element {
  const { say } = useWords();
  return (
    <>
      {children.map((child, index) => (
        <Fragment key={index}>
          {index > 0 && say("list.mark")}
          {child}
        </Fragment>
      ))}
    </>
  );
}
