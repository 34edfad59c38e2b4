import type { PitchChannel } from './pitch-case.js';

/** The law that wants a way to say "no more" in a message to somebody there; null where we know that none does. */
interface OptOutLaws {
  mail: string | null;
  letter: string | null;
}

const EUROPE: OptOutLaws = { mail: 'Directive 2002/58/EC, art. 13', letter: 'GDPR (2016/679), art. 21(4)' };

/** By ISO 3166-1 code: the Union and the EEA, and the countries whose law was looked up. */
const LAWS: Record<string, OptOutLaws> = {
  ...Object.fromEntries(
    'AT BE BG HR CY CZ DK EE FI DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE IS LI NO'
      .split(' ')
      .map((country) => [country, EUROPE]),
  ),
  FR: { mail: 'CPCE, art. L34-5', letter: EUROPE.letter },
  GB: { mail: 'PECR 2003, reg. 23', letter: 'UK GDPR, art. 21(4)' },
  CH: { mail: 'LCD / UWG, art. 3(1)(o)', letter: null },
  US: { mail: 'CAN-SPAM Act, 15 U.S.C. § 7704(a)(3)', letter: null },
  CA: { mail: 'CASL (S.C. 2010, c. 23), s. 6(2)(c)', letter: null },
  AU: { mail: 'Spam Act 2003, s. 18', letter: null },
  NZ: { mail: 'Unsolicited Electronic Messages Act 2007, s. 11', letter: null },
  JP: { mail: 'Act No. 26 of 2002, art. 4', letter: null },
};

/**
 * The law that wants an opt-out line in a mail or a letter to a country (ISO 3166-1); '' where we do not know the
 * country or its law and stay on the safe side, null where none is wanted. What is written inside a network has its
 * own ways to be left alone.
 */
export function optOutLaw(country: string | null, channel: PitchChannel): string | null {
  if (channel !== 'MAIL' && channel !== 'LETTER') return null;
  const laws = LAWS[country ?? ''];
  if (!laws) return '';
  return channel === 'MAIL' ? laws.mail : laws.letter;
}
