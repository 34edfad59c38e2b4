import { wordKey } from '#spellings';
import type { SaidPresence } from './read-presence.js';
import { PLATFORM_NAMES } from './value-words.js';
import { textOf, unescaped, type VcardProperty } from './vcard-property.js';

/** Properties that name a platform and hold a profile there, in many dialects. */
const BY_NAME = /^X-(?:MESSAGING\/|KADDRESSBOOK-|EVOLUTION-)?([A-Z]+?)(?:FEED|-URL|-ID|-ALL|-HOME|-WORK)*$/;

/**
 * The presence in a property such as URL, SOCIALPROFILE (RFC 9554), Apple's X-SOCIALPROFILE, IMPP or X-TWITTER;
 * null for a property or a service that is none. @param label what the person called it
 */
export function readProfile(property: VcardProperty, label: string): SaidPresence[] | null {
  const { name, parameters } = property;
  const text = unescaped(textOf(property)).trim();
  const service = ['SERVICE-TYPE', 'X-SERVICE-TYPE', 'TYPE'].flatMap((parameter) => parameters.get(parameter) ?? []);
  const platform = [label, ...service].map(named).find((key) => key !== undefined);
  if (name === 'URL') return said(platform, [text]);
  if (name === 'IMPP') return messenger(text, platform);
  if (name === 'SOCIALPROFILE' || name === 'X-SOCIALPROFILE') {
    const user = (parameters.get('X-USER') ?? parameters.get('USERNAME'))?.[0] ?? text.replace(/^x-apple:/i, '');
    return said(platform, [/^https?:/i.test(text) ? text : user]);
  }
  const byName = named(BY_NAME.exec(name)?.[1] ?? '');
  return byName ? said(byName, text.split(/[\ue000,]/)) : null;
}

/** `twitter:name`, or `x-apple:name` with the service beside it. */
function messenger(text: string, platform: string | undefined): SaidPresence[] | null {
  const [, scheme, user] = /^([\w-]+):(?:\/\/)?(.+)$/.exec(text) ?? ['', '', '', text];
  const key = platform ?? named(scheme);
  return key ? said(key, [user]) : null;
}

const said = (platform: string | undefined, places: string[]): SaidPresence[] =>
  places.filter(Boolean).map((place) => ({ place, ...(platform && { platform }) }));

/** Apple writes the labels it knows as `_$!<HomePage>!$_`. */
const named = (word: string): string | undefined => PLATFORM_NAMES.get(wordKey(word.replace(/^_\$!<|>!\$_$/g, '')));
