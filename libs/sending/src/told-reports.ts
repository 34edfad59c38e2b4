import type { ToldReason } from '#platform';

/** What became of a message after it had left, as mail servers and readers reported it. */
export type Report = 'RETURNED' | 'NOT_NOW' | 'DELAYED' | 'DELIVERED' | 'UNWANTED';

const WORDS: Record<Report, { fr: string; en: string }> = {
  RETURNED: { fr: 'Il est revenu pour de bon', en: 'It came back for good' },
  NOT_NOW: { fr: 'Il est revenu cette fois', en: 'It came back this time' },
  DELAYED: { fr: 'Il n’est pas encore arrivé ; le serveur essaie toujours', en: 'It has not arrived yet; the server is still trying' },
  DELIVERED: { fr: 'Il est arrivé', en: 'It arrived' },
  UNWANTED: { fr: 'Il a été signalé comme indésirable', en: 'It was reported as unwanted' },
};

/** @param said what the server said, if anything */
export const reported = (what: Report, said: string | null): ToldReason => ({
  code: what,
  fr: `${WORDS[what].fr}${said ? ` : « ${said} »` : '.'}`,
  en: `${WORDS[what].en}${said ? `: “${said}”` : '.'}`,
});
