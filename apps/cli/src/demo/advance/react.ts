import { Channel, Direction, InteractionsService, Mood, Nature, type NewInteraction } from '#interactions';
import { Database } from '#platform';
import { Suppressions } from '#restraint';
import type { INestApplicationContext } from '@nestjs/common';
import { HOUR_MS } from '../calendar.js';
import { REACTIONS, type Reaction } from './reactions.js';

/** A mail of a sequence that nobody has reacted to yet. */
interface Arrived {
  contactId: string;
  name: string;
  subject: string;
  recipientKey: string;
  dispatchId: string;
  interactionId: string;
  memberId: string | null;
  arrivedAt: Date;
  /** 1 for the first mail this person got. */
  nth: number;
}

const ARRIVED = `
  select d.contact_id as "contactId", c.name, d.subject, d.recipient_key as "recipientKey", d.id as "dispatchId",
    d.interaction_id as "interactionId", d.member_id as "memberId", d.settled_at as "arrivedAt",
    (select count(*)::integer from dispatch e where e.enrolment_id = d.enrolment_id and e.state = 'CAPTURED' and e.settled_at <= d.settled_at) as nth
  from dispatch d join contact c on c.id = d.contact_id
  where d.state = 'CAPTURED' and d.enrolment_id is not null and c.name = any($1)
    and not exists (select from interaction i where i.contact_id = d.contact_id and i.in_reply_to_id = d.interaction_id)
  order by d.settled_at, c.name`;

/** A mail, what its reader does about it, and when. */
interface Due {
  mail: Arrived;
  reaction: Reaction;
  atMs: number;
}

/** When somebody reacts next, in milliseconds since 1970; Infinity when nobody will. */
export const nextReactionMs = async (app: INestApplicationContext): Promise<number> =>
  Math.min(...(await dueReactions(app)).map(({ atMs }) => atMs));

/** People react to the mails of the demo's sequence, each once and in their way. @returns what happened, a line each */
export async function react(app: INestApplicationContext, now: Date): Promise<string[]> {
  const due = (await dueReactions(app)).filter(({ atMs }) => atMs <= now.getTime());
  for (const { mail, reaction } of due) await log(app, mail, reaction, now);
  return due.map(({ mail, reaction }) => `${mail.name} ${TOLD[reaction.kind]}: ${reaction.body}`);
}

async function dueReactions(app: INestApplicationContext): Promise<Due[]> {
  const arrived = await app.get(Database, { strict: false }).query<Arrived>(ARRIVED, [Object.keys(REACTIONS)]);
  return arrived.flatMap((mail) => {
    const reaction = REACTIONS[mail.name]?.[mail.nth - 1];
    return reaction ? [{ mail, reaction, atMs: mail.arrivedAt.getTime() + reaction.afterHours * HOUR_MS }] : [];
  });
}

const TOLD: Record<Reaction['kind'], string> = {
  ANSWERS: 'answers',
  TELEPHONES: 'telephones',
  IS_AWAY: 'is away',
  COMES_BACK: 'was not reached',
};

async function log(app: INestApplicationContext, mail: Arrived, reaction: Reaction, now: Date): Promise<void> {
  const { contactId, subject, memberId, interactionId: inReplyToId } = mail;
  const inbound = { contactId, memberId, inReplyToId, direction: Direction.INBOUND, channel: Channel.MAIL, happenedAt: now, body: reaction.body };
  const entries: Record<Reaction['kind'], () => NewInteraction> = {
    ANSWERS: () => ({ ...inbound, subject: `Re: ${subject}`, mood: moodOf(reaction) }),
    TELEPHONES: () => ({ ...inbound, direction: Direction.MUTUAL, channel: Channel.CALL, minutesSpent: 9, mood: moodOf(reaction) }),
    IS_AWAY: () => ({ ...inbound, subject: `Absence : ${subject}`, nature: Nature.AUTO_REPLY, returnsOn: returnOf(reaction, now) }),
    COMES_BACK: () => ({ ...inbound, subject: `Undelivered: ${subject}`, nature: Nature.BOUNCE }),
  };
  const db = app.get(Database, { strict: false });
  await db.write(async () => {
    await app.get(InteractionsService, { strict: false }).log([entries[reaction.kind]()]);
    if (reaction.kind === 'COMES_BACK')
      await app.get(Suppressions, { strict: false }).suppress({
        ...{ addressKey: mail.recipientKey, contactId: null, cause: 'BOUNCED', evidence: reaction.body, dispatchId: mail.dispatchId },
      });
  });
}

const moodOf = (reaction: Reaction): Mood | null => ('mood' in reaction ? Mood[reaction.mood] : null);

const returnOf = (reaction: Reaction, now: Date): string | null =>
  'forDays' in reaction ? new Date(now.getTime() + reaction.forDays * 24 * HOUR_MS).toISOString().slice(0, 10) : null;
