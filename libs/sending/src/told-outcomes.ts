import type { Refusal } from '#mail';
import type { ToldReason } from '#platform';

/** Kept with a captured message, as its reason. */
export const captured = 'No mail server is configured for its mailbox (nor SMTP_URL), so it was kept here.';

export const refusedForGood = ({ text, about }: Refusal): ToldReason =>
  about === 'RECIPIENT'
    ? {
        code: 'REFUSED_ADDRESS',
        fr: `Le serveur refuse cette adresse pour de bon : « ${text} ». Trouvez-en une autre, ou joignez la personne autrement.`,
        en: `The server refuses this address for good: “${text}”. Find another one, or reach the person another way.`,
      }
    : {
        code: 'REFUSED_MESSAGE',
        fr: `Le serveur refuse ce message pour de bon : « ${text} ». Le même message recevrait la même réponse.`,
        en: `The server refuses this message for good: “${text}”. The same message would get the same answer.`,
      };

export const accessRefused = (text: string, until: Date): ToldReason => ({
  code: 'ACCESS_REFUSED',
  fr: `Le serveur refuse notre accès : « ${text} ». Vérifiez les réglages de la boîte d’envoi ; nouvel essai le ${moment(until)}.`,
  en: `The server refuses our access: “${text}”. Check the settings of the mailbox; it is tried again on ${moment(until)}.`,
});

export const putOff = (text: string, until: Date): ToldReason => ({
  code: 'SERVER_SAYS_LATER',
  fr: `Le serveur ne l’a pas pris cette fois : « ${text} ». Nouvel essai le ${moment(until)}.`,
  en: `The server did not take it this time: “${text}”. It is tried again on ${moment(until)}.`,
});

export const givenUp = (text: string, times: number): ToldReason => ({
  code: 'GIVEN_UP',
  fr: `Le serveur ne l’a pas pris, ${times} fois de suite ; la dernière fois : « ${text} ». Nous n’essayons plus.`,
  en: `The server did not take it, ${times} times in a row; the last time: “${text}”. We no longer try.`,
});

export const unsendable = (text: string): ToldReason => ({
  code: 'UNSENDABLE',
  fr: `On ne peut en faire un message : ${text}`,
  en: `No mail can be made of it: ${text}`,
});

const DECIDE = {
  fr: 'Il est peut-être parti. Cherchez son Message-ID dans le dossier des messages envoyés, puis dites s’il est parti, s’il faut l’envoyer encore, ou abandonnez-le.',
  en: 'It may have left. Look for its Message-ID in the folder of sent mails, then say whether it left, send it again, or drop it.',
};

export const unanswered = (text: string): ToldReason => ({
  code: 'NO_ANSWER',
  fr: `Le message entier était remis quand la connexion s’est perdue : « ${text} ». ${DECIDE.fr}`,
  en: `The whole message was handed over when the connection was lost: “${text}”. ${DECIDE.en}`,
});

export const workerGone: ToldReason = {
  code: 'WORKER_GONE',
  fr: `Le programme qui le remettait au serveur s’est arrêté avant de dire s’il était parti. ${DECIDE.fr}`,
  en: `The program that was handing it over ended before it could tell whether it left. ${DECIDE.en}`,
};

export const itsTurnComes = (at: Date): ToldReason => ({
  code: 'ITS_TURN',
  fr: `Rien ne s’y oppose ; son tour vient le ${moment(at)}.`,
  en: `Nothing stands against it; its turn comes on ${moment(at)}.`,
});

export const inHand: ToldReason = {
  code: 'IN_HAND',
  fr: 'Il est en train de partir.',
  en: 'It is being handed over at this moment.',
};

/** A moment as both languages can read it: 2026-03-02 09:30 UTC. */
const moment = (at: Date): string => `${at.toISOString().slice(0, 16).replace('T', ' ')} UTC`;

/** Of messages from before reasons were told in two languages. */
export const serverSaid = (text: string): ToldReason => ({ code: 'SERVER_SAID', fr: `Le serveur a dit : « ${text} »`, en: `The server said: “${text}”` });
