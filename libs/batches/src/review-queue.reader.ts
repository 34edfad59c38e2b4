import { decodeCursor, pageOf, type Connection } from '#graph';
import { Pitch, PitchList } from '#pitches';
import { badInput, Database } from '#platform';
import { Injectable } from '@nestjs/common';
import type { ReviewQueueArgs } from './batches.args.js';
import { BatchesService } from './batches.service.js';

/** A pitch is held up by what its report says now, be it edited since, less what a manager let pass. */
const QUEUE = `
  select * from (
    select p.id, i.position, exists (
      select from jsonb_array_elements(p.report->'findings') as f
      where f->>'severity' = 'BLOCKS' and not exists (
        select from pitch_override o where o.workspace_id = p.workspace_id and o.pitch_id = p.id
          and o.rule = f->>'rule' and o.quote is not distinct from f->>'quote')
    )::int as blocked
    from pitch p join batch_item i on i.workspace_id = p.workspace_id and i.pitch_id = p.id
    where p.batch_id = $1 and p.state = 'DRAFT'
  ) waiting where (blocked, position) > ($2, $3) order by blocked, position limit $4`;

interface Place {
  id: string;
  blocked: number;
  position: number;
}

/** What waits for somebody to read it: drafts that can be approved as they are, then those that cannot. */
@Injectable()
export class ReviewQueueReader {
  constructor(
    private readonly db: Database,
    private readonly batches: BatchesService,
    private readonly pitches: PitchList,
  ) {}

  /** Throws NOT_FOUND for no batch of ours. */
  async page({ batchId, ...page }: ReviewQueueArgs): Promise<Connection<Pitch>> {
    await this.batches.get(batchId);
    const places = await this.db.query<Place>(QUEUE, [batchId, ...(page.after ? placeOf(page.after) : [0, 0]), page.first + 1]);
    const rows = await Promise.all(places.map(async (place) => ({ place, pitch: (await this.pitches.load(place.id))! })));
    const { edges, pageInfo } = pageOf(rows, page, ({ place }) => [place.blocked, place.position]);
    return { edges: edges.map(({ node, cursor }) => ({ node: node.pitch, cursor })), pageInfo };
  }
}

function placeOf(cursor: string): number[] {
  const place = decodeCursor(cursor, 2);
  if (place.every((one) => Number.isInteger(one) && Math.abs(one as number) < 2 ** 31)) return place as number[];
  throw badInput('after', 'this is no cursor of this list. Use endCursor of the page before.');
}
