import { Niche } from '#niches';
import { badInput, Database } from '#platform';
import { IdentitiesService, type Identity } from '#templates';
import { Injectable } from '@nestjs/common';
import { OfferedAssetsReader } from './offered-assets.reader.js';
import type { PitchPlanInput, TrialWordsInput } from './pitch.input.js';
import type { PitchPlan } from './pitch-plan.js';
import { PitchScene } from './pitch-scene.js';
import { NO_TEMPLATE, PlannedWordsReader, type PlannedWords } from './planned-words.reader.js';
import type { Pitch } from './pitch.entity.js';

/** What whoever asks for pitches may choose. */
export type Wishes = Pick<PitchPlanInput, 'nicheId' | 'channel' | 'identityId' | 'assetIds' | 'values'>;

/** What was settled before: whose pitches they are, and the version of the template; else the acting member's, and the current one. */
export interface Original {
  authorId?: string;
  version?: number;
}

/** Settles what is the same for everybody a pitch is for. */
@Injectable()
export class PitchPlans {
  constructor(
    private readonly db: Database,
    private readonly scene: PitchScene,
    private readonly words: PlannedWordsReader,
    private readonly identities: IdentitiesService,
    private readonly assets: OfferedAssetsReader,
  ) {}

  async ofTemplate(templateId: string, wishes: Wishes, { authorId, version }: Original = {}): Promise<PitchPlan> {
    const identity = await this.identityFor(wishes);
    return whole(await this.settle(await this.words.ofTemplate(templateId, version), identity, wishes, authorId));
  }

  /** Words that are in no template suit everybody. */
  async ofTrial(words: TrialWordsInput, wishes: Wishes): Promise<PitchPlan> {
    return whole(await this.settle(await this.words.ofTrial(words), await this.identityFor(wishes), wishes));
  }

  /** The plan an existing pitch would have now, without words of its own. */
  async ofPitch({ purpose, topic, channel, identityId, nicheId, assetIds, authorId }: Pitch): Promise<PitchPlan> {
    const identity = identityId ? await this.identities.get(identityId) : null;
    return this.settle({ ...NO_TEMPLATE, purpose, topic, words: NO_WORDS }, identity, { nicheId, channel, assetIds, values: [] }, authorId);
  }

  private async identityFor({ identityId }: Wishes): Promise<Identity | null> {
    if (!identityId) return this.identities.findDefault();
    const identity = await this.identities.get(identityId);
    if (!identity.archivedAt) return identity;
    throw badInput('identityId', `${identity.name} is archived and signs nothing. Choose another one, or unarchive it.`);
  }

  /** @param authorId whose pitches they are, where they are not the acting member's */
  private async settle(words: PlannedWords, identity: Identity | null, wishes: Wishes, authorId?: string): Promise<PitchPlan> {
    if (wishes.nicheId) await this.db.get(Niche, wishes.nicheId, 'niche');
    const scene = await this.scene.read(authorId);
    return {
      ...words,
      ...scene,
      channel: wishes.channel ?? null,
      identity,
      nicheId: wishes.nicheId ?? null,
      ...(await this.assets.read(wishes.assetIds)),
      values: Object.fromEntries(wishes.values.map(({ name, value }) => [name, value])),
    };
  }
}

/** A pitch that is judged again keeps its own words. */
const NO_WORDS = { choose: () => ({ missing: '' }) };

/** A new pitch offers what there is. */
function whole(plan: PitchPlan): PitchPlan {
  if (plan.deletedAssets) throw badInput('assetIds', 'one of them is no asset of this workspace. Take them from assets.');
  return plan;
}
