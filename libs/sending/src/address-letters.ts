import { MembersService } from '#accounts';
import { newMessageId } from '#mail';
import { MailboxesService } from '#mailboxes';
import { badInput, Database } from '#platform';
import { normaliseAddress } from '#spellings';
import { IdentitiesService } from '#templates';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Dispatch } from './dispatch.entity.js';
import { answeredSubject, threadAfter } from './follow-thread.js';
import type { Letter } from './letter.js';

/** From where a message leaves, as whom, and in which thread. */
type Addressed = Pick<Dispatch, 'mailboxId' | 'sender' | 'senderName' | 'subject' | 'inReplyTo' | 'inReplyToId' | 'thread'>;

/** Settles who a letter is from and what it follows. */
@Injectable()
export class AddressLetters {
  constructor(
    private readonly db: Database,
    private readonly mailboxes: MailboxesService,
    private readonly members: MembersService,
    private readonly identities: IdentitiesService,
  ) {}

  /** In the order given. Throws BAD_INPUT for a letter that nobody can be said to send. */
  async address(letters: readonly Letter[]): Promise<Dispatch[]> {
    const followed = await this.followed(letters);
    const addressed = await Promise.all(letters.map((letter) => this.addressOne(letter, followed.get(letter.follows ?? '') ?? null)));
    return letters.map((letter, i) => this.rowOf(letter, addressed[i]!));
  }

  private async addressOne(letter: Letter, before: Dispatch | null): Promise<Addressed> {
    const { subject, inReplyTo = null, inReplyToId = null, thread = [] } = letter;
    if (!before) return { ...(await this.from(letter)), subject, inReplyTo, inReplyToId, thread };
    const from = before.mailboxId ? { mailboxId: before.mailboxId, sender: before.sender, senderName: before.senderName } : await this.from(letter);
    const threading = { ...threadAfter(before.messageId, before.thread), inReplyToId: before.interactionId };
    return { ...from, ...threading, subject: answeredSubject(before.subject) };
  }

  private async from({ mailboxId, identityId, memberId }: Letter): Promise<Pick<Addressed, 'mailboxId' | 'sender' | 'senderName'>> {
    const mailbox = await this.db.load('mailbox of letters', JSON.stringify([mailboxId, identityId, memberId]), (wishes) => this.choose(wishes));
    const identity = identityId ? await this.identities.load(identityId) : null;
    const member = memberId ? await this.members.load(memberId) : null;
    const sender = mailbox?.address ?? member?.email;
    if (!sender) throw badInput('mailboxId', 'nobody can be said to send this. Name a mailbox, or the member it is from.');
    return { mailboxId: mailbox?.id ?? null, sender, senderName: identity?.persona ?? mailbox?.senderName ?? member?.name ?? null };
  }

  /** Most letters of a sequence wish for the same one. */
  private choose(wishes: readonly string[]) {
    return Promise.all(
      wishes.map((wish) => {
        const [mailboxId, identityId, memberId] = JSON.parse(wish) as (string | null | undefined)[];
        return this.mailboxes.chooseFor({ mailboxId, identityId, memberId });
      }),
    );
  }

  private async followed(letters: readonly Letter[]): Promise<Map<string, Dispatch>> {
    const ids = letters.flatMap(({ follows }) => follows ?? []);
    const rows = ids.length ? await (await this.db.manager()).findBy(Dispatch, { id: In(ids) }) : [];
    return new Map(rows.map((row) => [row.id, row]));
  }

  private rowOf(letter: Letter, addressed: Addressed): Dispatch {
    const { to, text: body, html, subject: _subject, follows: _follows, ...same } = letter;
    const read = normaliseAddress(to.address);
    const recipientKey = 'error' in read ? to.address.toLowerCase() : read.key;
    return Dispatch.make(this.db.workspaceId, {
      ...{ ...same, ...addressed, body, html, recipient: to.address, recipientName: to.name ?? null, recipientKey },
      messageId: newMessageId(addressed.sender.slice(addressed.sender.lastIndexOf('@') + 1)),
    });
  }
}
