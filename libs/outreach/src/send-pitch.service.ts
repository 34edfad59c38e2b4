import { PitchChannel } from '#conduct';
import { Pitch } from '#pitches';
import { Clock, Database, DomainError, Transactional } from '#platform';
import { DispatchesService, type Letter } from '#sending';
import { Injectable } from '@nestjs/common';
import { EnvelopeReader } from './envelope.reader.js';
import { ReleasePitch, type Read } from './release-pitch.js';

/** The one-off pitch: approved words go to the contact, or to their agent, once. */
@Injectable()
export class SendPitchService {
  constructor(
    readonly db: Database,
    private readonly releases: ReleasePitch,
    private readonly envelopes: EnvelopeReader,
    private readonly dispatches: DispatchesService,
    private readonly clock: Clock,
  ) {}

  /** Throws CONFLICT when the charter stops it as things are now, STALE when it was changed since it was read. */
  async send(read: Read): Promise<Pitch> {
    await this.releases.demandFit(read);
    return this.post(read, await this.envelopes.enclosures(read.id));
  }

  @Transactional()
  private async post(read: Read, attachments: Letter['attachments']): Promise<Pitch> {
    const pitch = await this.releases.release(read, this.clock.now());
    if (pitch.channel !== PitchChannel.MAIL) throw new DomainError('CONFLICT', BY_HAND);
    const { id: originId, contactId, authorId: memberId, subject, text, html } = pitch;
    const words = { subject: subject!, text, html: html!, attachments };
    await this.dispatches.post({ originKind: 'PITCH', originId, contactId, memberId, ...(await this.envelopes.get(pitch)), ...words });
    return this.db.get(Pitch, originId, 'pitch');
  }
}

const BY_HAND = 'channel: only a mail is sent by us. Copy this one where it belongs, then mark it with markPitchSent.';
