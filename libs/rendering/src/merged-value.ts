/** A value that a template put into its words: where it stands and what it is. */
export interface MergedValue {
  part: 'SUBJECT' | 'TEXT';
  /** From the root, as a template could write it: `contact.firstName`, `posts.0.title`. */
  field: string;
  /** Offsets in the part, in UTF-16 code units; `end` is exclusive. */
  start: number;
  end: number;
  /** The words of a `fallback`, not the value itself. */
  isFallback: boolean;
}
