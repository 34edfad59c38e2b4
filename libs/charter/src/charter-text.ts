import type { CharterSettings } from './charter-settings.js';
import type { Rule } from './rule.js';
import { CHAPTERS } from './rules.js';
import { settingOf } from './settings.js';
import { words, type Words } from './words.js';

/** The charter for people, as Markdown: what each rule says with the workspace's own figures, in chapters. */
export function charterText(settings: CharterSettings, language: keyof Words): string {
  const chapters = CHAPTERS.flatMap(({ title, rules }) => {
    const lines = rules.filter((rule) => settingOf(rule, settings).isOn).map((rule) => lineOf(rule, settings, language));
    return lines.length > 0 ? [`## ${title[language]}`, lines.join('\n')] : [];
  });
  const off = CHAPTERS.flatMap(({ rules }) => rules.filter((rule) => !settingOf(rule, settings).isOn));
  const offLines = off.map(({ title }) => `- ${title[language]}`).join('\n');
  const notApplied = off.length > 0 ? [`## ${OFF[language]}`, offLines] : [];
  const wishes = [`## ${WISHES_TITLE[language]}`, WISHES[language]];
  return [`# ${TITLE[language]}`, OPENING[language], ...chapters, ...wishes, ...notApplied].join('\n\n') + '\n';
}

function lineOf(rule: Rule, settings: CharterSettings, language: keyof Words): string {
  const { title, explanation, severity, measure } = rule;
  const said = measure ? ` ${measure(settingOf(rule, settings).figures)[language]}` : '';
  const weight = severity === 'WARNS' ? ` ${WARNS[language]}` : '';
  return `- **${title[language]}.** ${explanation[language]}${said}${weight}`;
}

const TITLE = words('Notre charte', 'Our charter');

const OPENING = words(
  'Nous écrivons à des personnes, une par une, parce que nous les avons lues. Un message qui manque à l’une de ' +
    'ces règles ne part pas : on change ses mots, ou une personne responsable l’autorise et dit pourquoi, et cela ' +
    'reste écrit. Quelques règles, signalées, ne font qu’avertir.',
  'We write to people, one at a time, because we have read them. A message that breaks one of these rules does ' +
    'not leave: its words are changed, or a manager allows it and says why, and that stays on record. A few rules, ' +
    'marked as such, only warn.',
);

const WARNS = words('*(Avertit seulement.)*', '*(Only warns.)*');

const WISHES_TITLE = words('Ce que chacun souhaite', 'What each person wants');

const WISHES = words(
  'Ce qu’une personne nous a dit vouloir ou refuser (propositions, sujets, canal, formats, communiqués, dates, ' +
    'intermédiaire, exclusivité) passe avant tout le reste. Personne chez nous ne peut passer outre ; un jour ' +
    'moins propice ou un sujet qu’elle n’a pas demandé ne font qu’avertir.',
  'What a person told us they want or refuse (pitches, topics, channel, formats, press releases, dates, agent, ' +
    'exclusivity) comes before everything else. None of us may override it; an off day, or a topic they did not ' +
    'ask for, only warns.',
);

const OFF = words('Règles que nous n’appliquons pas', 'Rules we do not apply');
