import { addressKey, MailMessages, type MailMessage } from '#capture';
import { AddressesService, Contact } from '#contacts';
import { badInput, Database, Transactional } from '#platform';
import { Injectable } from '@nestjs/common';
import { ByHand } from './by-hand.js';
import { nothingFrom } from './consequences.js';
import { SayAnew } from './say-anew.js';
import { TakeBack } from './take-back.js';
import { writtenBy } from './written-by.js';

const NO_ADDRESS = 'this message has no sender’s address that mail could be sent to. Leave addAddress out.';

/** Somebody says whose a message is. */
@Injectable()
export class LinkMail {
  constructor(
    readonly db: Database,
    private readonly byHand: ByHand,
    private readonly messages: MailMessages,
    private readonly addresses: AddressesService,
    private readonly anew: SayAnew,
    private readonly takeBack: TakeBack,
  ) {}

  /** What follows from it follows now; what stood in somebody else's log goes over. Throws NOT_FOUND. */
  @Transactional()
  async link(id: string, contactId: string, addAddress: boolean): Promise<MailMessage> {
    const message = await this.byHand.take(id);
    await this.db.get(Contact, contactId, 'contact');
    const { fromAddress } = writtenBy(message);
    if (addAddress) await this.addAddress(contactId, fromAddress);
    if (message.interactionId && message.contactId) await this.handOver(message, contactId);
    else await this.byHand.settle(message, contactId);
    if (addAddress) await this.byHand.settleFrom(addressKey(fromAddress));
    return this.messages.get(id);
  }

  private async addAddress(contactId: string, address: string | null): Promise<void> {
    const key = addressKey(address);
    if (!key) throw badInput('addAddress', NO_ADDRESS);
    const known = await this.addresses.list(contactId);
    if (!known.some((one) => one.key === key)) await this.addresses.add({ contactId, address: address! });
  }

  /** What it said of the one whose it is not is taken back; reports stay about whom they name, and their entries go over as they are. */
  private async handOver(message: MailMessage, contactId: string): Promise<void> {
    const interactionId = message.interactionId!;
    const theirs = { contactId, interactionId, matchedBy: 'BY_HAND' as const, triage: 'SETTLED' as const, suggestions: [] };
    if (message.contactId === contactId) return this.messages.keep([Object.assign(message, theirs)]);
    await this.takeBack.wishIn(message);
    const so = await this.byHand.consequences(message, contactId);
    const isTheirs = so.entries.some((entry) => entry.contactId === contactId);
    const truth = isTheirs ? so : nothingFrom(message, theirs);
    await this.anew.say(truth, [{ id: interactionId, contactId }], { contactId });
  }
}
