import type { Rule } from './rule.js';
import { whole } from './sighting.js';
import { plural, words } from './words.js';

const oneRequest: Rule = {
  name: 'one-request',
  title: words('Une demande par message', 'One request a message'),
  explanation: words(
    'Une question ou une prière par message suffit ; au-delà, on donne du travail.',
    'One question or favour a message is enough; more of them is work.',
  ),
  severity: 'BLOCKS',
  figures: { requests: { default: 1, min: 0, max: 5, unit: 'REQUESTS' } },
  measure: ({ requests }) =>
    words(`La limite est de ${plural(requests, 'demande')}.`, `The limit is ${plural(requests, 'request')}.`),
  find: (reading, { requests: most }) =>
    reading
      .bodies()
      .flatMap(({ part, requests }) =>
        requests().slice(most).map((span) => ({ part, span, message: tooMany(requests().length, most) })),
      ),
};

const tooMany = (count: number, most: number) =>
  words(
    `Ce message fait ${plural(count, 'demande')} ; ${most} au plus. Gardez la plus importante.`,
    `This message makes ${plural(count, 'request')}; ${most} at most. Keep the one that matters.`,
  );

const assetOnOffer: Rule = {
  name: 'asset-from-second-pitch',
  title: words('Quelque chose à offrir dès le deuxième message', 'Something to offer from the second pitch on'),
  explanation: words(
    'Qui écrit une deuxième fois apporte quelque chose : une vidéo, un article, des images, un essai, une ' +
      'invitation. Merci et relance en sont dispensés.',
    'Whoever writes a second time brings something: a video, an article, pictures, a test, an invitation. Thanks ' +
      'and follow-ups are exempt.',
  ),
  severity: 'BLOCKS',
  figures: { pitchesBefore: { default: 1, min: 1, max: 10, unit: 'PITCHES' } },
  measure: ({ pitchesBefore }) =>
    words(
      `La règle vaut à partir du message nº\u00a0${pitchesBefore + 1}.`,
      `The rule applies from pitch number ${pitchesBefore + 1} on.`,
    ),
  find: ({ circumstances: { history, purpose, assets } }, { pitchesBefore }) => {
    const isPitching = purpose === 'INTRODUCE' || purpose === 'OFFER' || purpose === 'INVITE';
    return isPitching && history.pitchesBefore >= pitchesBefore && assets.length === 0 ? [whole(NOTHING_ON_OFFER)] : [];
  },
};

const NOTHING_ON_OFFER = words(
  'Ce n’est plus notre premier message, et il n’apporte rien. Joignez un contenu à offrir, ou attendez d’en avoir un.',
  'This is no longer our first message, and it brings nothing. Add an asset, or wait until there is one.',
);

const giveBeforeAsking: Rule = {
  name: 'give-before-asking',
  title: words('Donner plus que demander', 'Give more than we ask'),
  explanation: words(
    'Une relation dans laquelle nous demandons plus que nous ne donnons s’use.',
    'A bond in which we ask for more than we give wears out.',
  ),
  severity: 'WARNS',
  figures: { days: { default: 180, min: 30, max: 730, unit: 'DAYS' } },
  measure: ({ days }) => words(`On compte sur ${plural(days, 'jour')}.`, `We count over ${plural(days, 'day')}.`),
  find: ({ circumstances: { history } }, { days }) =>
    history.asks > history.gives ? [whole(moreAsked(history.asks, history.gives, days))] : [],
};

const moreAsked = (asks: number, gives: number, days: number) =>
  words(
    `En ${days} jours, nous avons demandé ${asks} fois et donné ${gives} fois. Offrez quelque chose avant de ` +
      `demander encore.`,
    `In ${days} days we asked ${asks === 1 ? 'once' : `${asks} times`} and gave ${gives === 1 ? 'once' : `${gives} times`}. ` +
      `Give something before asking again.`,
  );

export const ASKING_RULES: Rule[] = [oneRequest, assetOnOffer, giveBeforeAsking];
