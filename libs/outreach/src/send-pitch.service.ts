import { Pitch } from '#pitches';
import { Clock, Database, Transactional } from '#platform';
import { DispatchesService, SendDue, type Dispatch } from '#sending';
import { Purpose } from '#templates';
import { Injectable } from '@nestjs/common';
import { EnvelopeReader } from './envelope.reader.js';
import { demandMail, letterOf, type Departure } from './pitch-letter.js';
import { ReleasePitch, type Read } from './release-pitch.js';

/** The one-off pitch: approved words go to the contact, or to their agent, once. */
@Injectable()
export class SendPitchService {
  constructor(
    readonly db: Database,
    private readonly releases: ReleasePitch,
    private readonly envelopes: EnvelopeReader,
    private readonly dispatches: DispatchesService,
    private readonly sendDue: SendDue,
    private readonly clock: Clock,
  ) {}

  /**
   * Where no mail server is configured it is captured at once; elsewhere a worker takes it within a second, unless
   * something forbids it. Throws CONFLICT when the charter stops it as things are now, STALE when it was changed since.
   */
  async send(read: Read): Promise<Pitch> {
    await this.releases.demandFit(read);
    await this.sendDue.capture(await this.post(read));
    return this.db.get(Pitch, read.id, 'pitch');
  }

  @Transactional()
  private async post(read: Read): Promise<Dispatch> {
    const now = this.clock.now();
    const pitch = await this.releases.release(read, now);
    demandMail(pitch);
    const to = await this.envelopes.recipient(pitch.contactId);
    return this.dispatches.post(letterOf(pitch, to, await this.departure(pitch, now)));
  }

  /** An answer that comes while it waits makes it needless. */
  private async departure({ purpose, contactId }: Pitch, now: Date): Promise<Departure> {
    const before = purpose === Purpose.FOLLOW_UP ? await this.dispatches.findLastTo(contactId) : null;
    return { answeredSince: now, follows: before?.id ?? null };
  }
}
