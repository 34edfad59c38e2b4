import { Contact } from '#contacts';
import { Clock, Database, refuseStaleWrite, rowsPerKey, Transactional } from '#platform';
import { Injectable } from '@nestjs/common';
import { Homework } from './homework.entity.js';
import type { AddHomeworkInput, UpdateHomeworkInput } from './homework.input.js';

/** The newest notes on each contact. */
const NEWEST = `
  select h.* from unnest($1::uuid[]) as asked (id)
  cross join lateral (
    select id, contact_id as "contactId", kind, text, noted_by_id as "notedById", noted_at as "notedAt", version
    from homework where contact_id = asked.id order by noted_at desc, id desc limit $2
  ) h`;

@Injectable()
export class HomeworkService {
  constructor(
    readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /** The newest notes on a contact, newest first. Batched. */
  list(contactId: string, count: number): Promise<Homework[]> {
    return this.db.load(`homework ${count}`, contactId, async (ids) => {
      const rows = await this.db.query<Homework>(NEWEST, [ids, count]);
      return rowsPerKey(ids, rows, (row) => row.contactId);
    });
  }

  /** The newest notes on many contacts at once; an empty list for who has none. */
  async homeworkOf(contactIds: readonly string[], perContact = 5): Promise<Map<string, Homework[]>> {
    const ids = [...new Set(contactIds)];
    const rows = await this.db.query<Homework>(NEWEST, [ids, perContact]);
    const perId = rowsPerKey(ids, rows, (row) => row.contactId);
    return new Map(ids.map((id, at) => [id, perId[at]]));
  }

  @Transactional()
  async add(input: AddHomeworkInput): Promise<Homework> {
    await this.db.get(Contact, input.contactId, 'contact');
    const signature = { notedById: this.db.actor.memberId, notedAt: this.clock.now() };
    const homework = Homework.make(this.db.workspaceId, { ...input, ...signature });
    await (await this.db.manager()).insert(Homework, homework);
    return homework;
  }

  @Transactional()
  async update({ id, version, ...changes }: UpdateHomeworkInput): Promise<Homework> {
    const homework = await this.db.get(Homework, id, 'homework');
    refuseStaleWrite(homework, version, changes);
    return (await this.db.manager()).save(Object.assign(homework, changes));
  }

  @Transactional()
  async remove(id: string): Promise<string> {
    const homework = await this.db.get(Homework, id, 'homework');
    await (await this.db.manager()).remove(homework);
    return id;
  }
}
