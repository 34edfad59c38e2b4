import { optOutLaw } from './opt-out-laws.js';
import type { Rule } from './rule.js';
import { wholeBody } from './sighting.js';
import { words } from './words.js';

/** Whether we can read what the words say. */
const isRead = (language: string): boolean => language === 'fr' || language === 'en';

const optOutLine: Rule = {
  name: 'opt-out-line',
  title: words('Un moyen simple de dire stop', 'A simple way to say no more'),
  explanation: words(
    'Un courriel ou une lettre dit comment ne plus en recevoir, là où la loi le veut ; quand le pays est inconnu ' +
      'aussi. Un remerciement en est dispensé.',
    'A mail or a letter says how to get no more of them where the law wants it, and where the country is ' +
      'unknown. Thanks are exempt.',
  ),
  severity: 'BLOCKS',
  figures: {},
  find: (reading) => {
    const { purpose, contact, channel } = reading.circumstances;
    const law = purpose === 'THANK' || !isRead(reading.language) ? null : optOutLaw(contact.country, channel);
    if (law === null) return [];
    const silent = reading.bodies().filter(({ optOuts }) => optOuts().length === 0);
    return silent.map((body) => wholeBody(body, noOptOut(law)));
  },
};

const noOptOut = (law: string) =>
  words(
    `Ce message ne dit pas comment ne plus en recevoir${law && ` (${law})`}. Ajoutez par exemple « Si vous ` +
      `préférez ne plus recevoir de messages de ma part, un mot suffit ».`,
    `This message does not say how to get no more of them${law && ` (${law})`}. Add for instance “If you would ` +
      `rather not hear from me again, just say so”.`,
  );

const firstInformation: Rule = {
  name: 'first-information',
  title: words('Dire une fois d’où vient l’adresse', 'Say once where the address comes from'),
  explanation: words(
    'Le premier courriel ou la première lettre dit où nous avons trouvé les coordonnées de la personne et ' +
      'qu’elle peut s’y opposer (RGPD, articles 14 et 21). Sur son propre réseau, elle le voit.',
    'The first mail or letter says where we found the person’s address and that they may object (GDPR, articles ' +
      '14 and 21). On their own network they can see it.',
  ),
  severity: 'BLOCKS',
  figures: {},
  find: (reading) => {
    const { channel, contact } = reading.circumstances;
    if (contact.isInformed || (channel !== 'MAIL' && channel !== 'LETTER') || !isRead(reading.language)) return [];
    return reading.bodies().flatMap((body) => {
      if (!body.source()) return [wholeBody(body, NO_SOURCE)];
      return body.mayObject() ? [] : [wholeBody(body, NO_OBJECTION)];
    });
  },
};

const NO_SOURCE = words(
  'Cette personne n’a jamais appris d’où nous tenons ses coordonnées. Ajoutez par exemple « J’ai trouvé votre ' +
    'adresse sur votre blog » et dites-lui qu’elle peut s’y opposer.',
  'This person was never told where we have their address from. Add for instance “I found your address on your ' +
    'blog”, and that they may object.',
);

const NO_OBJECTION = words(
  'Ce message dit d’où viennent les coordonnées, mais pas que la personne peut s’y opposer. Ajoutez-le.',
  'This message says where the address comes from, but not that the person may object. Add it.',
);

export const LAW_RULES: Rule[] = [optOutLine, firstInformation];
