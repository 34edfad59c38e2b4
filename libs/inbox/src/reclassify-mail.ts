import type { MailMessage } from '#capture';
import { Nature } from '#interactions';
import { badInput, Database, Transactional } from '#platform';
import { Injectable } from '@nestjs/common';
import { ByHand } from './by-hand.js';
import { SayAnew } from './say-anew.js';
import { TakeBack } from './take-back.js';

const KEEP = `
  update mail_message set kind = $2, confidence = 1, findings = findings || jsonb_build_object('returnsOn', $3::text) where id = $1`;

/** Somebody says what a message is: what we believed of it is undone as far as it can be, and what follows from the truth follows. */
@Injectable()
export class ReclassifyMail {
  constructor(
    readonly db: Database,
    private readonly byHand: ByHand,
    private readonly takeBack: TakeBack,
    private readonly anew: SayAnew,
  ) {}

  /** @param returnsOn of an absence; throws BAD_INPUT for one of anything else */
  @Transactional()
  async reclassify(id: string, kind: MailMessage['kind'], returnsOn: string | null): Promise<MailMessage> {
    if (returnsOn && kind !== 'AUTO_REPLY') throw badInput('returnsOn', 'only an absence has a return date. Set kind to AUTO_REPLY, or leave it out.');
    const message = await this.byHand.take(id);
    await this.takeBack.of(id);
    const { matchedBy, contactId, findings } = message;
    const entries = await this.anew.entriesOf(message);
    Object.assign(message, { kind, confidence: 1, findings: { ...findings, returnsOn } });
    await this.db.query(KEEP, [id, kind, returnsOn]);
    const so = await this.byHand.consequences(message, matchedBy === 'BY_HAND' ? contactId : null);
    // An entry that should not be is a machine's at least.
    await this.anew.say(so, entries, { nature: Nature.AUTO_REPLY, returnsOn: null });
    return message;
  }
}
