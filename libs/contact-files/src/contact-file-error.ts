/** The file as a whole cannot be read as contacts. The message says what it is, the remedy what to do. */
export class ContactFileError extends Error {
  constructor(
    readonly code: 'UNREADABLE' | 'EMPTY' | 'NOT_CONTACTS' | 'NO_KNOWN_COLUMN' | 'UNKNOWN_FIELD' | 'COLUMN_NOT_FOUND',
    message: string,
    readonly remedy: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}
