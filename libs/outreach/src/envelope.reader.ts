import { MembersService } from '#accounts';
import { PoliciesService } from '#conduct';
import { Address, AddressState, Contact } from '#contacts';
import { AttachmentsReader, Pitch } from '#pitches';
import { Database, DomainError } from '#platform';
import type { Letter } from '#sending';
import { IdentitiesService } from '#templates';
import { Injectable } from '@nestjs/common';

/** Tells from whom and to whom a mail goes, and what goes with it. */
@Injectable()
export class EnvelopeReader {
  constructor(
    private readonly db: Database,
    private readonly members: MembersService,
    private readonly identities: IdentitiesService,
    private readonly policies: PoliciesService,
    private readonly attachments: AttachmentsReader,
  ) {}

  /** The files that go with a pitch. No transaction may be in progress. */
  async enclosures(pitchId: string): Promise<Letter['attachments']> {
    return this.attachments.read(await this.db.get(Pitch, pitchId, 'pitch'));
  }

  /** Throws CONFLICT for somebody who is to be left alone or has no valid address. */
  async get({ contactId, authorId, identityId }: Pitch): Promise<Pick<Letter, 'from' | 'to'>> {
    const author = (await this.members.load(authorId))!;
    const identity = identityId ? await this.identities.load(identityId) : null;
    const from = { name: identity?.persona ?? author.name, address: author.email };
    return { from, to: await this.recipient(await this.db.get(Contact, contactId, 'contact')) };
  }

  /** Their agent where they have one, else their primary address. */
  private async recipient({ id, name, doNotContactAt, doNotContactReason }: Contact): Promise<Letter['to']> {
    if (doNotContactAt) throw new DomainError('CONFLICT', `contact: ${name} is not to be contacted (${doNotContactReason}).`);
    const agent = (await this.policies.policiesOf([id])).get(id)?.agent;
    if (agent?.address) return { name: agent.name, address: agent.address };
    const where = { contactId: id, isPrimary: true, state: AddressState.VALID };
    const address = await (await this.db.manager()).findOneBy(Address, where);
    if (address) return { name, address: address.address };
    throw new DomainError('CONFLICT', `contact: ${name} has no valid address. Add one, or reach them another way.`);
  }
}
