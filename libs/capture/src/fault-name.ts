/** What kind of error it is, such as 23505 or TypeError, without its words: they may be those of somebody's mail. */
export const faultName = (error: unknown): string => {
  const { code, name } = error as { code?: string; name?: string };
  return code ?? name ?? 'unknown';
};
