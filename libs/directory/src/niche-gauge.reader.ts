import type { Niche } from '#niches';
import { Database } from '#platform';
import { scoreIsShown } from '#scoring';
import { Injectable } from '@nestjs/common';
import { verdictOn, type NicheGauge } from './niche-gauge.js';

type Counts = Pick<NicheGauge, 'known' | 'vetted' | 'contacted' | 'responsive'>;

const EMPTY: Counts = { known: 0, vetted: 0, contacted: 0, responsive: 0 };

const COUNTS = `
  select v.niche_id as "nicheId", count(*)::int as known, (count(*) filter (where v.state = 'VETTED'))::int as vetted,
    count(a.last_outbound_at)::int as contacted,
    (count(*) filter (where s.band in ('RESPONSIVE', 'VERY_RESPONSIVE')))::int as responsive
  from vetting v
  join contact c on c.workspace_id = v.workspace_id and c.id = v.contact_id
  left join contact_activity a on a.workspace_id = v.workspace_id and a.contact_id = v.contact_id
  left join contact_score s on s.workspace_id = v.workspace_id and s.contact_id = v.contact_id
    and ${scoreIsShown('s', 'c')}
  where v.niche_id = any($1) and v.state <> 'REJECTED' group by v.niche_id`;

/** Gauges of niches, all those asked for in a tick with one statement. */
@Injectable()
export class NicheGaugeReader {
  constructor(private readonly db: Database) {}

  async of({ id, targetMin, targetMax }: Niche): Promise<NicheGauge> {
    const counts = await this.db.load('niche-gauge', id, (ids) => this.count(ids));
    const gauge = { ...counts, targetMin, targetMax };
    return { ...gauge, verdict: verdictOn(gauge) };
  }

  private async count(ids: readonly string[]): Promise<Counts[]> {
    const rows = await this.db.query<Counts & { nicheId: string }>(COUNTS, [ids]);
    const byId = new Map(rows.map((row) => [row.nicheId, row]));
    return ids.map((id) => byId.get(id) ?? EMPTY);
  }
}
