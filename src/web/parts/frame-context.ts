import { createContext, useContext } from "react";
import { type ExplorerFrameQuery } from "../graph/operations";

export const FrameContext = createContext<ExplorerFrameQuery | undefined>(undefined);

/** Counties, themes, groups and years; undefined until the hub has answered. */
export function useFrame(): ExplorerFrameQuery | undefined {
  return useContext(FrameContext);
}
