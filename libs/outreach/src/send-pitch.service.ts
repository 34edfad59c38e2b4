import { MembersService, type Member } from '#accounts';
import { Address, AddressState, Contact } from '#contacts';
import { Pitch, PitchesService } from '#pitches';
import { Database, DomainError, refuseStaleWrite, Transactional } from '#platform';
import { DispatchesService } from '#sending';
import { Injectable } from '@nestjs/common';

/** The one-off pitch: approved words go to the contact's primary address, once. */
@Injectable()
export class SendPitchService {
  constructor(
    readonly db: Database,
    private readonly pitches: PitchesService,
    private readonly dispatches: DispatchesService,
    private readonly members: MembersService,
  ) {}

  @Transactional()
  async send(pitchId: string, version: number): Promise<Pitch> {
    refuseStaleWrite(await this.pitches.get(pitchId), version, {});
    const pitch = await this.pitches.release(pitchId);
    const contact = await this.db.get(Contact, pitch.contactId, 'contact');
    const author = (await this.members.load(pitch.authorId))!;
    await this.dispatches.post({
      originKind: 'PITCH',
      originId: pitch.id,
      contactId: contact.id,
      memberId: author.id,
      from: sender(author),
      to: { name: contact.name, address: (await this.addressOf(contact)).address },
      subject: pitch.subject,
      text: pitch.text,
      html: pitch.html,
    });
    return pitch;
  }

  private async addressOf(contact: Contact): Promise<Address> {
    if (contact.doNotContactAt)
      throw new DomainError('CONFLICT', `contact: ${contact.name} is not to be contacted (${contact.doNotContactReason}).`);
    const where = { contactId: contact.id, isPrimary: true, state: AddressState.VALID };
    const address = await (await this.db.manager()).findOneBy(Address, where);
    if (address) return address;
    throw new DomainError('CONFLICT', `contact: ${contact.name} has no valid address. Add one, or reach them another way.`);
  }
}

const sender = ({ name, email }: Member) => ({ name, address: email });
