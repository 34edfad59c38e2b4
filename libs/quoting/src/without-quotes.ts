/** The words without the lines that they answer ("> "): those are not the person's. */
export const withoutQuotes = (words: string): string => words.replace(/^[ \t]{0,3}>.*$/gm, '');
