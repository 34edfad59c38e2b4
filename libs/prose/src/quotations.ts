import type { Passage } from './passage.js';
import { spansOf, type Span } from './span.js';

const QUOTED = /«[^«»]{0,2000}»|“[^“”]{0,2000}”|"[^"\n]{0,400}"|^[ \t]{0,3}>.*$/gm;

/** What stands in quotation marks or in a line that starts with >: a title, or somebody else's words. */
export const quotationsIn = ({ text }: Passage): Span[] => spansOf(QUOTED, text);
