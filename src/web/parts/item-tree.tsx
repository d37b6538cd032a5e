import { useId, useState } from "react";
import { useWords } from "../words/words";
import { ItemLine, type LinedItem } from "./item-line";
import { growTree, type TreeItem, type TreeNode } from "./tree";

type ShownItem = LinedItem & TreeItem;

/** The items of a plan as the document orders them: measures under goals, programs and indicators under what they serve. */
export function ItemTree({ items }: { readonly items: readonly ShownItem[] }): React.JSX.Element {
  return (
    <ul className="tree">
      {growTree(items).map((node) => (
        <Branch key={node.item.id} node={node} />
      ))}
    </ul>
  );
}

function Branch({ node }: { readonly node: TreeNode<ShownItem> }): React.JSX.Element {
  const { say } = useWords();
  const { item, children } = node;
  const [isOpen, setOpen] = useState(true);
  const list = useId();
  return (
    <li>
      {children.length > 0 && (
        <button
          type="button"
          className="fold"
          aria-expanded={isOpen}
          aria-controls={list}
          aria-label={say("plan.fold", { number: item.number ?? "", count: children.length })}
          onClick={() => {
            setOpen(!isOpen);
          }}
        >
          {isOpen ? "▾" : "▸"}
        </button>
      )}
      <ItemLine item={item} />
      {children.length > 0 && (
        <ul className="tree" id={list} hidden={!isOpen}>
          {children.map((child) => (
            <Branch key={child.item.id} node={child} />
          ))}
        </ul>
      )}
    </li>
  );
}
