import { type CiteStyle } from "./style";
import { apa } from "./styles/apa";
import { bibtex } from "./styles/bibtex";
import { cslJson } from "./styles/csl-json";
import { ris } from "./styles/ris";
import { zh } from "./styles/zh";

/** Every style in which the hub cites; a new one is a file and a line here. */
export const CITE_STYLES: readonly CiteStyle[] = [apa, bibtex, cslJson, ris, zh];
