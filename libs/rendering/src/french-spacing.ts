/**
 * The spaces French typography keeps unbroken, for a text typed with ordinary ones: a full one inside quotation marks
 * and before a colon, a thin one before ; ! and ? (Lexique des règles typographiques de l’Imprimerie nationale).
 */
export const withFrenchSpaces = (text: string): string =>
  text
    .replace(/« /g, '«\u00a0')
    .replace(/ (?=[»:])/g, '\u00a0')
    .replace(/ (?=[;!?])/g, '\u202f');
