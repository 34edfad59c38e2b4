import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { cpuTime } from '../../../test/support/cpu-time.js';
import { findNoMoreMail, splitReply, suggestLabel } from '#quoting';
import { casePath, describeCases } from '../../../test/support/cases.js';

/** Numbers that look like chance and are the same every time (Park and Miller's generator). */
function chances(seed: number): (below: number) => number {
  let state = seed;
  return (below) => (state = (state * 48_271) % 2_147_483_647) % below;
}

const OWN = [
  ...['Bonjour,', 'Merci pour votre message.', 'On Monday we bake.', 'Le 12 mai nous cuisons.', 'From: the oven', 'Oui', '- seigle', 'Zoë', '* De : la farine', 'a -- b', '12:30 ?'],
  ...['Il a écrit un livre.', 'Voici :', 'À : demain', '« Le pain »', '+33 6 12 34 56 78', 'www.petrin.example', '===', '…', 'J’ai envoyé depuis Lyon votre paquet', '🍞', 'Sent from the heart'],
];
const QUOTED = ['> Bonjour', '>> Oui', '>', '> -- ', '> On Monday, Paul wrote:', '> De : Paul', '>Sans espace', ' > Décalé'];
const HEADS = ['Le 12 mai 2025 à 14:30, Camille <camille@agence.example> a écrit :', 'On 2025-05-12 14:30, Camille wrote:', 'Camille wrote:'];

/** Own lines, and quotes that are marked, with or without an intro. */
function reply(seed: number): { text: string; own: string[] } {
  const below = chances(seed);
  const lines: string[] = [];
  const own: string[] = [];
  for (let block = 0; block < 1 + below(6); block++) {
    for (let count = below(5); count > 0; count--) own.push(lines[lines.push(`${OWN[below(OWN.length)]}`) - 1]);
    if (below(2)) lines.push('', ...(below(2) ? [HEADS[below(HEADS.length)]] : []), ...Array.from({ length: 1 + below(4) }, () => QUOTED[below(QUOTED.length)]));
    if (below(2)) lines.push('');
  }
  return { text: lines.join(below(2) ? '\n' : '\r\n'), own };
}

const isInOrder = (own: string[], words: string[]): boolean => {
  let from = 0;
  return own.every((line) => (from = words.indexOf(line, from) + 1) > 0);
};

describe('whatever is answered', () => {
  it('loses no line that is neither quoted nor a signature', () => {
    for (let seed = 1; seed <= 4000; seed++) {
      const { text, own } = reply(seed);
      const { words } = splitReply(text);
      expect(isInOrder(own, words.split('\n')) ? 'kept' : { text, words }).toBe('kept');
    }
  });
});

const SIZE = 100_000;
const HOSTILE = [
  ...['a', ' ', '\n', '>', '> ', '>\n', '> >', '-', '--\n', '-- \n', '_', '*', 'On ', 'On\n', 'On 1 ', 'On 1:00 ', 'On 12 May 2025, at 14:30, ', 'On 1\n', 'Le 12 mai 2025 à 14:30\n', 'wrote', 'wrote:', ' wrote:\n', 'a@', 'a@b', '<a@b', '<'],
  ...['From: a\n', 'De : a@b\n', 'From:', '*', '-----Original Message', '-----', '_____\n', '```\n', 'Sent from ', 'Sent from my iPhone ', 'Envoyé de mon \n', 'Ce message est confidentiel ', 'environment ', '0', '+0 ', 'www.', 'tel:', '\r', '\u200b', '\u00a0'],
  ...['ne me ', 'ne plus me contacter ', 'stop ', 'stop sending me ', 'please ', 'please, ', 'remove me ', 'si ', 'keine ', 'no me ', 'non mi ', 'je suis très ', 'i would love ', 'what ', 'où ', '?', 'pas ', 'möchte ', 'wil geen ', 'mais a ', 'Cordialement\n', '"', '« ', 'x'],
];

describe('a text of 100 kB made to exhaust a reader', () => {
  it.each(HOSTILE)('is read in no time: %j', (unit) => {
    const texts = [unit.repeat(SIZE / unit.length), `${unit.repeat(SIZE / unit.length)}!`, `On 1 May 2025, at 1:00, a <a@b.example> ${unit.repeat(SIZE / unit.length)}`];
    const spent = cpuTime();
    for (const text of texts) for (const read of [splitReply, findNoMoreMail, suggestLabel]) read(text);
    expect(spent()).toBeLessThan(3000);
  });
});

/** What a library that stops at the first quote takes for the first stretch of words. */
const FIRST = 'replies-crisp/expected-first-fragment.json';
/** Here it takes a signature for words, or one without dashes. */
const written = (text: string): string[] =>
  text.split('\n').map((line) => line.trim()).filter((line) => line !== '' && !/^[—_-]+$/.test(line));

describeCases('replies of real mail programs', `mail/${FIRST}`, () => {
  const expected = JSON.parse(readFileSync(casePath(`mail/${FIRST}`), 'utf8')) as Record<string, string>;

  it.each(Object.entries(expected))('keep every line of the first words: %s', (name, words) => {
    const text = readFileSync(casePath(`mail/replies-crisp/fixtures/${name}`), 'utf8');
    expect(splitReply(text).words.split('\n').map((line) => line.trim())).toEqual(expect.arrayContaining(written(words)));
  });

  it.each(readdirSync(casePath('mail/replies-github/emails')))('split into words, quote and signature, and nothing is lost: %s', (name) => {
    const text = readFileSync(path.join(casePath('mail/replies-github/emails'), name), 'utf8');
    const { words, quoted, signature } = splitReply(text);
    expect([words, quoted, signature].join('\n').split('\n')).toEqual(expect.arrayContaining(written(text).map((line) => expect.stringContaining(line) as string)));
    for (const line of written(text).filter((one) => !one.startsWith('>') && !quoted.includes(one) && !signature.includes(one))) expect(words).toContain(line);
  });
});
