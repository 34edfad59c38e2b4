import { PitchChannel } from '#conduct';
import type { Pitch } from '#pitches';
import { DomainError } from '#platform';
import type { Letter } from '#sending';

/** What a caller may say of how a pitch leaves; the rest is the pitch's own. */
export type Departure = Partial<
  Pick<Letter, 'mailboxId' | 'topic' | 'isAutomatic' | 'answeredSince' | 'campaignId' | 'enrolmentId' | 'priority' | 'dueAt' | 'follows'>
>;

/** Throws CONFLICT for a pitch that a member copies elsewhere. */
export function demandMail({ channel }: Pitch): void {
  if (channel !== PitchChannel.MAIL) throw new DomainError('CONFLICT', BY_HAND);
}

/** The letter of a pitch. Throws CONFLICT for one that is no mail. */
export function letterOf(pitch: Pitch, to: Letter['to'], departure: Departure): Letter {
  const { id: originId, contactId, authorId: memberId, identityId, topic, language, purpose, subject, text, html } = pitch;
  demandMail(pitch);
  return { originKind: 'PITCH', originId, contactId, memberId, identityId, topic, language, purpose, to, subject: subject!, text, html, ...departure };
}

const BY_HAND = 'channel: only a mail is sent by us. Copy this one where it belongs, then mark it with markPitchSent.';
