import { PitchChannel } from '#conduct';
import { Channel, Direction, InteractionsService } from '#interactions';
import { PitchDepartures, type Pitch } from '#pitches';
import { Clock, Database, DomainError, Transactional } from '#platform';
import { Injectable } from '@nestjs/common';
import type { MarkPitchSentInput } from './mark-pitch-sent.input.js';
import { ReleasePitch } from './release-pitch.js';

const CHANNELS: Record<Exclude<PitchChannel, PitchChannel.MAIL>, Channel> = {
  DM: Channel.DM,
  COMMENT: Channel.COMMENT,
  LETTER: Channel.LETTER,
};

/** What is not mail a member copies and sends by hand: it is logged and counted like any other pitch. */
@Injectable()
export class MarkPitchSentService {
  constructor(
    readonly db: Database,
    private readonly releases: ReleasePitch,
    private readonly departures: PitchDepartures,
    private readonly interactions: InteractionsService,
    private readonly clock: Clock,
  ) {}

  /** It happened: what the charter would say today changes nothing. Throws CONFLICT for a mail, STALE. */
  @Transactional()
  async mark({ id, version, sentAt, link }: MarkPitchSentInput): Promise<Pitch> {
    const at = sentAt ?? this.clock.now();
    const pitch = await this.releases.recordRelease({ id, version }, at);
    const { contactId, authorId, subject, text: body } = pitch;
    // Whoever copied it sent it; the pitch says who wrote it.
    const memberId = this.db.actor.memberId ?? authorId;
    const exchange = { contactId, memberId, direction: Direction.OUTBOUND, channel: channelOf(pitch), subject, body, link };
    const [entry] = await this.interactions.log([{ ...exchange, happenedAt: at, hopesForAnswer: true }]);
    return this.departures.noteLeft(id, entry!.happenedAt, entry!.id);
  }
}

function channelOf({ channel }: Pitch): Channel {
  if (channel !== PitchChannel.MAIL) return CHANNELS[channel];
  throw new DomainError('CONFLICT', 'channel: a mail is sent by us, with sendPitch. Only what you copy elsewhere is marked sent.');
}
