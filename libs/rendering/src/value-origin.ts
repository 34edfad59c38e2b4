/** Where a value that is said comes from: a field, and whether the template's own words stand in for it. */
export interface Source {
  /** With a `*` for each loop: `posts.*.title`. */
  field: string;
  /** For each `*`, how many loops stand around its own. */
  loops: number[];
  isFallback: boolean;
}

/** Which of its arguments (by number) or words (by name) each choosing call took, by the call's place. */
export type Choices = ReadonlyMap<number, number | string>;

/** Finds the source once the choices are made; null for words that are the template's own. */
export type Origin = (choices: Choices) => Source | null;

export const OWN_WORDS: Origin = () => null;

export const fromField = (field: Omit<Source, 'isFallback'>): Origin => {
  const source = { field: field.field, loops: field.loops, isFallback: false };
  return () => source;
};

interface WrittenCall {
  place: number;
  /** The field it is about. */
  about: Omit<Source, 'isFallback'>;
  args: Origin[];
  words: Record<string, Origin>;
}

/** A call that says something of its first argument: `upper`, `date`, `list`. */
export const fromArgument = ({ args: [first = OWN_WORDS] }: WrittenCall): Origin => first;

/** A call that chooses among its arguments; words of its own stand in for the field. */
export const fromFallback = ({ place, about, args }: WrittenCall): Origin => {
  const standIn = { field: about.field, loops: about.loops, isFallback: true };
  return (choices) => args[choices.get(place) as number]?.(choices) ?? standIn;
};

/** A call that chooses among words for the form of address or the gender: they are nobody's values. */
export const fromWords =
  ({ place, words }: WrittenCall): Origin =>
  (choices) =>
    words[choices.get(place) as string]?.(choices) ?? null;
