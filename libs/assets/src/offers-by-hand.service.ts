import { MembersService } from '#accounts';
import { Contact } from '#contacts';
import { Channel, Direction, InteractionsService } from '#interactions';
import { badInput, Clock, Database, DomainError, notFound, refuseStaleWrite, refusing, Transactional } from '#platform';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Asset } from './asset.entity.js';
import { AssetOffer, OfferState, STANDING, type Settlement } from './asset-offer.entity.js';
import { momentOfUse } from './moment-of-use.js';
import { logSubject } from './offer-words.js';
import type { OfferAssetInput, SettleOfferInput } from './offer.input.js';
import { OffersService } from './offers.service.js';

const GIVEN_ON = {
  asset_offer_to_one: 'state: it is exclusive and stands offered to somebody else since. Settle that offer first.',
  asset_offer_standing_once: 'state: they were offered it again since. Settle that offer instead.',
};

const NOT_USED = 'only what was used has one. Set state to USED, or leave it out.';

type Ending = Omit<SettleOfferInput, 'id' | 'version'>;

/** What members say of offers: one made in person, and what came of any. */
@Injectable()
export class OffersByHandService {
  constructor(
    readonly db: Database,
    private readonly offers: OffersService,
    private readonly log: InteractionsService,
    private readonly members: MembersService,
    private readonly clock: Clock,
  ) {}

  /** Logs that an asset was offered; nobody waits for an answer to what was said. Throws CONFLICT when it may not be. */
  @Transactional()
  async offer({ assetId, contactId, channel, happenedAt, note = null }: OfferAssetInput): Promise<AssetOffer> {
    const contact = await this.db.get(Contact, contactId, 'contact'); // first of all locks, as when a pitch is sent
    const at = happenedAt ?? this.clock.now();
    await this.refuseTwice(assetId, contact);
    const origin = { pitchId: null, memberId: this.db.actor.memberId, at, note };
    const [offer] = await this.offers.offer([assetId], contactId, origin);
    const said = { contactId, direction: Direction.OUTBOUND, channel, happenedAt: at, hopesForAnswer: false };
    await this.log.log([{ ...said, subject: await this.subject('offered', assetId), body: note }]);
    return offer!;
  }

  /** Says how an offer ended; what was used is logged. What stands no more frees an exclusive asset. */
  @Transactional()
  async settle({ id, version, ...ending }: SettleOfferInput): Promise<AssetOffer> {
    const offer = await this.hold(id);
    refuseStaleWrite(offer, version, ending);
    const now = this.clock.now();
    offer.settle(await this.settlementOf(offer, ending, now), now);
    const manager = await this.db.manager();
    const settled = await refusing(GIVEN_ON, () => manager.save(offer));
    if (settled.state === OfferState.USED) await this.logUse(settled, now);
    return settled;
  }

  /** Locks the contact, then the offer. */
  private async hold(id: string): Promise<AssetOffer> {
    const known = await (await this.db.manager()).findOneBy(AssetOffer, { id });
    if (!known) throw notFound('offer', id);
    await this.db.get(Contact, known.contactId, 'contact');
    return this.db.get(AssetOffer, id, 'offer');
  }

  private async refuseTwice(assetId: string, { id, name }: Contact): Promise<void> {
    const standing = { assetId, contactId: id, state: In(STANDING) };
    const offer = await (await this.db.manager()).findOneBy(AssetOffer, standing);
    if (!offer) return;
    const since = offer.offeredAt.toISOString().slice(0, 10);
    throw new DomainError('CONFLICT', `assetId: ${name} was offered it on ${since}. Settle that offer (settleOffer).`);
  }

  private async settlementOf(offer: AssetOffer, ending: Ending, now: Date): Promise<Settlement> {
    const { state, usedUrl = null, usedOn = null, note = offer.note } = ending;
    if (state === OfferState.USED) return { state, usedUrl, usedOn: usedOn ?? (await this.dayOf(now)), note };
    if (usedUrl || usedOn) throw badInput(usedUrl ? 'usedUrl' : 'usedOn', NOT_USED);
    return { state, usedUrl: null, usedOn: null, note };
  }

  /**
   * To publish what we offered is a person's public answer to it: it counts as their word to all of us, on the day it
   * appeared, as a public comment does, so that nobody is chased who did what we hoped for. Scoring still decides:
   * within its window it answers the touch that is open, later it is warmth alone. Nobody waits on an offer by hand.
   */
  private async logUse({ contactId, assetId, usedUrl, usedOn, note, offeredAt }: AssetOffer, now: Date): Promise<void> {
    const inPublic = { direction: Direction.INBOUND, channel: Channel.COMMENT, memberId: null, link: usedUrl };
    const happenedAt = momentOfUse(usedOn!, { offeredAt, now });
    await this.log.log([{ contactId, ...inPublic, happenedAt, subject: await this.subject('used', assetId), body: note }]);
  }

  private async subject(deed: 'offered' | 'used', assetId: string): Promise<string> {
    const { title } = await this.db.get(Asset, assetId, 'asset');
    return logSubject(deed, title, (await this.members.currentWorkspace()).language);
  }

  /** The day it is for the workspace, as YYYY-MM-DD. */
  private async dayOf(moment: Date): Promise<string> {
    const { timeZone } = await this.members.currentWorkspace();
    return new Intl.DateTimeFormat('en-CA', { timeZone }).format(moment);
  }
}
