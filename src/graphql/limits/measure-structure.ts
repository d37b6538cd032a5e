import {
  type DocumentNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from "graphql";

/** What a document's text may have so much of; fragments count wherever they are spread. */
export interface Structure {
  /** Fields inside fields. */
  readonly depth: number;
  readonly aliases: number;
  readonly directives: number;
  /** Fields at the top of one operation. */
  readonly rootFields: number;
}

const NOTHING: Structure = { depth: 0, aliases: 0, directives: 0, rootFields: 0 };

/** Measures a document: of each figure the largest of its operations. A fragment is measured once. */
export function measureStructure(document: DocumentNode): Structure {
  const measure = new StructureMeasure(document);
  return document.definitions
    .filter((definition): definition is OperationDefinitionNode => definition.kind === Kind.OPERATION_DEFINITION)
    .map((operation) => measure.ofOperation(operation))
    .reduce(
      (one, other) => ({
        depth: Math.max(one.depth, other.depth),
        aliases: Math.max(one.aliases, other.aliases),
        directives: Math.max(one.directives, other.directives),
        rootFields: Math.max(one.rootFields, other.rootFields),
      }),
      NOTHING,
    );
}

class StructureMeasure {
  private readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  private readonly measured = new Map<string, Structure>();

  constructor(document: DocumentNode) {
    this.fragments = new Map(
      document.definitions
        .filter((definition): definition is FragmentDefinitionNode => definition.kind === Kind.FRAGMENT_DEFINITION)
        .map((fragment) => [fragment.name.value, fragment]),
    );
  }

  ofOperation({ selectionSet, directives = [] }: OperationDefinitionNode): Structure {
    const whole = this.ofSelections(selectionSet);
    return { ...whole, directives: whole.directives + directives.length };
  }

  private ofSelections(set: SelectionSetNode | undefined): Structure {
    return (set?.selections ?? []).map((selection) => this.ofSelection(selection)).reduce(add, NOTHING);
  }

  private ofSelection(selection: SelectionNode): Structure {
    const directives = selection.directives?.length ?? 0;
    if (selection.kind === Kind.FRAGMENT_SPREAD) {
      const inside = this.ofFragment(selection.name.value);
      return { ...inside, directives: inside.directives + directives };
    }
    const inside = this.ofSelections(selection.selectionSet);
    if (selection.kind === Kind.INLINE_FRAGMENT) return { ...inside, directives: inside.directives + directives };
    return {
      depth: inside.depth + 1,
      aliases: inside.aliases + (selection.alias ? 1 : 0),
      directives: inside.directives + directives,
      rootFields: 1,
    };
  }

  /** A fragment that is not there, or that spreads itself, is refused by other rules and counts as nothing here. */
  private ofFragment(name: string): Structure {
    const known = this.measured.get(name);
    if (known) return known;
    this.measured.set(name, NOTHING);
    const measured = this.ofSelections(this.fragments.get(name)?.selectionSet);
    this.measured.set(name, measured);
    return measured;
  }
}

function add(one: Structure, other: Structure): Structure {
  return {
    depth: Math.max(one.depth, other.depth),
    aliases: one.aliases + other.aliases,
    directives: one.directives + other.directives,
    rootFields: one.rootFields + other.rootFields,
  };
}
