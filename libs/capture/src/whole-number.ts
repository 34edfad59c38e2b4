/** UIDs and UIDVALIDITY have 32 bits (RFC 9051 9): PostgreSQL needs its long numbers for them, JavaScript does not. */
export const wholeNumber = {
  from: (stored: string | null): number | null => (stored === null ? null : Number(stored)),
  to: (value: number | null): number | null => value,
};
