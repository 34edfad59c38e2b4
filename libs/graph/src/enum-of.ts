/** An enum of the API from the words of a rule: each stands for itself. */
export const enumOf = <W extends string>(...words: W[]): { [word in W]: word } =>
  Object.fromEntries(words.map((word) => [word, word])) as { [word in W]: word };
