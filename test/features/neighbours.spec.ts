import { Capacity } from '#mailboxes';
import { Database, systemActor } from '#platform';
import { CheckScores, RebuildScores } from '#scoring';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import type { GraphQLField } from 'graphql';
import { describe, expect, it } from 'vitest';
import { generate, newBatch } from '../support/batches.js';
import { arrive, bounceOf } from '../support/inbox.js';
import { prepared, started } from '../support/launches.js';
import { operationOf } from '../support/operation-of.js';
import { aBlogger, approve, aTemplate, render, SEND } from '../support/pitches.js';
import { useRapport, type Colleague } from '../support/rapport.js';
import { readSomething } from '../support/reading.js';
import { awaited, HAND_OVER, logs } from '../support/replies.js';
import { aSequence } from '../support/sequences.js';
import { stored } from '../support/stored-files.js';

const MARK = 'Voisine secrète';

/** A workspace with a row of everything, every text of it marked. */
async function furnished(rapport: ReturnType<typeof useRapport>): Promise<Colleague> {
  const nadia = await rapport.colleague('ADMIN');
  await rapport.owner.query('update workspace set name = $2 where id = $1', [nadia.workspaceId, MARK]);
  await rapport.owner.query('update member set name = $2 where workspace_id = $1', [nadia.workspaceId, MARK]);
  const { createContact } = await nadia.ask<{ createContact: { id: string } }>(
    `mutation ($name: String!) { createContact(input: {
      name: $name, firstName: $name, language: "fr", addresses: [{ address: "voisine@secrete.example" }],
      presences: [{ url: "https://secrete.example", title: $name }] }) { id } }`,
    { name: MARK },
  );
  const contactId = createContact.id;
  const { createNiche } = await nadia.ask<{ createNiche: { id: string } }>(
    `mutation ($name: String!) { createNiche(input: { name: $name }) { id } }`,
    { name: MARK },
  );
  await nadia.ask(
    `mutation ($input: VetContactInput!) { vetContact(input: $input) { id } }`,
    { input: { nicheId: createNiche.id, contactId, state: 'VETTED', reason: MARK } },
  );
  for (const [direction, days] of [['OUTBOUND', 40], ['INBOUND', 39]] as const) {
    const happenedAt = new Date(Date.now() - days * 86_400_000);
    await nadia.ask(`mutation ($input: LogInteractionInput!) { logInteraction(input: $input) { id } }`, {
      input: { contactId, direction, channel: 'MAIL', subject: MARK, body: MARK, happenedAt },
    });
  }
  await scored(rapport, nadia);
  await judged(nadia, contactId);
  await pitched(nadia, contactId);
  await delayed(rapport, nadia);
  await identity(nadia);
  await mailbox(rapport, nadia);
  await readSomething(rapport, nadia, MARK);
  await readBy(nadia, contactId);
  await promised(nadia, contactId);
  await batched(rapport, nadia, contactId);
  await offerSomething(rapport, nadia, contactId);
  await restrained(nadia, contactId);
  await held(nadia);
  await keptPrivate(nadia);
  await enrolled(rapport, nadia, contactId);
  await awaitedFrom(nadia, contactId);
  await cameBack(rapport, nadia);
  await nadia.ask(`mutation { inviteMember(email: "nouvelle@secrete.example", role: MEMBER) { __typename } }`);
  return nadia;
}

/** Scores by settings of their own, counted anew and checked. */
async function scored(rapport: ReturnType<typeof useRapport>, nadia: Colleague): Promise<void> {
  const priors = [{ tier: 'STAR', approach: 'MAIL', chance: 0.05 }];
  const input = { version: 0, windowDays: 15, priors };
  await nadia.ask(`mutation ($input: ChangeScoringSettingsInput!) { changeScoringSettings(input: $input) { version } }`, { input });
  for (const task of [RebuildScores, CheckScores]) await rapport.api.get(task, { strict: false }).run();
}

/** What somebody thinks of how she answers. */
async function judged(nadia: Colleague, contactId: string): Promise<void> {
  await nadia.ask(`mutation ($input: LabelResponsivenessInput!) { labelResponsiveness(input: $input) { note } }`, {
    input: { contactId, band: 'QUIET', note: MARK },
  });
}

/** A pitch that a manager let pass, approved and sent. */
async function pitched(nadia: Colleague, contactId: string): Promise<void> {
  const words = { subject: MARK, text: `Bonjour {{contact.firstName}} ${MARK}` };
  const { id } = await render(nadia, contactId, await aTemplate(nadia, words));
  for (const rule of ['opt-out-line', 'first-information'])
    await nadia.ask(`mutation ($input: OverrideFindingInput!) { overrideFinding(input: $input) { id } }`, {
      input: { pitchId: id, version: 1, rule, reason: MARK },
    });
  const { version } = await approve(nadia, { id, version: 1 });
  await nadia.ask(SEND, { id, version });
}

/** Words of theirs that wait for an answer, handed over with a note. */
async function awaitedFrom(nadia: Colleague, contactId: string): Promise<void> {
  await logs(nadia, contactId, { subject: MARK, body: MARK });
  const { id, version } = (await awaited(nadia, contactId))!;
  await nadia.ask(HAND_OVER, { id, version, toMemberId: nadia.memberId, note: MARK });
}

/** What was told of her message while it waited. */
async function delayed(rapport: ReturnType<typeof useRapport>, nadia: Colleague): Promise<void> {
  await rapport.owner.query(
    `insert into dispatch_event (workspace_id, id, dispatch_id, happened_at, state, reason, member_id)
     select workspace_id, gen_random_uuid(), id, now(), 'HELD', jsonb_build_object('code', 'LATE', 'fr', $2::text, 'en', $2::text), member_id
     from dispatch where workspace_id = $1`,
    [nadia.workspaceId, MARK],
  );
}

/** An identity with a signature of its own. */
async function identity(nadia: Colleague): Promise<void> {
  const { createIdentity } = await nadia.ask<{ createIdentity: { id: string } }>(
    `mutation ($name: String!) { createIdentity(input: { name: $name, persona: $name }) { id } }`,
    { name: MARK },
  );
  const signature = { identityId: createIdentity.id, name: 'signature', language: 'fr', version: 0, text: MARK };
  await nadia.ask(`mutation ($input: SavePartialInput!) { savePartial(input: $input) { text } }`, { input: signature });
}

/** A mailbox that is away for some days and has sent something today. */
async function mailbox(rapport: ReturnType<typeof useRapport>, nadia: Colleague): Promise<void> {
  const { createMailbox } = await nadia.ask<{ createMailbox: { id: string } }>(
    `mutation ($name: String!) { createMailbox(input: { address: "boite@secrete.example", senderName: $name }) { id } }`,
    { name: MARK },
  );
  const mailboxId = createMailbox.id;
  const absence = { mailboxId, fromOn: '2020-08-03', untilOn: '2020-08-21', note: MARK };
  await nadia.ask(`mutation ($input: AddMailboxAbsenceInput!) { addMailboxAbsence(input: $input) { id } }`, { input: absence });
  const [db, capacity] = [rapport.api.get(Database), rapport.api.get(Capacity, { strict: false })];
  const sent = { id: mailboxId, mailboxId, domain: 'secrete.example', isAutomatic: false };
  await db.as(systemActor(nadia.workspaceId, 'spec'), 'spec', () => db.write(() => capacity.reserve([sent], new Date())));
}

/** What was learned of a contact by reading them. */
async function readBy(nadia: Colleague, contactId: string): Promise<void> {
  await nadia.ask(
    `mutation ($contactId: ID!, $text: String!) {
      notePost(input: { contactId: $contactId, title: $text, publishedOn: "2026-01-05", remark: $text }) { id }
      addHomework(input: { contactId: $contactId, text: $text }) { id }
    }`,
    { contactId, text: MARK },
  );
}

/** A charter of their own, and what a contact wants to be sent. */
async function promised(nadia: Colleague, contactId: string): Promise<void> {
  await nadia.ask(
    `mutation ($contactId: ID!, $text: String!) {
      changeCharter(input: { version: 0, note: $text, rules: [] }) { version }
      setPitchPolicy(input: { contactId: $contactId, note: $text, topicsWelcome: [$text] }) { id }
      recordInformation(contactId: $contactId) { id }
    }`,
    { contactId, text: MARK },
  );
}

/** A batch that was worked through. */
async function batched(rapport: ReturnType<typeof useRapport>, nadia: Colleague, contactId: string): Promise<void> {
  const templateId = await aTemplate(nadia, { text: MARK });
  const batch = await newBatch(nadia, { templateId, name: MARK, people: { contactIds: [contactId] } });
  await generate(rapport, nadia, batch);
}

/** A wish, an address that gets nothing, limits of their own, and a crisis that is over. */
async function restrained(nadia: Colleague, contactId: string): Promise<void> {
  const { holdSending } = await nadia.ask<{ holdSending: { id: string } }>(
    `mutation ($contactId: ID!, $text: String!) {
      noteRefusal(input: { contactId: $contactId, topic: $text, reason: $text }) { id }
      suppressAddress(input: { address: "ancienne@secrete.example", contactId: $contactId, reason: $text }) { id }
      setPressureRules(input: { version: 0, touches: 50 }) { version }
      holdSending(input: { topic: $text, reason: $text }) { id }
    }`,
    { contactId, text: MARK },
  );
  await nadia.ask('mutation ($id: ID!, $text: String!) { resumeSending(id: $id, reason: $text) { id } }', { id: holdSending.id, text: MARK });
}

/** A mail that a crisis kept here. */
async function held(nadia: Colleague): Promise<void> {
  const { id, version } = await approve(nadia, await render(nadia, await aBlogger(nadia), await aTemplate(nadia)));
  const { holdSending } = await nadia.ask<{ holdSending: { id: string } }>(
    'mutation ($text: String!) { holdSending(input: { language: "fr", reason: $text }) { id } }', { text: MARK });
  await nadia.ask(SEND, { id, version });
  await nadia.ask('mutation ($id: ID!, $text: String!) { resumeSending(id: $id, reason: $text) { id } }', { id: holdSending.id, text: MARK });
}

/** Mail that nobody keeps. */
async function keptPrivate(nadia: Colleague): Promise<void> {
  await nadia.ask(`mutation ($text: String!) { addPrivacyRule(input: { domain: "notaire.example", effect: NEVER_STORED, reason: $text }) { id } }`, { text: MARK });
}

/** Something to do, and a sequence that somebody is under way in. */
async function enrolled(rapport: ReturnType<typeof useRapport>, nadia: Colleague, contactId: string): Promise<void> {
  await nadia.ask(`mutation ($input: CreateTaskInput!) { createTask(input: $input) { id } }`, {
    input: { contactId, title: MARK, note: MARK, dueOn: '2026-01-05' },
  });
  const { id: sequenceId } = await aSequence(nadia, { name: MARK, topic: MARK, steps: [{ kind: 'TASK', deed: 'CALL', title: MARK }] });
  await started(rapport, nadia, await prepared(rapport, nadia, { sequenceId, people: { contactIds: [contactId] } }));
}

/** A mail of hers came back for the moment, and rules of their own for that. */
async function cameBack(rapport: ReturnType<typeof useRapport>, nadia: Colleague): Promise<void> {
  await nadia.ask('mutation { setBounceRules(input: { version: 0, softDays: 20 }) { version } }');
  const { rows } = await rapport.owner.query<{ address: string; messageId: string }>(
    `select recipient_key as address, message_id as "messageId" from dispatch where workspace_id = $1 and state = 'CAPTURED' limit 1`, [nadia.workspaceId]);
  await arrive(rapport, nadia, { ...bounceOf(rows[0]!, 'SOFT'), subject: MARK, text: MARK });
}

async function offerSomething(rapport: ReturnType<typeof useRapport>, nadia: Colleague, contactId: string): Promise<void> {
  const storedFileId = await stored(rapport, nadia, MARK, `${MARK}.txt`);
  const { createAsset } = await nadia.ask<{ createAsset: { id: string } }>(
    `mutation ($input: CreateAssetInput!) { createAsset(input: $input) { id } }`,
    { input: { title: MARK, kind: 'ARTICLE', links: ['https://secrete.example/article'], storedFileId, description: MARK } },
  );
  await nadia.ask(`mutation ($input: OfferAssetInput!) { offerAsset(input: $input) { id } }`, {
    input: { assetId: createAsset.id, contactId, channel: 'CALL', note: MARK },
  });
}

describe('a neighbour', () => {
  const rapport = useRapport();

  const tables = async (): Promise<string[]> => {
    const { rows } = await rapport.owner.query<{ name: string }>(
      `select table_name as name from information_schema.columns
       where table_schema = 'public' and column_name = 'workspace_id' and table_name <> 'audit_entry' order by 1`,
    );
    return rows.map(({ name }) => name);
  };

  /** Everything of a workspace, as one text for each table. */
  const snapshot = async (workspaceId: string): Promise<Record<string, string>> => {
    const found: Record<string, string> = {};
    for (const table of await tables()) {
      const { rows } = await rapport.owner.query<{ rows: string }>(
        `select coalesce(json_agg(to_jsonb(t) - 'last_used_at' order by t::text), '[]')::text as rows from ${table} t where workspace_id = $1`,
        [workspaceId],
      );
      found[table] = rows[0]!.rows;
    }
    return found;
  };

  const idsOf = (rows: Record<string, string>): string[] => {
    const all = Object.values(rows).flatMap((text) => JSON.parse(text) as { id?: string }[]);
    return [...new Set(all.flatMap(({ id }) => id ?? []))];
  };

  const operations = (): { kind: 'query' | 'mutation'; field: GraphQLField<unknown, unknown> }[] => {
    const { schema } = rapport.api.get(GraphQLSchemaHost);
    return (['query', 'mutation'] as const).flatMap((kind) => {
      const type = kind === 'query' ? schema.getQueryType()! : schema.getMutationType()!;
      return Object.values(type.getFields()).map((field) => ({ kind, field }));
    });
  };

  /** Calls every operation with every id of the neighbour's; tells what came back that should not have. */
  async function pry(ids: string[]): Promise<{ leaks: string[]; called: Set<string> }> {
    const [leaks, called]: [string[], Set<string>] = [[], new Set()];
    for (const { kind, field } of operations()) {
      const thief = await rapport.colleague('ADMIN');
      const targets = field.args.length ? ids : ids.slice(0, 1);
      for (const id of targets) {
        const { query, variables } = operationOf(kind, field, id);
        const { data, errors } = await thief.send<Record<string, unknown>>(query, variables);
        called.add(field.name);
        const seen = JSON.stringify(data ?? {});
        if (seen.includes(MARK) || seen.includes('secrete.example')) leaks.push(`${field.name} shows a neighbour's row`);
        const faults = errors?.map(({ extensions, message }) => `${extensions.code} ${message}`).filter((text) => text.startsWith('INTERNAL'));
        if (faults?.length) leaks.push(`${field.name} failed for ${id}: ${faults.join()}`);
      }
    }
    return { leaks: [...new Set(leaks)], called };
  }

  it('finds nothing and changes nothing, whatever operation is tried with its ids', { timeout: 240_000 }, async () => {
    const nadia = await furnished(rapport);
    const before = await snapshot(nadia.workspaceId);
    const empty = Object.entries(before).filter(([, rows]) => rows === '[]').map(([table]) => table);
    expect(empty, 'every table needs a row here, or the test proves nothing of it').toEqual([]);
    const { leaks, called } = await pry(idsOf(before));
    expect(leaks).toEqual([]);
    expect(called.size).toBe(operations().length);
    expect(await snapshot(nadia.workspaceId)).toEqual(before);
  });

  it('would be found out without the walls', { timeout: 240_000 }, async () => {
    const nadia = await furnished(rapport);
    for (const table of ['contact', 'interaction', 'pitch', 'niche', 'template', 'identity', 'asset']) {
      const { rows } = await rapport.owner.query<{ id: string }>(`select id from ${table} where workspace_id = $1`, [nadia.workspaceId]);
      await rapport.owner.query(`alter policy workspace_wall on ${table} using (true)`);
      const { leaks } = await pry([rows[0]!.id]);
      expect(leaks, table).not.toEqual([]);
      await rapport.owner.query(`alter policy workspace_wall on ${table} using (workspace_id = current_workspace_id())`);
    }
  });
});
