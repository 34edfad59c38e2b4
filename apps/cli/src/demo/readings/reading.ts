/** What the team learned of somebody by reading them, watching them or listening to them. */
export interface Reading {
  /** By the title of a post: what struck us in it, in words that fit a letter to them in either form of address. */
  remarks: Record<string, string>;
  homework?: [kind: 'EXPECTS' | 'DISLIKES' | 'STYLE' | 'NOTE', text: string][];
}

/** By name. */
export type Readings = Record<string, Reading>;
