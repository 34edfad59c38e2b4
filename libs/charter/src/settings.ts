import type { CharterSettings, RuleSetting } from './charter-settings.js';
import type { Figure, Figures, Rule } from './rule.js';
import { RULES } from './rules.js';

/** A rule as a workspace has it: on unless switched off, each figure as set or as shipped. */
export interface ResolvedSetting {
  isOn: boolean;
  figures: Figures;
}

export function settingOf(rule: Rule, settings: CharterSettings): ResolvedSetting {
  const own: RuleSetting = Object.hasOwn(settings, rule.name) ? settings[rule.name] : {};
  const figures = Object.entries(rule.figures).map(([name, figure]) => [name, own.figures?.[name] ?? figure.default]);
  return { isOn: own.isOn ?? true, figures: Object.fromEntries(figures) as Figures };
}

/** One figure of a rule, as set or as shipped, whether or not the rule is on. */
export function figureOf(ruleName: string, name: string, settings: CharterSettings): number {
  return settingOf(RULES.find((rule) => rule.name === ruleName)!, settings).figures[name];
}

export interface SettingProblem {
  rule: string;
  /** What is wrong and what to do. */
  message: string;
}

/** What in a workspace's settings means nothing: unknown rules and figures, figures out of their range. */
export const checkSettings = (settings: CharterSettings): SettingProblem[] =>
  Object.entries(settings).flatMap(([name, setting]) => {
    const rule = RULES.find((one) => one.name === name);
    const messages = rule ? figureProblems(rule, setting) : [unknownRule(name)];
    return messages.map((message) => ({ rule: name, message }));
  });

const unknownRule = (name: string): string =>
  `There is no rule ${name}; there are ${RULES.map((rule) => rule.name).join(', ')}.`;

function figureProblems(rule: Rule, { figures = {} }: RuleSetting): string[] {
  const names = Object.keys(rule.figures);
  const problems = Object.entries(figures).flatMap(([name, value]) => {
    if (!names.includes(name)) return [unknownFigure(rule, name, names)];
    return isWithin(value, rule.figures[name]) ? [] : [outOfRange(rule, name, value)];
  });
  return problems.length > 0 ? problems : orderProblems(rule, settingOf(rule, { [rule.name]: { figures } }).figures);
}

const isWithin = (value: number, { min, max }: Figure): boolean =>
  Number.isInteger(value) && value >= min && value <= max;

const unknownFigure = (rule: Rule, name: string, names: string[]): string =>
  `${rule.name} has no figure ${name}; ${names.length > 0 ? `it has ${names.join(', ')}` : 'it has none'}.`;

function outOfRange(rule: Rule, name: string, value: number): string {
  const { min, max } = rule.figures[name];
  return `${name} of ${rule.name} is ${value}; choose a whole number from ${min} to ${max}.`;
}

/** A shortest above a longest would refuse everything. */
const orderProblems = (rule: Rule, { shortest, longest }: Figures): string[] =>
  shortest > longest ? [`${rule.name}: shortest is above longest; lower shortest or raise longest.`] : [];
