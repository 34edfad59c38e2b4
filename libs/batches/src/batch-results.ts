import { Audit, BYTE_ORDER_MARK, csvLine, Database, type Actor } from '#platform';
import { Injectable } from '@nestjs/common';
import type { BatchItem } from './batch-item.entity.js';
import { BatchesService } from './batches.service.js';
import { RESULT_WORDS, type ResultWords } from './result-words.js';

const PORTION = 500;

const ROWS = `
  select i.position, c.name as contact, a.address, p.channel, i.outcome, i.reasons, i.pitch_id as "pitchId", p.subject
  from batch_item i
  join contact c on c.workspace_id = i.workspace_id and c.id = i.contact_id
  left join address a on a.workspace_id = i.workspace_id and a.contact_id = i.contact_id and a.is_primary
  left join pitch p on p.workspace_id = i.workspace_id and p.id = i.pitch_id
  where i.batch_id = $1 and i.position > $2 order by i.position limit ${PORTION}`;

interface Row extends Pick<BatchItem, 'position' | 'outcome' | 'reasons' | 'pitchId'> {
  contact: string;
  address: string | null;
  channel: keyof ResultWords['channels'] | null;
  subject: string | null;
}

/** What became of each person of a batch, for a spreadsheet. */
@Injectable()
export class BatchResults {
  constructor(
    private readonly db: Database,
    private readonly audit: Audit,
    private readonly batches: BatchesService,
  ) {}

  /**
   * The lines of a CSV file, read in portions: each an operation of its own, for whoever writes them may be slow.
   * Throws NOT_FOUND before the first. @param language of the headings, outcomes and reasons
   */
  async export(batchId: string, language: 'fr' | 'en'): Promise<AsyncIterable<string>> {
    await this.db.write(async () => {
      const { id, name } = await this.batches.get(batchId);
      await this.audit.record('exportBatch', 'batch', id, { name });
    });
    return this.lines(batchId, language, this.db.actor);
  }

  private async *lines(batchId: string, language: 'fr' | 'en', actor: Actor): AsyncGenerator<string> {
    const words = RESULT_WORDS[language];
    yield BYTE_ORDER_MARK + csvLine(words.headings);
    for (let last = 0, rows: Row[]; (rows = await this.portion(batchId, last, actor)).length; last = rows.at(-1)!.position)
      yield rows.map((row) => lineOf(row, language)).join('');
  }

  private portion(batchId: string, after: number, actor: Actor): Promise<Row[]> {
    return this.db.as(actor, 'exportBatch', () => this.db.query<Row>(ROWS, [batchId, after]));
  }
}

function lineOf({ contact, address, channel, outcome, reasons, pitchId, subject }: Row, language: 'fr' | 'en'): string {
  const { channels, outcomes } = RESULT_WORDS[language];
  const why = reasons.map(({ quote, message }) => (quote ? `« ${quote} » : ${message[language]}` : message[language])).join(' | ');
  return csvLine([contact, address, channel && channels[channel], outcomes[outcome], why, pitchId, subject]);
}
