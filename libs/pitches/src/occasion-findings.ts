import { offerProblems, type OfferProblem } from '#assets';
import type { Finding, PitchChannel } from '#charter';
import type { PitchFacts } from './pitch-facts.js';
import type { PitchPlan } from './pitch-plan.js';

/** What keeps this person from being written to at all, or from being offered this, whatever the words. */
export function occasionFindings(
  { assets, files, deletedAssets, holders, now }: PitchPlan,
  { contact, hasAddress, policy }: PitchFacts,
  channel: PitchChannel,
): Finding[] {
  const problems = assets.flatMap((asset) => offerProblems(asset, contact.id, holders.get(asset.id) ?? null, now));
  const findings = problems.map((problem) => stop(`asset-${problem.reason.toLowerCase()}`, assetMessage(problem), problem.title));
  if (deletedAssets) findings.push(stop('asset-deleted', DELETED));
  if (channel === 'MAIL' && files.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0) > HEAVIEST_MAIL_BYTES)
    findings.push(stop('attachments-too-heavy', TOO_HEAVY));
  if (contact.doNotContactAt) findings.push(leftAlone(contact.doNotContactReason));
  if (channel === 'MAIL' && !hasAddress && !policy?.agent?.address) findings.push(stop('no-address', NO_ADDRESS));
  return findings;
}

const stop = (rule: string, message: Finding['message'], quote: string | null = null): Finding => ({
  ...{ rule, severity: 'BLOCKS', part: null, line: null, quote, message, mayBeOverridden: false },
});

/** Said of somebody who is not to be contacted. */
export const leftAlone = (reason: string | null): Finding => stop('do-not-contact', {
  fr: `Cette personne ne doit pas être contactée (${reason ?? ''}). Laissez-la tranquille.`,
  en: `This person is not to be contacted (${reason ?? ''}). Leave them alone.`,
});

const NO_ADDRESS = {
  fr: 'Aucune adresse valide n’est connue. Ajoutez-en une, ou choisissez un autre canal.',
  en: 'No valid address is known. Add one, or choose another channel.',
};

const day = (moment: Date, language: 'fr' | 'en'): string => new Intl.DateTimeFormat(language, { dateStyle: 'long' }).format(moment);

function assetMessage({ reason, until, holder }: OfferProblem): Finding['message'] {
  if (reason === 'ARCHIVED') return ARCHIVED;
  if (reason === 'EMBARGO')
    return {
      fr: `Ce contenu est sous embargo jusqu’au ${day(until!, 'fr')}. Proposez-le à ce moment-là.`,
      en: `This is under embargo until ${day(until!, 'en')}. Offer it then.`,
    };
  return {
    fr: `Ce contenu est exclusif, et ${holder!.name} l’a depuis le ${day(holder!.since, 'fr')}. Réglez d’abord cette proposition, ou offrez autre chose.`,
    en: `This is exclusive, and ${holder!.name} has had it since ${day(holder!.since, 'en')}. Settle that offer first, or offer something else.`,
  };
}

const DELETED = {
  fr: 'Un contenu que ce message propose a été supprimé. Refaites le message sans lui.',
  en: 'Something this pitch offers was deleted. Render it anew without it.',
};

/** What most mail servers still take, once it is written in base64. */
const HEAVIEST_MAIL_BYTES = 10_000_000;

const TOO_HEAVY = {
  fr: 'Les fichiers proposés pèsent plus de 10 Mo, trop pour un courriel. Donnez plutôt un lien.',
  en: 'The files on offer weigh more than 10 MB, too much for a mail. Give a link instead.',
};

const ARCHIVED = {
  fr: 'Ce contenu est archivé. Rétablissez-le d’abord, ou offrez autre chose.',
  en: 'This is archived. Restore it first, or offer something else.',
};
