import type { ToldReason } from '#platform';
import type { Understood } from '#understanding';
import type { Booked } from './book-sightings.js';
import type { MailMessage } from './mail-message.entity.js';
import { addressKeysOf, keysWithin, newMessage, participantsOf, type Surroundings } from './new-message.js';
import type { PrivacyEffect } from './privacy-rules.js';
import { textHash, usableId, type Shelf, type Stored } from './shelf.js';
import type { Sighted } from './sighted.js';

/** What is to be written of messages that were seen together. */
export class SortedBatch {
  readonly messages: MailMessage[] = [];
  /** The bytes of each of the messages. */
  readonly packed: Buffer[] = [];
  readonly booked: Booked[] = [];
  /** Members to whom a message that we had turns out to have gone as well. */
  readonly joining: { id: string; members: string[] }[] = [];

  constructor(
    private readonly shelf: Shelf,
    private readonly effectOn: (keys: readonly string[]) => PrivacyEffect | null,
    private readonly around: Surroundings,
  ) {}

  take(sighted: Sighted): void {
    const { found } = sighted;
    if ('understood' in found) this.takeUnderstood(sighted, found.understood);
    else if ('knownAs' in found) this.known(sighted, sighted.messageId, found.knownAs, this.mailboxOwner(sighted));
    else this.booked.push({ sighted, messageId: sighted.messageId, mailMessageId: null, nextTryAt: null, ...found });
  }

  private takeUnderstood(sighted: Sighted, understood: Understood): void {
    const keys = addressKeysOf(understood);
    const messageId = usableId(understood.messageId);
    const effect = this.effectOn([...keys, ...keysWithin(understood)]);
    const participants = participantsOf(keys, this.mailboxOwner(sighted), this.around.owners);
    const known = this.shelf.find(understood, sighted.receivedAt);
    if (effect === 'NEVER_STORED') this.book(sighted, null, { outcome: 'SKIPPED', mailMessageId: null, reason: PRIVATE });
    else if (known) this.known(sighted, messageId, known.id, participants);
    else this.store(sighted, understood, participants, effect === 'PARTICIPANTS_ONLY');
  }

  private store(sighted: Sighted, understood: Understood, participants: string[], isPrivate: boolean): void {
    const message = newMessage(this.shelf.keyFor(understood), understood, sighted, participants, this.around);
    if (isPrivate) message.participantsOnly = true;
    if (message.participantsOnly && participants.length === 0) message.participants = this.around.minders;
    this.messages.push(message);
    this.packed.push(understood.packed);
    this.shelf.add(asStored(message));
    this.book(sighted, message.messageId, { outcome: 'STORED', mailMessageId: message.id, reason: sighted.remark ?? null });
  }

  private known(sighted: Sighted, messageId: string | null, id: string, members: string[]): void {
    if (members.length) this.joining.push({ id, members });
    this.book(sighted, messageId, { outcome: 'KNOWN', mailMessageId: id, reason: null });
  }

  private book(sighted: Sighted, messageId: string | null, what: Pick<Booked, 'outcome' | 'mailMessageId' | 'reason'>): void {
    this.booked.push({ sighted, messageId, nextTryAt: null, ...what });
  }

  private mailboxOwner({ folder }: Sighted): string[] {
    const owner = folder && this.around.mailboxOwners.get(folder.mailboxId);
    return owner ? [owner] : [];
  }
}

/** Hardly ever anything is compared with its text. */
const asStored = ({ id, key, messageId, contentHash, sentAt, text }: MailMessage): Stored => ({
  ...{ id, key, messageId, contentHash, sentAt },
  get textHash() {
    return textHash(text ?? '');
  },
});

const PRIVATE: ToldReason = {
  code: 'PRIVATE',
  fr: 'Une règle de confidentialité veut que ce message ne soit pas conservé.',
  en: 'A privacy rule keeps this message from being stored.',
};
