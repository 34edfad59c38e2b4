import type { GraphContext } from '#graph';

/** Whoever is at the door before we know them, and the browser's pocket for their session. */
export type Visitor = Pick<GraphContext, 'ip' | 'userAgent' | 'keepSession'>;
