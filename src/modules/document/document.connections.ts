import { defineConnection } from "../../kit/connection-types";
import { Citation } from "./citation.entity";
import { Section } from "./section.entity";

export const SectionConnection = defineConnection<Section>("Section", () => Section, "sections");
export type SectionConnection = InstanceType<typeof SectionConnection>;

export const CitationConnection = defineConnection<Citation>("Citation", () => Citation, "citations");
export type CitationConnection = InstanceType<typeof CitationConnection>;
