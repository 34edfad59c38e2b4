import { addressesIn } from './address-in.js';

/**
 * The address in `rfc822; a@b.example`, `utf-8; …` (RFC 6533), `x400; /RFC-822=a(a)b.example/` (RFC 2156), with or
 * without brackets, type and xtext (RFC 3461: `+2B` is `+`); null for pipes, files and bare names.
 */
export function typedAddress(field: string | undefined): string | null {
  if (!field) return null;
  const typed = /^\s*([A-Za-z0-9-]{1,20})\s*;\s*([^]*)$/.exec(field);
  const [type, value] = typed ? [typed[1].toLowerCase(), typed[2]] : ['rfc822', field];
  if (value.trim().startsWith('|')) return null;
  const plain =
    type === 'x400' ? value.replace(/\(a\)/gi, '@').replace(/[/]/g, ' ') : value.replace(/^\s*<|>\s*$/g, '');
  const given = type === 'utf-8' ? plain.replace(/\\x\{([0-9a-f]{1,6})\}/gi, (_, hex: string) => letter(hex)) : plain;
  return addressesIn(unxtext(given)).at(0) ?? encodedWord(given);
}

/** xtext is only undone where all of it is xtext: a plus-address is none. */
const unxtext = (text: string): string =>
  /\+(?:2B|3D|20|40)/.test(text) ? text.replace(/\+([0-9A-F]{2})/g, (_, hex: string) => letter(hex)) : text;

const letter = (hex: string): string => {
  const code = Number.parseInt(hex, 16);
  return code <= 0x10ffff ? String.fromCodePoint(code) : '';
};

/** Some servers leave a local part as an encoded word. */
const encodedWord = (text: string): string | null =>
  /=\?[^\s<>]{1,200}\?=@[a-z0-9.-]{1,200}/i.exec(text)?.[0].toLowerCase() ?? null;
