import { Nature } from '#interactions';
import { Database, rowsPerKey } from '#platform';
import { Injectable } from '@nestjs/common';
import { autoReplied, cameBack } from './diary-words.js';
import type { EnrolmentEvent } from './enrolment-event.entity.js';

const LINES = `
  select workspace_id as "workspaceId", id, enrolment_id as "enrolmentId", happened_at as "happenedAt", code, message, step, member_id as "memberId"
  from enrolment_event where enrolment_id = any($1)`;

/** What kept its mails waiting; that they left, or never will, the diary tells itself. */
const WAITS = `
  select v.workspace_id as "workspaceId", v.id, d.enrolment_id as "enrolmentId", v.happened_at as "happenedAt", v.reason->>'code' as code,
    v.reason as message, p.enrolment_step as step, v.member_id as "memberId"
  from dispatch d
  join dispatch_event v on v.workspace_id = d.workspace_id and v.dispatch_id = d.id
  left join pitch p on p.workspace_id = d.workspace_id and p.id = d.origin_id
  where d.enrolment_id = any($1) and v.state in ('DUE', 'HELD', 'UNCERTAIN')`;

/** What no person said to its mails. An absence has a line of its own. */
const ECHOES = `
  select i.workspace_id as "workspaceId", i.id, d.enrolment_id as "enrolmentId", i.happened_at as "happenedAt", i.nature, i.body,
    p.enrolment_step as step, null as "memberId"
  from dispatch d
  join interaction i on i.workspace_id = d.workspace_id and i.contact_id = d.contact_id and i.in_reply_to_id = d.interaction_id
  left join pitch p on p.workspace_id = d.workspace_id and p.id = d.origin_id
  where d.enrolment_id = any($1) and i.direction = 'INBOUND' and (i.nature = 'BOUNCE' or i.nature = 'AUTO_REPLY' and i.returns_on is null)
    and not exists (select from interaction c where c.workspace_id = i.workspace_id and c.corrects_id = i.id)`;

const REASONS = `select id, wait from dispatch where id = any($1)`;

type Echo = Omit<EnrolmentEvent, 'code' | 'message'> & { nature: Nature; body: string | null };

/** Tells what happened on somebody's way, the first first; what kept their mails waiting stands among it. */
@Injectable()
export class DiaryReader {
  constructor(private readonly db: Database) {}

  /** Batched. */
  read(enrolmentId: string): Promise<EnrolmentEvent[]> {
    return this.db.load('enrolment diary', enrolmentId, async (ids) => {
      const echoes = (await this.db.query<Echo>(ECHOES, [ids])).map(tellEcho);
      const lines = [...(await this.db.query<EnrolmentEvent>(LINES, [ids])), ...(await this.db.query<EnrolmentEvent>(WAITS, [ids])), ...echoes];
      return rowsPerKey(ids, lines.sort(byTime), (line) => line.enrolmentId).map(withoutEchoes);
    });
  }

  /** Why a mail has not left; null while nothing forbids it. Batched. */
  findWait(dispatchId: string): Promise<EnrolmentEvent['message'] | null> {
    return this.db.load('dispatch wait', dispatchId, async (ids) => {
      const rows = await this.db.query<{ id: string; wait: EnrolmentEvent['message'] | null }>(REASONS, [ids]);
      const byId = new Map(rows.map(({ id, wait }) => [id, wait]));
      return ids.map((id) => byId.get(id) ?? null);
    });
  }
}

function tellEcho({ nature, body, ...line }: Echo): EnrolmentEvent {
  const words = body?.trim().split('\n')[0]!.trim() || null;
  const message = nature === Nature.BOUNCE ? cameBack(words) : autoReplied(words);
  return { ...line, code: message.code, message };
}

const byTime = (one: EnrolmentEvent, other: EnrolmentEvent): number =>
  one.happenedAt.getTime() - other.happenedAt.getTime() || (one.id < other.id ? -1 : 1);

/** What both the passage and its mail tell is told once. */
function withoutEchoes(lines: EnrolmentEvent[]): EnrolmentEvent[] {
  const keyOf = ({ happenedAt, message }: EnrolmentEvent) => `${happenedAt.getTime()} ${message.en}`;
  return lines.filter((line, i) => lines.findIndex((other) => keyOf(other) === keyOf(line)) === i);
}
