import { createContext, useContext } from "react";
import { type ExplorerFrameQuery } from "../graph/operations";
import { type Answer } from "../graph/use-answer";

const NOTHING: Answer<ExplorerFrameQuery> = { data: undefined, error: undefined, stale: false, again: () => undefined };

export const FrameContext = createContext(NOTHING);

/** Counties, themes, groups and years; undefined until the hub has answered. */
export function useFrame(): ExplorerFrameQuery | undefined {
  return useContext(FrameContext).data;
}

/** The same with what became of the question. */
export function useFrameAnswer(): Answer<ExplorerFrameQuery> {
  return useContext(FrameContext);
}
