import { type ASTVisitor, BREAK, type ValidationContext } from "graphql";
import { HubError } from "../../errors";
import { ADVICE, BOUNDS } from "./bounds";
import { measureStructure } from "./measure-structure";

/** A validation rule: refuses a document that is deeper or wider than any question needs, before anything else is done with it. */
export function boundStructure(context: ValidationContext): ASTVisitor {
  return {
    Document: (document) => {
      const structure = measureStructure(document);
      for (const name of Object.keys(ADVICE) as (keyof typeof ADVICE)[]) {
        if (structure[name] > BOUNDS[name]) context.reportError(refuse(name, structure[name]));
      }
      return BREAK;
    },
  };
}

function refuse(name: keyof typeof ADVICE, found: number): HubError {
  const { what, instead } = ADVICE[name];
  const message = `The query has ${String(found)} ${what}; ${String(BOUNDS[name])} are allowed. ${instead}`;
  return new HubError("QUERY_TOO_LARGE", message, { limit: BOUNDS[name], found });
}
