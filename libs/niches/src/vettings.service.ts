import { Contact } from '#contacts';
import { badInput, Clock, Database, notFound, refuseStaleWrite, refusing, Transactional } from '#platform';
import { Injectable } from '@nestjs/common';
import { Niche } from './niche.entity.js';
import { Vetting, VettingState } from './vetting.entity.js';
import type { PlaceArgs, VetContactInput } from './vetting.input.js';

const ONCE = { vetting_once: 'contactId: they are in this niche already. Use vetContact to change what was decided.' };

@Injectable()
export class VettingsService {
  constructor(
    readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /** Puts somebody on the list of a niche; the decision comes later. */
  @Transactional()
  async add({ nicheId, contactId }: PlaceArgs): Promise<Vetting> {
    return this.insert({ nicheId, contactId, state: VettingState.KNOWN });
  }

  /** Decides, whether or not the contact is on the list yet. */
  @Transactional()
  async vet({ nicheId, contactId, version, ...decision }: VetContactInput): Promise<Vetting> {
    if (decision.state !== VettingState.KNOWN && !decision.reason)
      throw badInput('reason', 'a decision needs one. Write in a few words why.');
    const known = await this.findPlace({ nicheId, contactId });
    if (!known) return this.insert({ nicheId, contactId, ...decision });
    if (!version) throw badInput('version', 'they are in this niche already. Send the version you read.');
    const vetting = await this.db.get(Vetting, known.id, 'vetting');
    refuseStaleWrite(vetting, version, decision);
    Object.assign(vetting, decision, this.signature);
    return (await this.db.manager()).save(vetting);
  }

  /** @returns the niche */
  @Transactional()
  async remove(place: PlaceArgs): Promise<Niche> {
    const niche = await this.db.get(Niche, place.nicheId, 'niche');
    const vetting = await this.findPlace(place);
    if (!vetting) throw notFound('contact in this niche', place.contactId);
    await (await this.db.manager()).remove(vetting);
    return niche;
  }

  /** Who decides, and when. */
  private get signature(): Pick<Vetting, 'memberId' | 'decidedAt'> {
    return { memberId: this.db.actor.memberId, decidedAt: this.clock.now() };
  }

  private async findPlace({ nicheId, contactId }: PlaceArgs): Promise<Vetting | null> {
    return (await this.db.manager()).findOneBy(Vetting, { nicheId, contactId });
  }

  private async insert(fields: Partial<Vetting> & PlaceArgs): Promise<Vetting> {
    await this.db.get(Niche, fields.nicheId, 'niche');
    await this.db.get(Contact, fields.contactId, 'contact');
    const vetting = Vetting.make(this.db.workspaceId, { ...fields, ...this.signature });
    const manager = await this.db.manager();
    await refusing(ONCE, () => manager.insert(Vetting, vetting));
    return vetting;
  }
}
