export { ContactFileError } from './contact-file-error.js';
export { type ContactFileItem, type ImportedAddress, type ImportedContact, type ImportedPresence, rejectedRow, type RejectedRow, type RowWarning } from './imported-contact.js';
export { type ContactFile, type ContactFileOptions, type ContactFileSummary, openContactFile } from './open-contact-file.js';
