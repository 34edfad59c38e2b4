import { describe, expect, it } from 'vitest';
import { charterText, checkSettings, RULES, settingOf } from '#charter';

const ruleOf = (name: string) => RULES.find((rule) => rule.name === name)!;

describe('the rules', () => {
  it('have each a name of their own, and reasons in both languages', () => {
    expect(new Set(RULES.map(({ name }) => name)).size).toBe(RULES.length);
    for (const { name, title, explanation } of RULES) {
      expect(name).toMatch(/^[a-z]+(?:-[a-z]+)*$/);
      for (const text of [title, explanation]) expect([text.fr, text.en].every((said) => said.length > 10)).toBe(true);
    }
  });

  it('have figures whose defaults may be set, and say what they are', () => {
    for (const rule of RULES) {
      const figures = Object.fromEntries(Object.entries(rule.figures).map(([name, one]) => [name, one.default]));
      expect(checkSettings({ [rule.name]: { figures } })).toEqual([]);
      expect(rule.measure === undefined).toBe(Object.keys(figures).length === 0);
    }
  });

  it.each(RULES.map((rule) => [rule.name, rule] as const))('%s speaks French with its own spaces and quotes', (_, rule) => {
    const said = [rule.title.fr, rule.explanation.fr, rule.measure?.(settingOf(rule, {}).figures).fr ?? ''].join(' ');
    expect(said).not.toMatch(/«(?!\u00a0)|(?<!\u00a0)»|(?<![\u00a0\u202f])[:;!?%]|'|"|\.\.\.| {2}/);
  });
});

describe('what a workspace sets', () => {
  it('replaces what is shipped, and leaves the rest', () => {
    expect(settingOf(ruleOf('sameness'), {})).toEqual({ isOn: true, figures: { recipients: 10, likeness: 90 } });
    expect(settingOf(ruleOf('sameness'), { sameness: { isOn: false, figures: { recipients: 3 } } })).toEqual({
      isOn: false,
      figures: { recipients: 3, likeness: 90 },
    });
  });

  it('is refused with the remedy when it means nothing', () => {
    expect(checkSettings({ 'no-rule': {}, sameness: { figures: { recipients: 0, typo: 3 } } })).toEqual([
      { rule: 'no-rule', message: expect.stringMatching(/^There is no rule no-rule; there are no-promotion/) as string },
      { rule: 'sameness', message: 'recipients of sameness is 0; choose a whole number from 1 to 1000.' },
      { rule: 'sameness', message: 'sameness has no figure typo; it has recipients, likeness.' },
    ]);
    expect(checkSettings({ 'one-request': { figures: { requests: 1.5 } } })).toHaveLength(1);
    expect(checkSettings({ 'one-request': { figures: { requests: NaN } } })).toHaveLength(1);
    expect(checkSettings({ 'links-work': { figures: { any: 1 } } })[0].message).toBe(
      'links-work has no figure any; it has none.',
    );
    expect(checkSettings({ constructor: {} })).toHaveLength(1);
  });

  it('may switch a rule off', () => {
    expect(checkSettings({ 'links-work': { isOn: false } })).toEqual([]);
  });
});

describe('the charter for people', () => {
  it('says every rule, with the workspace’s own figures', () => {
    const [fr, en] = (['fr', 'en'] as const).map((language) => charterText({ sameness: { figures: { recipients: 4 } } }, language));
    for (const { title } of RULES) {
      expect(fr).toContain(`**${title.fr}.**`);
      expect(en).toContain(`**${title.en}.**`);
    }
    expect(fr).toContain('au-delà de 4 destinataires dont les textes se ressemblent à plus de 90\u00a0%.');
    expect(en).toContain('beyond 4 recipients whose texts are over 90% alike.');
    expect(en).toMatch(/^# Our charter\n\nWe write to people/);
    expect(en).toContain('## What each person wants');
    expect(`${fr}${en}`).not.toMatch(/\bNaN|\{|\[object/);
  });

  it('lists apart what the workspace switched off', () => {
    const text = charterText({ 'links-work': { isOn: false } }, 'en');
    expect(text).toMatch(/## Rules we do not apply\n\n- Links that are spelt right\n$/);
    expect(text).not.toContain('**Links that are spelt right.**');
    expect(charterText({}, 'en')).not.toContain('do not apply');
  });
});
