import { badInput } from '#platform';
import { cleanBlock, cleanLine } from '#spellings';
import { Interaction } from './interaction.entity.js';
import { Channel, Direction, Nature } from './interaction-traits.js';

/** Fields that always have a value: left out or null, they get the usual one. */
type Usual = 'happenedAt' | 'hopesForAnswer' | 'nature' | 'recipients' | 'isHistory';
type Optional =
  | Usual | 'memberId' | 'persona' | 'subject' | 'body' | 'link' | 'conversationId' | 'inReplyToId' | 'minutesSpent'
  | 'mood' | 'returnsOn' | 'correctsId' | 'messageId';

/**
 * What a caller says of an exchange. Without `memberId` it is the acting member's; with an `id` of its own others that are
 * logged in the same breath, after it, can answer it.
 */
export type NewInteraction = Pick<Interaction, 'contactId' | 'direction' | 'channel'> & {
  [field in Optional]?: Interaction[field] | null;
} & { id?: string };

/** What an answer asks of the entry it answers. */
export type Answered = Pick<Interaction, 'id' | 'contactId' | 'conversationId'>;

/** What the caller need not say. */
export interface Circumstances {
  workspaceId: string;
  actingMemberId: string | null;
  /** The entry that `inReplyToId` names. */
  answered: Answered | null;
  now: Date;
}

/** Clocks of people's devices run a little early; what lies further ahead has not happened yet. */
const CLOCK_SLACK_MS = 60_000;

/** Channels on which a message of ours usually waits for an answer; a call nobody took does. */
const HOPEFUL = [Channel.MAIL, Channel.DM, Channel.LETTER, Channel.CALL];

/** The entry to add to the log. Throws BAD_INPUT for what cannot be. */
export function newInteraction(said: NewInteraction, circumstances: Circumstances): Interaction {
  const { workspaceId, actingMemberId, now } = circumstances;
  const nature = said.nature ?? Nature.HUMAN;
  if (said.returnsOn && nature !== Nature.AUTO_REPLY)
    throw badInput('returnsOn', 'only an absence has a return date. Set nature to AUTO_REPLY, or leave it out.');
  const entry = Interaction.make(workspaceId, {
    ...NOTHING_MORE,
    ...said,
    ...cleanTexts(said),
    nature,
    isHistory: said.isHistory ?? false,
    memberId: said.memberId === undefined ? actingMemberId : said.memberId,
    happenedAt: pastTime(said.happenedAt ?? now, now),
    loggedAt: now,
    hopesForAnswer: said.hopesForAnswer ?? hopesUsually(said),
  });
  entry.conversationId = said.conversationId ?? conversationOf(entry, circumstances.answered);
  return entry;
}

const NOTHING_MORE = {
  inReplyToId: null, minutesSpent: null, mood: null, returnsOn: null, correctsId: null, messageId: null,
};

function cleanTexts({ persona, subject, body, link, recipients }: NewInteraction) {
  return {
    persona: (persona && cleanLine(persona)) || null,
    subject: (subject && cleanLine(subject)) || null,
    body: (body && cleanBlock(body)) || null,
    link: (link && cleanLine(link)) || null,
    recipients: (recipients ?? []).map(cleanLine).filter((one) => one !== ''),
  };
}

/** Before, nobody exchanged anything with us: a clock was never set, or a program had no date. */
const EARLIEST = new Date('1980-01-01T00:00:00Z');

function pastTime(happenedAt: Date, now: Date): Date {
  if (happenedAt < EARLIEST) throw badInput('happenedAt', `${happenedAt.toISOString()} is too long ago. Give a time of 1980 or later.`);
  if (happenedAt.getTime() > now.getTime() + CLOCK_SLACK_MS)
    throw badInput('happenedAt', `${happenedAt.toISOString()} has not come yet. Log it once it has happened.`);
  return happenedAt > now ? now : happenedAt;
}

const hopesUsually = ({ direction, channel, nature }: NewInteraction): boolean =>
  direction === Direction.OUTBOUND && HOPEFUL.includes(channel) && (nature ?? Nature.HUMAN) === Nature.HUMAN;

/** The answered entry's conversation; else a new one, under this entry's id, where more may follow. */
function conversationOf({ id, direction, hopesForAnswer }: Interaction, answered: Answered | null): string | null {
  if (answered) return answered.conversationId ?? answered.id;
  return hopesForAnswer || direction === Direction.INBOUND ? id : null;
}
