import { randomUUID } from 'node:crypto';
import { ApiTokensService, PasswordsService } from '#accounts';
import { Clock, Database, Role } from '#platform';
import { RecomputeScores, RememberScores } from '#scoring';
import type { INestApplicationContext } from '@nestjs/common';
import { castAt, type Cast } from './cast.js';
import { fillDesks } from './fill-desks.js';
import { openMorningMail } from './open-morning-mail.js';
import { foundingRows } from './rows/founding-rows.js';
import { insertRows } from './rows/insert-rows.js';
import type { Colleague } from './people/person.js';
import { COLLEAGUE_KEYS, COLLEAGUES, FOUNDER } from './team.js';
import { welcome } from './welcome.js';

/**
 * Makes the demo workspace where there is none at all: members, contacts and log in one transaction, then the scores.
 * A start that is cut short leaves no workspace, and the next one makes it whole.
 * @returns what to tell the person at the terminal, sign-in and token included; null where there is a workspace already
 */
export async function foundDemo(api: INestApplicationContext): Promise<string | null> {
  const [db, clock] = [api.get(Database, { strict: false }), api.get(Clock, { strict: false })];
  if ((await db.knock('select id from door.list_workspaces()', [])).length > 0) return null;
  const accountIds = await openAccounts(db);
  const password = await api.get(PasswordsService, { strict: false }).setPassword(COLLEAGUES[FOUNDER].email);
  const cast = castAt(randomUUID(), clock.now());
  const token = await asFounder(db, cast, accountIds, async () => {
    const founding = foundingRows(cast, accountIds);
    for (const [table, rows] of founding.rows) await insertRows(db, table, rows);
    await fillDesks(api, cast, founding);
    await db.query('select refresh_search_text($1)', [cast.players.map(({ id }) => id)]);
    await openMorningMail(api, cast);
    return issueToken(api, cast);
  });
  for (const task of [RecomputeScores, RememberScores]) await api.get(task, { strict: false }).run({ workspaceId: cast.workspaceId });
  return welcome({ email: COLLEAGUES[FOUNDER].email, password, token, contacts: cast.players.length });
}

/** An account without a workspace is harmless; an earlier start may have left it behind. Only the founder gets a password. */
async function openAccounts(db: Database): Promise<Record<Colleague, string>> {
  const open = async (key: Colleague): Promise<[Colleague, string]> => {
    const { name, email } = COLLEAGUES[key];
    const [known] = await db.knock<{ id: string }>('select id from door.find_account($1)', [email]);
    if (known) return [key, known.id];
    const id = randomUUID();
    await db.knock('select door.create_account($1, $2, $3, $4, $5)', [id, email, name, 'fr', null]);
    return [key, id];
  };
  return Object.fromEntries(await Promise.all(COLLEAGUE_KEYS.map(open))) as Record<Colleague, string>;
}

function asFounder<T>(db: Database, cast: Cast, accountIds: Record<Colleague, string>, work: () => Promise<T>): Promise<T> {
  const { workspaceId, memberIds } = cast;
  const founder = { workspaceId, memberId: memberIds[FOUNDER], accountId: accountIds[FOUNDER], role: Role.ADMIN, label: 'demo' };
  return db.as(founder, 'foundDemo', () => db.write(work));
}

async function issueToken(api: INestApplicationContext, { memberIds }: Cast): Promise<string> {
  const wish = { name: 'Printed by the first start', role: Role.ADMIN };
  return (await api.get(ApiTokensService, { strict: false }).issue(memberIds[FOUNDER], wish)).token;
}
