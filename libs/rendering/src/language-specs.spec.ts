import Handlebars from 'handlebars';
import { describe, expect, it } from 'vitest';
import { describeCases } from '../../../test/support/cases.js';
import { languageCases, type LanguageCase } from '../../../test/support/language-cases.js';
import { featureAgainst, partFor } from '../../../test/support/language-features.js';
import { compileTemplate } from './compile-template.js';
import { withoutMarks } from './marked-text.js';
import type { PitchValues } from './pitch-values.js';
import { plainValue } from './plain-value.js';
import { TemplateRun } from './template-run.js';

interface Said {
  text: string;
  codes: string[];
}

/** What our language makes of a case, before the text is tidied; any field may be asked for. */
function say(one: LanguageCase): Said {
  const part = partFor(one);
  const template = compileTemplate(one.template, part, { partials: one.partials, fields: 'ANY' });
  if (!('render' in template)) return { text: '', codes: template.problems.map(({ code }) => code) };
  const run = new TemplateRun(part, plainValue(one.data) as unknown as PitchValues, template.places);
  return { text: withoutMarks(template.render(run)), codes: run.problems.map(({ code }) => code) };
}

/** What the specification expects; where data hold functions, which are nothing here, what Handlebars makes of that. */
const expected = ({ template, data, partials, hasFunctions, ...one }: LanguageCase): unknown =>
  hasFunctions ? Handlebars.create().compile(template)(data, { partials }) : one.expected;

/** Line ends of every kind are line feeds here. */
const withLineFeeds = (text: unknown): string => String(text).replace(/\r\n?/g, '\n');

describe.each(['handlebars-spec/spec', 'mustache-spec/specs'])('the specification in %s', (folder) => {
  describeCases('its cases', `templates/${folder}`, () => {
    const sorted = languageCases(`templates/${folder}`).map((one) => ({ one, feature: featureAgainst(one) }));
    const allowed = sorted.filter(({ feature }) => feature === null).map(({ one }) => one);
    const features = [...new Set(sorted.map(({ feature }) => feature))].filter((feature) => feature !== null);
    const casesWith = (wanted: unknown) => sorted.filter(({ feature }) => feature === wanted).map(({ one }) => one);
    const impossible = features.filter(({ code }) => code === null);
    const asked = impossible.map((feature) => `${casesWith(feature).length} ask for ${feature.name}`).join(', ');

    it(`come out to the letter in ${allowed.length} of ${sorted.length} (of the rest ${asked || 'none'})`, () => {
      expect(allowed.length).toBeGreaterThan(0);
      const isToTheLetter = (one: LanguageCase) =>
        say(one).text === withLineFeeds(expected(one)) && say(one).codes.length === 0;
      expect(allowed.filter((one) => !isToTheLetter(one)).map((one) => ({ ...one, ...say(one) }))).toEqual([]);
    });

    const refused = features.filter(({ code }) => code !== null);
    for (const { code, name, cases } of refused.map((feature) => ({ ...feature, cases: casesWith(feature) })))
      it(`are refused or stopped with ${code} in ${cases.length} that have ${name}`, () => {
        const faults = cases.filter((one) => !say(one).codes.includes(code!));
        expect(faults.map((one) => ({ ...one, ...say(one) }))).toEqual([]);
      });
  });
});
