import { StoreMessages, type Sighted } from '#capture';
import { understandHere } from '#understanding';
import type { INestApplicationContext } from '@nestjs/common';
import { HOUR_MS } from './calendar.js';
import type { Cast } from './cast.js';
import { morningLetters, type MorningLetter } from './talk/morning-letters.js';

const OURS = 'bonjour@clapotis.example';

/** What came in since yesterday goes the way of every mail: understood, stored, and what follows. */
export async function openMorningMail(api: INestApplicationContext, { now }: Cast): Promise<void> {
  const sighted = await Promise.all(morningLetters.map((letter, number) => sightedOf(letter, number, now)));
  await api.get(StoreMessages, { strict: false }).store(sighted);
}

async function sightedOf(letter: MorningLetter, number: number, now: Date): Promise<Sighted> {
  const receivedAt = new Date(now.getTime() - letter.hoursAgo * HOUR_MS);
  const understood = await understandHere(sourceOf(letter, number, receivedAt), { receivedAt, ours: [OURS] });
  return {
    ...{ folder: null, uidValidity: null, uid: null, messageId: understood.messageId, seenAt: now, receivedAt, isHistory: false },
    found: { understood },
  };
}

function sourceOf({ from, subject, headers = [], text }: MorningLetter, number: number, at: Date): Buffer {
  const domain = from.slice(from.indexOf('@') + 1, -1);
  const known = [`From: ${from}`, `To: ${OURS}`, `Subject: ${subject}`, `Date: ${at.toUTCString()}`, `Message-ID: <morning-${number}@${domain}>`];
  return Buffer.from([...known, ...headers, 'Content-Type: text/plain; charset=utf-8', '', text].join('\n'));
}
