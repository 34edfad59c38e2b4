import { AdvanceEnrolments } from '#enrolments';
import { AdvancedClock, Clock, Database, DomainError, Workspaces } from '#platform';
import { SendDue } from '#sending';
import type { INestApplicationContext } from '@nestjs/common';
import { HOUR_MS } from '../calendar.js';
import { nextReactionMs, react } from './react.js';

/** What happened meanwhile, for people. */
export interface Advanced {
  now: Date;
  lines: string[];
}

/** Lets days go by, from hour to hour: what is due is done, and people react as the demo tells. Safe beside a running worker. */
export async function advanceDemo(
  app: INestApplicationContext,
  workspaceId: string,
  days: number,
  report: (daysDone: number) => void = () => undefined,
): Promise<Advanced> {
  const clock = app.get(Clock, { strict: false });
  if (!(clock instanceof AdvancedClock))
    throw new DomainError('CONFLICT', 'DATABASE_URL is set: only the time of a demo, in the embedded database, can be put forward.');
  const lines: string[] = [];
  for (let left = days * 24; left > 0; ) {
    const hours = Math.min(left, await quietHours(app, workspaceId, clock.now()));
    clock.advance(hours * HOUR_MS);
    lines.push(...(await passHour(app, workspaceId)));
    left -= hours;
    report(days - left / 24);
  }
  return { now: clock.now(), lines };
}

/** When something is due next; null when nothing is. */
const NEXT_DUE = `
  select least(
    (select min(due_at) from enrolment where state = 'ACTIVE' and awaits = 'TIME'),
    (select min(due_at) from dispatch where state = 'DUE')) as at`;

/** In how many hours something is to be done next, or somebody reacts; at least one. */
const quietHours = (app: INestApplicationContext, workspaceId: string, now: Date): Promise<number> =>
  app.get(Workspaces, { strict: false }).in(workspaceId, 'demo', 'demo', async () => {
    const [{ at: dueAt }] = await app.get(Database, { strict: false }).query<{ at: Date | null }>(NEXT_DUE, []);
    const next = Math.min(dueAt?.getTime() ?? Infinity, await nextReactionMs(app));
    return Math.max(1, Math.ceil((next - now.getTime()) / HOUR_MS));
  });

async function passHour(app: INestApplicationContext, workspaceId: string): Promise<string[]> {
  const now = app.get(Clock, { strict: false }).now();
  await app.get(AdvanceEnrolments, { strict: false }).advance(workspaceId, now);
  const left = await app.get(SendDue, { strict: false }).drain(workspaceId);
  const reacted = await app.get(Workspaces, { strict: false }).in(workspaceId, 'demo', 'demo', () => react(app, now));
  return [...(left ? [`${day(now)}  ${left} ${left === 1 ? 'mail' : 'mails'} left`] : []), ...reacted.map((line) => `${day(now)}  ${line}`)];
}

const day = (moment: Date): string => moment.toISOString().slice(0, 16).replace('T', ' ');
