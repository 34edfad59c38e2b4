import { OffersService } from '#assets';
import { PitchDepartures, type Pitch } from '#pitches';
import { Database, DomainError, notFound, Transactional } from '#platform';
import { DispatchesService, type Dispatch, type Letter } from '#sending';
import { Injectable } from '@nestjs/common';
import { EnvelopeReader, type Recipient } from './envelope.reader.js';
import { letterOf, type Departure } from './pitch-letter.js';

/** An approved pitch and how it is to leave. */
export interface Release extends Departure {
  pitchId: string;
}

/** What became of it: one of the two is there. */
export interface Released {
  pitchId: string;
  dispatch: Dispatch | null;
  refusal: DomainError | null;
}

/** Approved pitches go to sending together, as those of a sequence do. */
@Injectable()
export class ReleasePitches {
  constructor(
    readonly db: Database,
    private readonly departures: PitchDepartures,
    private readonly envelopes: EnvelopeReader,
    private readonly offers: OffersService,
    private readonly dispatches: DispatchesService,
  ) {}

  /** Each on its own: what cannot leave stays approved, and is told why. In the order given. */
  @Transactional()
  async releaseMany(asked: readonly Release[], at: Date): Promise<Released[]> {
    const pitches = await this.departures.hold(asked.map(({ pitchId }) => pitchId));
    const recipients = await this.envelopes.recipients([...pitches.values()].map(({ contactId }) => contactId));
    const letters = new Map<string, Letter | DomainError>();
    for (const { pitchId, ...departure } of asked) letters.set(pitchId, letterFor(pitchId, pitches.get(pitchId), recipients, departure));
    await this.offer([...pitches.values()], letters, at);
    const going = [...letters.values()].filter((letter): letter is Letter => !(letter instanceof DomainError));
    await this.departures.releaseMany(going.map(({ originId }) => originId));
    const dispatches = new Map((await this.dispatches.postMany(going)).map((dispatch) => [dispatch.originId, dispatch]));
    return asked.map(({ pitchId }) => {
      const letter = letters.get(pitchId);
      return { pitchId, dispatch: dispatches.get(pitchId) ?? null, refusal: letter instanceof DomainError ? letter : null };
    });
  }

  /** Few pitches offer something; one whose offer cannot be made does not leave. */
  private async offer(pitches: Pitch[], letters: Map<string, Letter | DomainError>, at: Date): Promise<void> {
    for (const { id, assetIds, contactId, authorId } of pitches) {
      if (!assetIds.length || letters.get(id) instanceof DomainError) continue;
      try {
        await this.offers.offer(assetIds, contactId, { pitchId: id, memberId: authorId, at });
      } catch (error) {
        if (!(error instanceof DomainError)) throw error;
        letters.set(id, error);
      }
    }
  }
}

function letterFor(id: string, pitch: Pitch | undefined, recipients: Map<string, Recipient>, departure: Departure): Letter | DomainError {
  if (!pitch) return notFound('pitch', id);
  const to = recipients.get(pitch.contactId)!;
  if (to instanceof DomainError) return to;
  try {
    pitch.demandApproved();
    return letterOf(pitch, to, departure);
  } catch (error) {
    if (error instanceof DomainError) return error;
    throw error;
  }
}
