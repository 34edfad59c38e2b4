import { describe, expect, it } from 'vitest';
import { judge, RULES, type CharterSettings, type Finding } from '#charter';
import { circumstances, written } from './pitch-case.js';

/** A text, marked as `written` reads it, and what differs from a mail to Zoë. */
export interface RuleCase {
  text: string;
  subject?: string | null;
  html?: string;
  given?: Parameters<typeof circumstances>[0];
  settings?: CharterSettings;
}

export const findings = ({ text, subject, html, given, settings }: RuleCase): Finding[] =>
  judge({ ...written(text, subject), html: html ?? null }, circumstances(given), settings ?? {});

interface Cases {
  /** What is the same in all of them. */
  given?: RuleCase['given'];
  keeps: (string | RuleCase)[];
  /** With the words that are quoted, in their order; null for what is about the pitch as a whole. */
  breaks: [string | RuleCase, ...(string | null)[]][];
}

/** One rule's own test cases: what keeps it, and what breaks it with which words. */
export function describeRule(name: string, { given, keeps, breaks }: Cases): void {
  const caseOf = (one: string | RuleCase): RuleCase => {
    const all = typeof one === 'string' ? { text: one } : one;
    return { ...all, given: { ...given, ...all.given, ...histories(given, all.given) } };
  };
  const broken = (one: string | RuleCase) => findings(caseOf(one)).filter(({ rule }) => rule === name);

  describe(name, () => {
    it('is a rule of the charter', () => {
      expect(RULES.map((rule) => rule.name)).toContain(name);
    });
    it.each(keeps.map((one) => [titleOf(one), one] as const))('is kept by: %s', (_, one) => {
      expect(broken(one)).toEqual([]);
    });
    it.each(breaks.map(([one, ...quotes]) => [titleOf(one), one, quotes] as const))('is broken by: %s', (_, one, quotes) => {
      const found = broken(one);
      expect(found.map(({ quote }) => quote)).toEqual(quotes);
      for (const { message } of found) for (const said of [message.fr, message.en]) expect(said).toMatch(/\p{L}.*[.?]$/u);
    });
  });
}

const histories = (one: RuleCase['given'], other: RuleCase['given']) => ({
  history: { ...one?.history, ...other?.history },
  contact: { ...one?.contact, ...other?.contact },
});

const titleOf = (one: string | RuleCase): string => {
  const { text, subject, html, given } = typeof one === 'string' ? { text: one } as RuleCase : one;
  return [subject, text.replace(/\s+/g, ' ').slice(0, 90), html, given && JSON.stringify(given)].filter(Boolean).join(' · ');
};
