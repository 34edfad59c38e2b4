/** Asked when needed and answered from then on with the same. */
export function once<Answer>(find: () => Answer): () => Answer {
  let known: { answer: Answer } | null = null;
  return () => (known ??= { answer: find() }).answer;
}
