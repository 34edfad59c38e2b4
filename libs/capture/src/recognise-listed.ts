import type { ListedMessage } from '#mail';
import { messageIdsIn } from '#mime';
import { Database } from '#platform';
import { Injectable } from '@nestjs/common';
import { sentAt } from './sent-at.js';
import { usableId } from './shelf.js';

const HAVE = `select id, message_id as "messageId", sent_at as "sentAt" from mail_message where message_id = any($1)`;

interface Have {
  id: string;
  messageId: string;
  sentAt: Date;
}

/** The Message-ID of a listed message, as stored ones have it. */
export const idOf = ({ messageId }: ListedMessage): string | null => usableId(messageId ? (messageIdsIn(messageId)[0] ?? null) : null);

/** Tells by its headers that a message is one we have: by its Message-ID and its date. */
@Injectable()
export class RecogniseListed {
  constructor(private readonly db: Database) {}

  /** @returns the id of the stored message, by UID; those it cannot tell are left out */
  async recognise(listed: readonly ListedMessage[]): Promise<Map<number, string>> {
    const rows = await this.db.query<Have>(HAVE, [listed.flatMap((one) => idOf(one) ?? [])]);
    const known = new Map(rows.map(({ id, messageId, sentAt: at }) => [keyOf(messageId, at), id]));
    return new Map(listed.flatMap((one) => {
      const id = known.get(keyOf(idOf(one) ?? '', sentAt(one.date, one.receivedAt)));
      return id ? [[one.uid, id] as const] : [];
    }));
  }
}

const keyOf = (messageId: string, at: Date): string => `${at.getTime()} ${messageId}`;
