import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { casePath, describeCases } from '../../../test/support/cases.js';
import { cleanBlock, cleanLine } from './clean-text.js';
import { countryCode } from './country-code.js';
import { searchText, wordKey } from './fold-text.js';
import { languageCode } from './language-code.js';
import { normaliseAddress } from './normalise-address.js';
import { normaliseUrl } from './normalise-url.js';
import { PLATFORMS } from './platforms.js';
import { profileOf, recognisePlatform } from './recognise-platform.js';
import { quoted } from './refusal.js';
import { sortName } from './sort-name.js';
import { timeZoneName } from './time-zone.js';

/** Runs that make a careless pattern take for ever. */
const RUNS = ['(', 'a@', 'a.', '"', '<', '@', ' ', '-', '%', '::', ', ', 'a ', '\\', '=', '.', '\n'].flatMap((run) => [
  run.repeat(100_000),
  `x${run.repeat(100_000)}x`,
]);

describeCases('strings that break software', 'strings/blns.json', () => {
  const naughty = (): string[] => JSON.parse(readFileSync(casePath('strings/blns.json'), 'utf8')) as string[];
  const readers: ((raw: string) => unknown)[] = [
    normaliseAddress, normaliseUrl, searchText, wordKey, cleanLine, cleanBlock, quoted, countryCode, languageCode,
    timeZoneName, (name) => sortName({ name }), (raw) => recognisePlatform(raw, PLATFORMS),
    (raw) => profileOf('X', raw, PLATFORMS), (raw) => profileOf('MASTODON', raw, PLATFORMS),
  ];

  it('are read without an error, however long', () => {
    for (const raw of [...naughty(), ...RUNS])
      for (const read of readers) expect(() => read(raw), `${read.name} ${raw.slice(0, 20)}`).not.toThrow();
  });

  it('have a normal form that is its own normal form', () => {
    for (const raw of naughty()) {
      for (const normal of [cleanLine, cleanBlock, searchText, wordKey]) expect(normal(normal(raw))).toBe(normal(raw));
      const address = normaliseUrl(raw);
      if (!('error' in address)) expect(normaliseUrl(address.url)).toEqual(address);
      const found = recognisePlatform(raw, PLATFORMS);
      if (found?.url) expect(recognisePlatform(found.url, PLATFORMS)?.key).toBe(found.key);
    }
  });

  it('leave nothing that a database refuses', () => {
    for (const raw of naughty()) expect(cleanLine(raw)).not.toMatch(/\0|[\ud800-\udfff]/u);
  });
});
