import { PitchChannel } from '#conduct';
import type { PitchPlans } from '#pitches';
import type { Arm } from '#sequences';
import type { Passage } from './passage.js';

/** Whose mail it is. */
export type OfSequence = Pick<Passage, 'sequence' | 'authorId'>;

/** With what the plan of a sequence's mail is made. */
export const planFor = ({ sequence: { nicheId, identityId }, authorId }: OfSequence, { templateId, templateVersion: version }: Arm): Parameters<PitchPlans['ofTemplate']> =>
  [templateId, { nicheId, channel: PitchChannel.MAIL, identityId, assetIds: [], values: [] }, { authorId, version }];
