/** A mail that lies in the agency's mailbox when the demo begins. */
export interface MorningLetter {
  from: string;
  hoursAgo: number;
  subject: string;
  headers?: string[];
  text: string;
}

/** Three people who wait for an answer, one whom only a person recognises, and two machines. */
export const morningLetters: MorningLetter[] = [
  {
    from: 'Étienne Rabastens <etienne.rabastens@courrier.example>', hoursAgo: 9, subject: 'Re: une question de porte-bagages',
    text: 'Bonjour Solène,\n\nCela m’intéresse, mes élèves aussi. Avez-vous une date en tête ?\n\nÉtienne\n\nLe jeu., Clapotis <bonjour@clapotis.example> a écrit :\n> Bonjour Étienne,\n> nous avons relu votre billet.',
  },
  {
    from: 'Siobhán Tierney <siobhan@rain-and-ribbons.example>', hoursAgo: 5, subject: 'Your note about the rain',
    text: 'Hello,\n\nI loved it: nobody ever asks about the mudguards first. Thank you!\n\nSiobhán\n\nSent from my iPhone',
  },
  {
    from: 'Sylvie Castaing <sylvie@recre-des-grands.example>', hoursAgo: 3, subject: 'Re: la ludothèque',
    text: 'Bonjour,\n\nPas avant la rentrée : reparlons-en en septembre.\n\nSylvie',
  },
  {
    from: 'Félix Desrosiers-Lemay <felix.dl@boite-libre.example>', hoursAgo: 4, subject: 'Encore une partie',
    text: 'J’écris de mon autre adresse : la partie du printemps tient toujours. Passez donc la voir.',
  },
  {
    from: 'Sven Aebischer <sven@cols-et-meringues.example>', hoursAgo: 6, subject: 'Réponse automatique : votre message', headers: ['Auto-Submitted: auto-replied'],
    text: 'Bonjour, je suis en congé et je lirai votre message à mon retour.',
  },
  {
    from: 'Mail Delivery System <MAILER-DAEMON@mx.clapotis.example>', hoursAgo: 7, subject: 'Undelivered Mail Returned to Sender', headers: ['Auto-Submitted: auto-replied'],
    text: '<commande@papeterie.example>: host mx.papeterie.example said: 550 5.1.1 User unknown',
  },
];
