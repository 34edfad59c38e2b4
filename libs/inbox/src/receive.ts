import { type CapturedListener, CapturedListeners, type MailMessage } from '#capture';
import { Direction } from '#interactions';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { CarryOut } from './carry-out.js';
import type { Consequences } from './consequences.js';
import { decide } from './decide.js';
import type { Facts } from './facts.js';
import { FactsReader } from './facts.reader.js';
import { Suggest } from './suggest.js';
import { writtenBy } from './written-by.js';

/** Tells of every message that is stored whose it is, and does what follows. */
@Injectable()
export class Receive implements CapturedListener, OnModuleInit {
  constructor(
    private readonly listeners: CapturedListeners,
    private readonly reader: FactsReader,
    private readonly suggesting: Suggest,
    private readonly carrying: CarryOut,
  ) {}

  onModuleInit(): void {
    this.listeners.add(this);
  }

  captured(messages: MailMessage[]): Promise<void> {
    return this.settle(messages);
  }

  /**
   * Inside the transaction that stored them, or that somebody decided in.
   * @param chosen whose they are, where a person said so
   */
  async settle(messages: readonly MailMessage[], chosen: string | null = null): Promise<void> {
    const facts = await this.reader.read(messages);
    const oldestFirst = messages.toSorted((one, other) => one.sentAt.getTime() - other.sentAt.getTime());
    const all = oldestFirst.map((message) => remembered(decide(message, facts, chosen), facts));
    await this.suggesting.suggest(messages);
    await this.carrying.carryOut(all);
  }
}

const isHeard = ({ direction }: Consequences['entries'][number]): boolean => direction === Direction.INBOUND;

/** What comes after it in the same batch may answer it. */
function remembered(so: Consequences, facts: Facts): Consequences {
  const { message, entries } = so;
  const { messageId, dispatchId } = message;
  const { direction, subject, words, sentAt: at } = entries.some(isHeard) ? writtenBy(message) : message;
  const to = [...message.sentTo, ...message.copiedTo].flatMap((address) => facts.key(address) ?? []);
  const passedOn = direction === message.direction ? null : message.findings.forwarded?.sentAt ? 'DATED' as const : 'UNDATED' as const;
  const same = { serverId: null, isOurs: direction === 'OUTBOUND', to, subject, dispatchId, isUncertain: false, words, at, passedOn };
  const known = entries.map(({ id, contactId }) => ({ ...same, messageId: messageId ?? '', contactId, entryId: id }));
  if (messageId) facts.add(known.length ? known : [{ ...same, messageId, contactId: message.contactId, entryId: message.interactionId }]);
  facts.addExchanged(known);
  return so;
}
