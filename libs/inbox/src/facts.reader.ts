import { addressKey, OurAddresses, type MailMessage } from '#capture';
import { Clock, Database } from '#platform';
import { tokenIn } from '#sending';
import { Injectable } from '@nestjs/common';
import { Facts, type Holder } from './facts.js';
import { KnownMailsReader } from './known-mails.reader.js';
import { ancestorsOf } from './message-ids.js';
import { writtenBy } from './written-by.js';

const HOLDERS = 'select contact_id as "contactId", key from address where key = any($1) order by created_at, contact_id';

/** Reads all that is looked at to judge messages, with a handful of statements however many they are. */
@Injectable()
export class FactsReader {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly ours: OurAddresses,
    private readonly mails: KnownMailsReader,
  ) {}

  async read(messages: readonly MailMessage[]): Promise<Facts> {
    const keys = keysOf(messages);
    const holders = await this.db.query<Holder>(HOLDERS, [keys]);
    const facts = new Facts(this.clock.now(), await this.ours.owners(), addressKey, holders);
    facts.add(await this.mails.named(messageIdsOf(messages), tokensOf(messages), messages.map(({ id }) => id)));
    facts.addSent(await this.mails.sentTo(compared(messages, facts)));
    const people = holders.map(({ contactId }) => contactId);
    facts.addExchanged(await this.mails.exchangedWith([...new Set(people)]));
    return facts;
  }
}

/** Everybody a message names. */
function addressesOf(message: MailMessage): (string | null)[] {
  const { fromAddress, replyTo, sentTo, copiedTo, findings } = message;
  return [fromAddress, ...replyTo, ...sentTo, ...copiedTo, ...findings.recipients.map(({ address }) => address), writtenBy(message).fromAddress];
}

const keysOf = (messages: readonly MailMessage[]): string[] => [
  ...new Set(messages.flatMap((message) => addressesOf(message).flatMap((address) => addressKey(address) ?? []))),
];

/** Of what one of us wrote its own, too: it may be a copy of what left through us. */
const messageIdsOf = (messages: readonly MailMessage[]): string[] =>
  messages.flatMap((message) => {
    const isOurs = message.kind === 'OWN' || message.direction === 'OUTBOUND';
    return [...ancestorsOf(message), message.findings.original?.messageId, isOurs ? message.messageId : null].flatMap((one) => one ?? []);
  });

const tokensOf = (messages: readonly MailMessage[]): string[] =>
  messages.flatMap(({ sentTo, copiedTo, findings }) => [...sentTo, ...copiedTo, ...findings.deliveredTo].flatMap((one) => tokenIn(one) ?? []));

/** Addresses whose last mails from us are compared with what came: of reports without proof, and of copies of ours. */
const compared = (messages: readonly MailMessage[], facts: Facts): string[] => [
  ...new Set(messages.flatMap(({ findings, sentTo, copiedTo, fromAddress }) =>
    [...findings.recipients.map(({ address }) => address), ...(facts.isOurs(fromAddress) ? [...sentTo, ...copiedTo] : [])].flatMap((one) => addressKey(one) ?? []))),
];
