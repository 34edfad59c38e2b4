import { CharterService } from '#conduct';
import { Workspaces } from '#platform';
import { describe, expect, it } from 'vitest';
import { freezeClock } from '../support/frozen-clock.js';
import { useRapport, type Colleague } from '../support/rapport.js';
import { useRole } from '../support/role.js';

const rapport = useRapport();
const asRole = useRole(rapport);

const CHARTER = `query ($language: String) {
  charter {
    version note savedAt savedBy { id } text(language: $language)
    rules(language: $language) { name title explanation severity isOn figures { name value default min max unit } }
  }
}`;
const CHANGE = `mutation ($input: ChangeCharterInput!) {
  charter: changeCharter(input: $input) { version note savedAt savedBy { id } rules { name isOn figures { name value } } }
}`;

interface Figure {
  name: string;
  value: number;
  default: number;
  min: number;
  max: number;
  unit: string;
}
interface Rule {
  name: string;
  title: string;
  explanation: string;
  severity: string;
  isOn: boolean;
  figures: Figure[];
}
interface Charter {
  charter: { version: number; text: string; rules: Rule[] };
}

const charterOf = async (colleague: Colleague, language?: string) =>
  (await colleague.ask<Charter>(CHARTER, { language })).charter;

/** A rule that has a figure, and one of its figures. */
async function measured(colleague: Colleague): Promise<{ rule: Rule; figure: Figure }> {
  const rule = (await charterOf(colleague)).rules.find(({ figures, isOn }) => isOn && figures.length)!;
  return { rule, figure: rule.figures[0]! };
}

const named = (rules: Rule[], name: string): Rule => rules.find((rule) => rule.name === name)!;

describe('the charter', () => {
  it('holds before anybody changes it: every rule with its figures at their defaults', async () => {
    const camille = await rapport.colleague('VIEWER');
    const { charter } = await camille.ask<Charter>(CHARTER);
    expect(charter).toMatchObject({ version: 0, note: null, savedAt: null, savedBy: null });
    expect(charter.rules.length).toBeGreaterThan(0);
    for (const { name, figures, severity } of charter.rules) {
      expect(['BLOCKS', 'WARNS'], name).toContain(severity);
      for (const { value, default: usual, min, max, unit } of figures) {
        expect(value, name).toBe(usual);
        expect(min <= usual && usual <= max && unit !== '', name).toBe(true);
      }
    }
  });

  it('reads in French and in English, by default in the reader’s own language', async () => {
    const camille = await rapport.colleague('VIEWER');
    const [fr, en] = [await charterOf(camille, 'fr'), await charterOf(camille, 'en')];
    expect(fr.rules.map(({ name }) => name)).toEqual(en.rules.map(({ name }) => name));
    for (const { name, title, explanation } of fr.rules) {
      expect(title, name).not.toBe(named(en.rules, name).title);
      expect(explanation, name).not.toBe(named(en.rules, name).explanation);
    }
    expect(fr.text).toContain(fr.rules[0]!.title);
    expect(en.text).toContain(en.rules[0]!.title);
    for (const [language, { text }] of Object.entries({ en, fr })) {
      await rapport.owner.query('update account set language = $2 where id = $1', [camille.accountId, language]);
      expect((await charterOf(camille)).text).toBe(text);
    }
    const { errors } = await camille.send(CHARTER, { language: 'de' });
    expect(errors?.[0]?.message).toBe('language: the charter is written in fr and en. Choose one of them.');
  });

  it('is changed by a manager, who switches a rule and sets a figure and says why', async () => {
    freezeClock(rapport, new Date('2026-03-10T09:00:00Z'));
    const camille = await rapport.colleague('MANAGER');
    const { rule, figure } = await measured(camille);
    const other = (await charterOf(camille)).rules.find(({ name }) => name !== rule.name)!;
    const value = figure.default === figure.max ? figure.min : figure.max;
    const rules = [{ rule: rule.name, figures: [{ name: figure.name, value }] }, { rule: other.name, isOn: false }];
    const changed = await camille.ask<Charter>(CHANGE, { input: { version: 0, note: 'Décidé en réunion', rules } });
    expect(changed.charter).toMatchObject({
      version: 1,
      note: 'Décidé en réunion',
      savedAt: '2026-03-10T09:00:00.000Z',
      savedBy: { id: camille.memberId },
    });
    const { version, rules: now } = await charterOf(camille);
    expect(version).toBe(1);
    expect(named(now, rule.name)).toMatchObject({ isOn: true, figures: expect.arrayContaining([{ ...figure, value }]) });
    expect(named(now, other.name).isOn).toBe(false);
  });

  it('keeps what an earlier change set, and every version', async () => {
    const camille = await rapport.colleague('MANAGER');
    const { rule, figure } = await measured(camille);
    const value = figure.default === figure.max ? figure.min : figure.max;
    const change = (input: object) => camille.ask(CHANGE, { input });
    await change({ version: 0, note: 'Un', rules: [{ rule: rule.name, figures: [{ name: figure.name, value }] }] });
    await change({ version: 1, note: 'Deux', rules: [{ rule: rule.name, isOn: false }] });
    await change({ version: 2, rules: [{ rule: rule.name, isOn: true, figures: [{ name: figure.name, value: figure.default }] }] });
    const query = '{ charterVersions { version note rules { name isOn figures { name value } } } }';
    const { charterVersions } = await camille.ask<{ charterVersions: (Charter['charter'] & { note: string })[] }>(query);
    const told = charterVersions.map(({ version, note, rules }) => {
      const { isOn, figures } = named(rules, rule.name);
      return [version, note, isOn, figures.find(({ name }) => name === figure.name)?.value];
    });
    expect(told).toEqual([
      [3, null, true, figure.default],
      [2, 'Deux', false, value],
      [1, 'Un', true, value],
    ]);
  });

  it('is handed to the rules with nothing but what differs from their defaults', async () => {
    const camille = await rapport.colleague('MANAGER');
    const { rule, figure } = await measured(camille);
    const service = rapport.api.get(CharterService, { strict: false });
    const current = () => rapport.api.get(Workspaces, { strict: false }).in(camille.workspaceId, 'test', 'test', () => service.current());
    expect(await current()).toMatchObject({ version: 0, settings: {} });
    const rules = [{ rule: rule.name, isOn: false, figures: [{ name: figure.name, value: figure.default }] }];
    await camille.ask(CHANGE, { input: { version: 0, rules } });
    expect(await current()).toMatchObject({ version: 1, settings: { [rule.name]: { isOn: false } } });
  });

  it('never changes afterwards, whoever tries', async () => {
    const camille = await rapport.colleague('MANAGER');
    await camille.ask(CHANGE, { input: { version: 0, rules: [] } });
    const change = `update charter_version set note = 'Autre'`;
    await expect(asRole('rapport_app', change, camille.workspaceId)).rejects.toThrow('permission denied');
    await expect(rapport.owner.query(change)).rejects.toThrow('charter_version is append-only');
  });
});

describe('a change of the charter', () => {
  it('is refused when somebody was faster, and one of two made at the same moment gets through', async () => {
    const camille = await rapport.colleague('MANAGER');
    const input = { version: 0, rules: [] };
    const answers = await Promise.all([1, 2, 3].map(() => camille.send(CHANGE, { input })));
    const codes = answers.map(({ errors }) => errors?.[0]?.extensions.code ?? 'done');
    expect(codes.filter((code) => code === 'done')).toHaveLength(1);
    expect(codes.every((code) => ['done', 'STALE', 'CONFLICT'].includes(code))).toBe(true);
    const { errors } = await camille.send(CHANGE, { input });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'STALE', current: { version: 1 } });
  });

  it('names the rule, and leaves everything as it was, when a rule does not know or allow it', async () => {
    const camille = await rapport.colleague('MANAGER');
    const { rule, figure } = await measured(camille);
    const faulty = [
      { rule: rule.name, figures: [{ name: figure.name, value: figure.max + 1 }] },
      { rule: rule.name, figures: [{ name: 'nonsense', value: 1 }] },
      { rule: 'no-such-rule', isOn: false },
      { rule: '__proto__', isOn: false },
    ];
    for (const fault of faulty) {
      const { errors } = await camille.send(CHANGE, { input: { version: 0, rules: [fault] } });
      expect(errors?.[0]?.extensions.code, fault.rule).toBe('BAD_INPUT');
      expect(errors?.[0]?.message).toContain(`rules.${fault.rule}: `);
    }
    expect((await charterOf(camille)).version).toBe(0);
  });

  it('is for managers', async () => {
    const camille = await rapport.colleague('MEMBER');
    const { errors } = await camille.send(CHANGE, { input: { version: 0, rules: [] } });
    expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });
});
