import { comparable, localPart } from './message-ids.js';

/** A message that went between us and a contact, as far as it is on record: what others answer and report about. */
export interface KnownMail {
  messageId: string;
  /** What a server that rewrites Message-IDs called it; null where none did. */
  serverId: string | null;
  contactId: string | null;
  /** We wrote it, so that only whom it reached can refer to it. */
  isOurs: boolean;
  /** Keys of the addresses it went to. */
  to: readonly string[];
  subject: string | null;
  entryId: string | null;
  dispatchId: string | null;
  /** Nobody knew until now whether it left. */
  isUncertain: boolean;
  /** The first words of it, where they are compared. */
  words: string | null;
  at: Date;
  /** One of us passed it on to us, with its own day or without. */
  passedOn?: 'DATED' | 'UNDATED' | null;
}

/** Somebody on record who has an address. */
export interface Holder {
  contactId: string;
  key: string;
}

/** All that is looked at to tell whose messages are and what follows, read for many at once. Plain values. */
export class Facts {
  private readonly mailsById = new Map<string, KnownMail[]>();
  private readonly holdersByKey = new Map<string, string[]>();
  private readonly sentByKey = new Map<string, KnownMail[]>();
  private readonly exchangedByContact = new Map<string, KnownMail[]>();

  constructor(
    readonly now: Date,
    /** Our addresses, and whose each is: members' ids. */
    private readonly owners: ReadonlyMap<string, readonly string[]>,
    private readonly keyOf: (address: string | null) => string | null,
    holders: readonly Holder[],
  ) {
    for (const { key, contactId } of holders) push(this.holdersByKey, key, contactId);
  }

  /** What a Message-ID, or the id of a dispatch, names: the mail itself, and the entries it has in several logs. */
  mailsOf(messageId: string): readonly KnownMail[] {
    return this.mailsById.get(comparable(messageId)) ?? this.mailsById.get(localPart(messageId)) ?? [];
  }

  /** The contacts that have one of these addresses, archived ones and those to be left alone, too. */
  holdersOf(addresses: readonly (string | null)[]): string[] {
    return [...new Set(addresses.flatMap((one) => this.holdersByKey.get(this.key(one) ?? '') ?? []))];
  }

  /** What we sent lately to an address, the newest first. */
  sentTo(key: string): readonly KnownMail[] {
    return this.sentByKey.get(key) ?? [];
  }

  /** What went between us and a contact lately, the newest first. */
  exchangedWith(contactId: string): readonly KnownMail[] {
    return this.exchangedByContact.get(contactId) ?? [];
  }

  key(address: string | null): string | null {
    return this.keyOf(address);
  }

  isOurs(address: string | null): boolean {
    return this.ownersOf(address) !== undefined;
  }

  /** The first of us an address belongs to; null where none is ours, or it is nobody's own. */
  memberAt(addresses: readonly (string | null)[]): string | null {
    return addresses.flatMap((one) => this.ownersOf(one) ?? [])[0] ?? null;
  }

  /** What is found out about one message may be what another of the same batch answers. */
  add(mails: readonly KnownMail[]): void {
    for (const mail of mails) {
      push(this.mailsById, comparable(mail.messageId), mail);
      if (mail.serverId) push(this.mailsById, mail.serverId, mail);
      if (mail.isOurs && mail.dispatchId) push(this.mailsById, mail.dispatchId, mail);
    }
  }

  addSent(mails: readonly KnownMail[]): void {
    for (const mail of mails) for (const key of mail.to) push(this.sentByKey, key, mail);
  }

  addExchanged(mails: readonly KnownMail[]): void {
    for (const mail of mails) if (mail.contactId) push(this.exchangedByContact, mail.contactId, mail);
  }

  private ownersOf(address: string | null): readonly string[] | undefined {
    const key = this.key(address);
    return key === null ? undefined : (this.owners.get(key) ?? this.owners.get(withoutPlus(key)));
  }
}

/** What stands after a plus names no other mailbox of ours (RFC 5233). */
const withoutPlus = (key: string): string => key.replace(/^([^@+]+)\+[^@]*@/, '$1@');

function push<V>(map: Map<string, V[]>, key: string, value: V): void {
  const known = map.get(key);
  if (known) known.push(value);
  else map.set(key, [value]);
}
