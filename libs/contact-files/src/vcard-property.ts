import { eitherText } from './decode-text.js';

/** One property of a vCard, with its value still as the file's bytes (one character each). */
export interface VcardProperty {
  /** `item1` in `item1.EMAIL`: what belongs together. */
  group: string;
  name: string;
  /** Names in upper case; `TYPE=HOME,PREF`, `TYPE=HOME;TYPE=PREF` and the bare `HOME;PREF` of version 2.1 are one. */
  parameters: ReadonlyMap<string, readonly string[]>;
  value: string;
}

const HEAD = /^(?:([\w-]+)\.)?([\w/-]+)((?:;(?:[^:;"]|"[^"]*")*)*):/;

/** Reads one unfolded line; null for one that is no property (a stray base64 line, a name without value). */
export function parseProperty(line: string): VcardProperty | null {
  const head = HEAD.exec(line);
  if (!head) return null;
  const [whole, group = '', name, parameters] = head;
  return {
    group: group.toLowerCase(),
    name: name.toUpperCase(),
    parameters: parameters ? parseParameters(parameters) : NONE,
    value: line.slice(whole.length),
  };
}

const NONE: ReadonlyMap<string, readonly string[]> = new Map();
const ENCODINGS = /^(?:QUOTED-PRINTABLE|BASE64|8BIT|7BIT)$/;

function parseParameters(source: string): Map<string, string[]> {
  const parameters = new Map<string, string[]>();
  for (const [, parameter] of source.matchAll(/;((?:[^;"]|"[^"]*")*)/g)) {
    const cut = parameter.indexOf('=');
    const bare = parameter.toUpperCase();
    const name = cut >= 0 ? bare.slice(0, cut).trim() : ENCODINGS.test(bare) ? 'ENCODING' : 'TYPE';
    const values = parameter.slice(cut + 1).replaceAll('"', '').split(',').map((value) => value.trim());
    parameters.set(name, [...(parameters.get(name) ?? []), ...values]);
  }
  return parameters;
}

const hasType = ({ parameters }: VcardProperty, type: string): boolean =>
  (parameters.get('TYPE') ?? []).some((value) => value.toUpperCase() === type);

/** How much a value is preferred: 1 most, 101 not at all (RFC 6350, 5.3, and the older `TYPE=PREF`). */
export function preference(property: VcardProperty): number {
  const rank = Number(property.parameters.get('PREF')?.[0]);
  if (rank >= 1 && rank <= 100) return rank;
  return hasType(property, 'PREF') ? 1 : 101;
}

/** Charsets that are told from the bytes, because so many cards name the wrong one. */
const TOLD_APART = /^(?:utf-?8|us-ascii|iso-8859-1|windows-1252)$/i;

/** The value's text, as it stands: decoded from its encoding and its characters, escapes untouched. */
export function textOf(property: VcardProperty): string {
  const { parameters, value } = property;
  const isQuoted = /^QUOTED-PRINTABLE$/i.test(parameters.get('ENCODING')?.[0] ?? '');
  const bytes = Buffer.from(isQuoted ? unquoted(value) : value, 'latin1');
  const charset = parameters.get('CHARSET')?.[0] ?? 'utf-8';
  return TOLD_APART.test(charset) ? eitherText(bytes) : inCharset(bytes, charset);
}

/** RFC 2045, 6.7; soft line breaks were joined when the lines were. */
const unquoted = (value: string): string =>
  value.replace(/=([\dA-F]{2})/gi, (_escape, code: string) => String.fromCharCode(parseInt(code, 16)));

function inCharset(bytes: Buffer, charset: string): string {
  try {
    return new TextDecoder(charset).decode(bytes);
  } catch {
    return eitherText(bytes);
  }
}

/** RFC 6350, 3.4: the parts of a value between separators that are not escaped, unescaped. */
export function splitValue(text: string, separator: ';' | ','): string[] {
  if (!text.includes('\\')) return text.split(separator);
  const parts = [''];
  for (const [token] of text.matchAll(/\\[^]|[^\\;,]+|[^]/g))
    if (token === separator) parts.push('');
    else parts[parts.length - 1] += unescaped(token);
  return parts;
}

export const unescaped = (text: string): string =>
  text.replace(/\\([^])/g, (_escape, character: string) => (/n/i.test(character) ? '\n' : character));
