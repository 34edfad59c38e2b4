/** A mail of the product itself, in words. */
export interface Letter {
  subject: string;
  text: string;
}

export interface InvitationFacts {
  workspace: string;
  inviter: string | null;
  link: string;
  expiresAt: Date;
  timeZone: string;
}

export interface ResetFacts {
  name: string;
  link: string;
}

/** French for French, English for everyone else. */
export const inFrenchOrEnglish = (language: string): 'fr' | 'en' => (language === 'fr' ? 'fr' : 'en');

export const invitationLetter = (language: string, facts: InvitationFacts): Letter =>
  INVITATION[inFrenchOrEnglish(language)](facts, day(language, facts));

export const resetLetter = (language: string, facts: ResetFacts): Letter => RESET[inFrenchOrEnglish(language)](facts);

const day = (language: string, { expiresAt, timeZone }: InvitationFacts): string =>
  new Intl.DateTimeFormat(inFrenchOrEnglish(language), { dateStyle: 'long', timeZone }).format(expiresAt);

/** A text of several paragraphs. */
export const paragraphs = (...texts: string[]): string => `${texts.join('\n\n')}\n`;

// The space before a French colon does not break (U+00A0).
const INVITATION = {
  fr: ({ workspace, inviter, link }: InvitationFacts, until: string): Letter => ({
    subject: `${inviter ?? 'Votre équipe'} vous invite à rejoindre ${workspace}`,
    text: paragraphs(
      'Bonjour,',
      `${inviter ?? 'Votre équipe'} vous invite à rejoindre l’espace de travail ${workspace} dans Rapport.`,
      `Pour accepter, ouvrez ce lien avant le ${until}\u00a0:`,
      link,
      'Le lien ne sert qu’une fois. Si vous n’attendiez pas cette invitation, vous pouvez ignorer ce message.',
    ),
  }),
  en: ({ workspace, inviter, link }: InvitationFacts, until: string): Letter => ({
    subject: `${inviter ?? 'Your team'} invites you to join ${workspace}`,
    text: paragraphs(
      'Hello,',
      `${inviter ?? 'Your team'} invites you to join the workspace ${workspace} in Rapport.`,
      `To accept, open this link before ${until}:`,
      link,
      'The link works once. If you did not expect this invitation, you can ignore this message.',
    ),
  }),
};

const RESET = {
  fr: ({ name, link }: ResetFacts): Letter => ({
    subject: 'Votre nouveau mot de passe Rapport',
    text: paragraphs(
      `Bonjour ${name},`,
      'Quelqu’un, sans doute vous, a demandé un nouveau mot de passe pour votre compte.',
      'Pour le choisir, ouvrez ce lien dans l’heure\u00a0:',
      link,
      'Si ce n’était pas vous, ne faites rien\u00a0: votre mot de passe reste le même.',
    ),
  }),
  en: ({ name, link }: ResetFacts): Letter => ({
    subject: 'Your new Rapport password',
    text: paragraphs(
      `Hello ${name},`,
      'Someone, most likely you, asked for a new password for your account.',
      'To choose it, open this link within the hour:',
      link,
      'If it was not you, do nothing: your password stays the same.',
    ),
  }),
};
