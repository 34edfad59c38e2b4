import { describe, expect, it } from 'vitest';
import { judge, policyConflicts, RULES, verdictOn } from '#charter';
import { htmlFromText } from '#rendering';
import { circumstances, policy, written } from '../../../test/support/pitch-case.js';

const first = circumstances({ history: { isFirstTouch: true } });

describe('a report', () => {
  it('names the rule, its weight, the part, the line and the words as they stand', () => {
    const [finding] = judge(written('Bonjour Zoë,\n\nDécouvrez\u00a0notre  four.'), first, {});
    expect(finding).toMatchObject({
      ...{ rule: 'no-promotion-at-first-touch', severity: 'BLOCKS', part: 'TEXT', line: 3 },
      ...{ quote: 'Découvrez notre', mayBeOverridden: true },
    });
    expect(finding.message.fr).toContain('Retirez-le');
    expect(finding.message.en).toContain('Take it out');
  });

  it('puts first what the person wants, which nobody may override', () => {
    const given = circumstances({ policy: policy({ welcomesPitches: false }) });
    expect(judge(written('Bonjour'), given, {})[0]).toEqual(policyConflicts(given)[0]);
  });

  it('leaves out the rules that are off', () => {
    const off = Object.fromEntries(RULES.map(({ name }) => [name, { isOn: false }]));
    expect(judge(written('Achetez {{tout}}', 'RE: TOUT DOIT PARTIR'), first, off)).toEqual([]);
  });

  it('that is cut says how much it leaves out', () => {
    const found = judge(written('https://mie '.repeat(50)), circumstances(), {}).filter(({ rule }) => rule === 'links-work');
    expect(found).toHaveLength(20);
    expect(found.at(-1)).toMatchObject({ part: null, quote: null, message: { en: expect.stringContaining('31 more') as string } });
  });

  it('reads an HTML part that somebody wrote, not one made from the text', () => {
    const text = 'Achetez-le.\n\nBien à vous,';
    const parts = (html: string) => [...new Set(judge({ ...written(text), html }, first, {}).map(({ part }) => part))].sort();
    expect(parts(htmlFromText(text))).not.toContain('HTML');
    expect(parts('<p>Achetez-le.</p>')).toContain('HTML');
    expect(judge({ ...written('Bonjour'), html: '<p>Bonjour</p><style>a { b: {{c}} }</style>\n<p>{{prenom}}</p>' }, first, {})).toContainEqual(
      expect.objectContaining({ rule: 'no-placeholder', part: 'HTML', line: 3, quote: '{{prenom}}' }),
    );
  });

  it('is the same each time', () => {
    const pitch = written('Bonjour Marie,\n\nTu viens ? Pourriez-vous publier ? Achetez-le à 3 €, https://mie.');
    expect(judge(pitch, first, {})).toEqual(judge(pitch, first, {}));
    expect(judge(pitch, first, {}).length).toBeGreaterThan(5);
  });

  it('takes what is no mail, without a subject', () => {
    const dm = circumstances({ channel: 'DM' });
    expect(judge(written('Salut Zoë, vous avez lu ce fil ?', null), dm, {})).toEqual([]);
  });

  it('judges other languages by what needs no words', () => {
    const german = circumstances({ language: 'de', history: { isFirstTouch: true } });
    expect(judge(written('Hallo {{name}}, 20 € https://mie', 'Ein Brot'), german, {}).map(({ rule }) => rule)).toEqual([
      'no-promotion-at-first-touch',
      'no-promotional-link-at-first-touch',
      'one-sentence-only-for-them',
      'no-placeholder',
      'links-work',
    ]);
  });
});

describe('what is remembered of the words', () => {
  const SOURCE = 'J’ai trouvé votre adresse sur votre blog.';
  const NO_MORE = 'Un mot et je ne vous écrirai plus.';
  const isNotice = (text: string, html: string | null = null) => verdictOn({ ...written(text), html }, circumstances(), {}).isNotice;

  it('is that they inform, when they tell the source and the way out, to readers of either part', () => {
    expect(isNotice(`${SOURCE} ${NO_MORE}`)).toBe(true);
    expect(isNotice(SOURCE)).toBe(false);
    expect(isNotice(NO_MORE)).toBe(false);
    expect(isNotice(`${SOURCE} ${NO_MORE}`, '<p>Bonjour</p>')).toBe(false);
    expect(isNotice(`${SOURCE} ${NO_MORE}`, `<p><i>${SOURCE}</i> ${NO_MORE}</p>`)).toBe(true);
  });

  it('is how much the part that asks most asks', () => {
    const pitch = { ...written('Viendrez-vous ?'), html: '<p>Viendrez-vous ?</p><p>Et Paul, viendra-t-il ?</p>' };
    expect(verdictOn(pitch, circumstances(), {}).asks).toBe(2);
  });
});

describe('a hostile text of 100 kB', () => {
  it.each(['tu ', 'Achetez ! ', '€1 ', '{{', 'https://a ', 'Pourriez-vous ? ', '« ', 'Bonjour ,\n', 'vous êtes invité ', ')', '\n', 'communiqué de presse '])(
    'made of "%s" is judged, and its report stays short',
    (unit) => {
      const text = unit.repeat(100_000 / unit.length);
      const merged = Array.from({ length: 500 }, (_, at) => ({ part: 'TEXT' as const, field: 'post.title', start: at * 9, end: at * 9 + 3, isFallback: false }));
      const found = judge({ subject: text, text, html: text, merged }, first, {});
      expect(found.length).toBeLessThan(RULES.length * 20);
      expect(found.every(({ quote }) => (quote ?? '').length <= 200)).toBe(true);
    },
  );
});
