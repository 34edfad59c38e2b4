import { addressKey, MailMessages, type MailMessage } from '#capture';
import { Address, AddressState, Contact } from '#contacts';
import type { Interaction } from '#interactions';
import { Database } from '#platform';
import { threadAfter, type Letter } from '#sending';
import { Injectable } from '@nestjs/common';
import { EnvelopeReader } from './envelope.reader.js';

type Thread = Pick<Letter, 'inReplyTo' | 'thread'>;

/** Tells to whom an answer goes and in which thread: to the address they wrote from, after their very message. */
@Injectable()
export class AnswerEnvelope {
  constructor(
    private readonly db: Database,
    private readonly envelopes: EnvelopeReader,
    private readonly mails: MailMessages,
  ) {}

  /** @param before the entry of ours that they answered. Throws CONFLICT without a valid address. */
  async of(entry: Interaction, before: Interaction | null): Promise<Thread & Pick<Letter, 'to'>> {
    const mail = (await this.mails.ofInteraction(entry.id)) ?? (entry.correctsId ? await this.mails.ofInteraction(entry.correctsId) : null);
    const writer = mail && (await this.findWriter(mail, entry.contactId));
    const to = writer ?? (await this.envelopes.correspondent(entry.contactId));
    return { to, ...(mail?.messageId ? threadAfter(mail.messageId, referencesOf(mail)) : threadOf(entry, before)) };
  }

  /** Where they want answers, else where they wrote from (RFC 5322 3.6.2); null where neither is theirs and takes mail. */
  private async findWriter({ replyTo, fromAddress }: MailMessage, contactId: string): Promise<Letter['to'] | null> {
    const theirs = await (await this.db.manager()).findBy(Address, { contactId, state: AddressState.VALID });
    const keys = [...replyTo, ...(fromAddress ? [fromAddress] : [])].map(addressKey);
    const address = keys.map((key) => theirs.find((one) => one.key === key)).find((one) => one !== undefined);
    if (!address) return null;
    const { name } = await this.db.get(Contact, contactId, 'contact');
    return { name, address: address.address };
  }
}

/** What they referred to; else what they answered, where that is one message (RFC 5322 3.6.4). */
const referencesOf = ({ refersTo, inReplyTo }: MailMessage): string[] => {
  if (refersTo.length) return refersTo;
  return inReplyTo.length === 1 ? inReplyTo : [];
};

/** After their message where its Message-ID is known, else after ours that it answers. */
function threadOf({ messageId }: Interaction, before: Interaction | null): Thread {
  const ours = before?.messageId ? [before.messageId] : [];
  if (messageId) return threadAfter(messageId, ours);
  return ours.length ? threadAfter(ours[0], []) : {};
}
