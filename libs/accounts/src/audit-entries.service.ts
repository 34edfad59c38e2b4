import { decodeCursor, pageOf, type PageArgs } from '#graph';
import { badInput, Database } from '#platform';
import { Injectable } from '@nestjs/common';
import { And, LessThan, MoreThanOrEqual, type FindOptionsWhere } from 'typeorm';
import { AuditEntry, type AuditEntries } from './audit-entry.entity.js';
import type { AuditFilter } from './audit-filter.input.js';

@Injectable()
export class AuditEntriesService {
  constructor(private readonly db: Database) {}

  /** The newest first; entries are numbered in the order they were written. */
  async page(filter: AuditFilter, page: PageArgs): Promise<AuditEntries> {
    const where = { ...matching(filter), ...(page.after && { id: LessThan(idIn(page.after)) }) };
    const manager = await this.db.manager();
    const rows = await manager.find(AuditEntry, { where, order: { id: 'DESC' }, take: page.first + 1 });
    return pageOf(rows, page, ({ id }) => [id]);
  }
}

function matching({ since, until, ...exact }: AuditFilter): FindOptionsWhere<AuditEntry> {
  const bounds = [...(since ? [MoreThanOrEqual(since)] : []), ...(until ? [LessThan(until)] : [])];
  const said = Object.entries(exact).filter(([, value]) => value !== null && value !== undefined);
  return { ...Object.fromEntries(said), ...(bounds.length && { occurredAt: And(...bounds) }) };
}

function idIn(cursor: string): string {
  const [id] = decodeCursor(cursor, 1);
  if (typeof id === 'string' && /^\d{1,18}$/.test(id)) return id;
  throw badInput('after', 'this is no cursor of this list. Use endCursor of the page before.');
}
