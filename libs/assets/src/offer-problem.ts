import type { Asset } from './asset.entity.js';

/** Who has an exclusive asset: it stands offered to them, or they used it. */
export interface Holder {
  contactId: string;
  name: string;
  since: Date;
}

/** Why an asset cannot be offered to somebody now. */
export interface OfferProblem {
  assetId: string;
  title: string;
  reason: 'ARCHIVED' | 'EMBARGO' | 'TAKEN';
  /** For EMBARGO: when it may be offered. */
  until: Date | null;
  /** For TAKEN: who has it, since when. */
  holder: Holder | null;
  /** For people, in English. */
  message: string;
}

type Offerable = Pick<Asset, 'id' | 'title' | 'archivedAt' | 'embargoUntil' | 'isExclusive'>;

/**
 * What speaks against offering an asset to a contact: it is archived, under embargo, or exclusively another's.
 * @param holder who has it exclusively; null when nobody does
 */
export function offerProblems(asset: Offerable, contactId: string, holder: Holder | null, now: Date): OfferProblem[] {
  const problems: OfferProblem[] = [];
  const add = (reason: OfferProblem['reason'], message: string, more: Partial<OfferProblem> = {}) =>
    problems.push({ assetId: asset.id, title: asset.title, reason, until: null, holder: null, message, ...more });
  const { title, archivedAt, embargoUntil: until } = asset;
  if (archivedAt) add('ARCHIVED', `assetId: ${title} is archived. Restore it first (restoreAsset).`);
  if (until && now < until)
    add('EMBARGO', `assetId: ${title} is under embargo until ${until.toISOString()}. Offer it then.`, { until });
  if (asset.isExclusive && holder && holder.contactId !== contactId)
    add('TAKEN', `assetId: ${title} is exclusive, and ${whoHasIt(holder)}. ${SETTLE}`, { holder });
  return problems;
}

const SETTLE = 'Settle that offer first, or offer something else.';

const whoHasIt = ({ name, since }: Holder): string => `${name} has it since ${since.toISOString().slice(0, 10)}`;
