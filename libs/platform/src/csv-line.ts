/** A spreadsheet takes what starts so for a formula (OWASP, "CSV Injection"), spaces before it or not. */
const FORMULA = /^(?:[\t\r\n]|\s*[=+\-@＝＋－＠])/;

/** Begins a file that spreadsheets are to read as UTF-8. */
export const BYTE_ORDER_MARK = '\uFEFF';

/** One record as RFC 4180 has it, every value quoted; a value that would be run is made a text with an apostrophe. */
export const csvLine = (values: readonly (string | null)[]): string => `${values.map(cell).join(',')}\r\n`;

const cell = (value: string | null): string => {
  const text = value ?? '';
  return `"${(FORMULA.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;
};
