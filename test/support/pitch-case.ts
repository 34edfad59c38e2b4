import type { Circumstances, PitchPolicy, PitchWords } from '#charter';
import type { MergedValue } from '#rendering';

const SILENT: PitchPolicy = {
  ...{ welcomesPitches: null, topicsWelcome: [], topicsUnwelcome: [], channel: null, formats: [], bestDays: [] },
  ...{ acceptsPressReleases: null, notBeforeOn: null, agent: null, priceList: null, exclusiveOnly: false },
};

/** A policy of somebody who said nothing but what is given. */
export const policy = (said: Partial<PitchPolicy> = {}): PitchPolicy => ({ ...SILENT, ...said });

interface Changes extends Partial<Omit<Circumstances, 'contact' | 'history' | 'brand'>> {
  contact?: Partial<Circumstances['contact']>;
  history?: Partial<Circumstances['history']>;
  brand?: Partial<Circumstances['brand']>;
}

/** A mail to Zoë Müller, a French blogger who knows us and was told where we have her address from, with changes. */
export function circumstances({ contact, history, brand, ...changes }: Changes = {}): Circumstances {
  return {
    ...{ channel: 'MAIL', purpose: 'INTRODUCE', topic: null, language: 'fr', formOfAddress: 'VOUS' },
    contact: { name: 'Zoë Müller', firstName: 'Zoë', gender: 'FEMININE', country: 'FR', isInformed: true, places: ['https://mie.example'], ...contact },
    policy: null,
    history: { isFirstTouch: false, pitchesBefore: 0, asks: 0, gives: 0, ...history },
    ...{ assets: [], attachmentCount: 0 },
    brand: { names: ['Fournil & Cie'], ...brand },
    ...{ sameWords: null, today: '2026-03-03' },
    ...changes,
  };
}

/** Words of a pitch in which `{field|value}` was put in by the template, and `{field?|value}` is a fallback. */
export function written(text: string, subject: string | null = 'Un article sur le pain'): PitchWords {
  const [one, other] = [unmarked(text, 'TEXT'), unmarked(subject ?? '', 'SUBJECT')];
  return {
    ...{ subject: subject === null ? null : other.text, text: one.text, html: null },
    merged: [...other.merged, ...one.merged],
  };
}

function unmarked(source: string, part: MergedValue['part']): { text: string; merged: MergedValue[] } {
  const merged: MergedValue[] = [];
  let text = '';
  for (const [, field, fallback, value, plain] of source.matchAll(/\{([\w.]+)(\?)?\|([^}]*)\}|([^])/g)) {
    if (field) merged.push({ part, field, start: text.length, end: text.length + value.length, isFallback: fallback === '?' });
    text += plain ?? value;
  }
  return { text, merged };
}
