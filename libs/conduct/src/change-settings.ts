import { type CharterSettings, type Rule, type RuleSetting, settingOf } from '#charter';
import type { RuleSettingInput } from './change-charter.input.js';

type Change = Pick<RuleSettingInput, 'rule' | 'isOn'> & Partial<Pick<RuleSettingInput, 'figures'>>;

/** What a change says by itself, as settings; the last word on a rule or a figure counts. */
export const settingsSaid = (changes: readonly Change[]): CharterSettings => mergeChanges({}, changes);

/**
 * The settings after a change. Only what differs from a rule's default is kept, so that a better default reaches
 * everybody who never chose otherwise; what was kept for a rule that is no more goes.
 */
export function changeSettings(
  settings: CharterSettings,
  changes: readonly Change[],
  rules: readonly Rule[],
): CharterSettings {
  const merged = mergeChanges(settings, changes);
  const kept = rules.map((rule) => [rule.name, ownSetting(rule, merged)] as const);
  return Object.fromEntries(kept.filter(([, own]) => own.isOn !== undefined || own.figures));
}

/** Through a map: nobody's rule name can reach an object's prototype. */
function mergeChanges(settings: CharterSettings, changes: readonly Change[]): CharterSettings {
  const merged = new Map(Object.entries(settings));
  for (const { rule, isOn, figures = [] } of changes) {
    const before = merged.get(rule);
    const said = Object.fromEntries(figures.map(({ name, value }) => [name, value]));
    merged.set(rule, { isOn: isOn ?? before?.isOn, figures: { ...before?.figures, ...said } });
  }
  return Object.fromEntries(merged);
}

/** What settings say of a rule that its defaults do not. */
function ownSetting(rule: Rule, settings: CharterSettings): RuleSetting {
  const [usual, wanted] = [settingOf(rule, {}), settingOf(rule, settings)];
  const figures = Object.entries(wanted.figures).filter(([name, value]) => value !== usual.figures[name]);
  return {
    ...(wanted.isOn !== usual.isOn && { isOn: wanted.isOn }),
    ...(figures.length && { figures: Object.fromEntries(figures) }),
  };
}
