import type { Rule } from '#charter';
import { describe, expect, it } from 'vitest';
import { changeSettings, settingsSaid } from './change-settings.js';

const rule = (name: string, figures: Record<string, number>): Rule => ({
  name,
  title: { fr: name, en: name },
  explanation: { fr: name, en: name },
  severity: 'BLOCKS',
  figures: Object.fromEntries(
    Object.entries(figures).map(([figure, value]) => [figure, { default: value, min: 0, max: 100, unit: 'DAYS' }]),
  ),
} as Rule);

const RULES = [rule('sameness', { recipients: 10, likeness: 90 }), rule('no-attachment', {})];

describe('a changed charter', () => {
  it('keeps what was set before and takes what is named', () => {
    const before = { sameness: { figures: { recipients: 5 } } };
    const changes = [{ rule: 'sameness', figures: [{ name: 'likeness', value: 80 }] }, { rule: 'no-attachment', isOn: false }];
    expect(changeSettings(before, changes, RULES)).toEqual({
      sameness: { figures: { recipients: 5, likeness: 80 } },
      'no-attachment': { isOn: false },
    });
  });

  it('keeps nothing of a rule that is back at its default', () => {
    const before = { sameness: { isOn: false, figures: { recipients: 5 } } };
    const changes = [{ rule: 'sameness', isOn: true, figures: [{ name: 'recipients', value: 10 }] }];
    expect(changeSettings(before, changes, RULES)).toEqual({});
  });

  it('forgets a rule that is no more', () => {
    expect(changeSettings({ 'no-capitals': { isOn: false } }, [], RULES)).toEqual({});
  });

  it('takes the names of rules for names, whatever they are', () => {
    const said = settingsSaid([{ rule: '__proto__', isOn: false, figures: [{ name: 'constructor', value: 1 }] }]);
    expect(Object.entries(said)).toEqual([['__proto__', { isOn: false, figures: { constructor: 1 } }]]);
    expect(({} as { isOn?: boolean }).isOn).toBeUndefined();
  });
});
