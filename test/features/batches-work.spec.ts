import { GenerateBatch } from '#batches';
import { setTimeout } from 'node:timers/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { batchOf, cancel, generate, newBatch, type BatchRow } from '../support/batches.js';
import { later, refusal } from '../support/people.js';
import { aTemplate } from '../support/pitches.js';
import { useRapport, type Colleague } from '../support/rapport.js';

const PEOPLE = 700;

const ADD = `insert into contact (workspace_id, id, name, first_name, sort_name, language)
  select $1, gen_random_uuid(), 'Nadia ' || n, 'Nadia', 'nadia ' || n, 'fr' from generate_series(1, ${PEOPLE}) n`;

const text = 'Bonjour {{contact.firstName}},\n\nSur quoi écrivez-vous ?\n\n{{sender.name}}';

describe('the work on a batch', () => {
  const rapport = useRapport();
  let camille: Colleague;
  let templateId: string;

  beforeAll(async () => {
    camille = await rapport.colleague('MANAGER');
    templateId = await aTemplate(camille, { channel: 'DM', subject: null, text });
    await rapport.owner.query(ADD, [camille.workspaceId]);
  });

  const crowd = (): Promise<BatchRow> => newBatch(camille, { templateId, channel: 'DM', people: { filter: {} } });

  const pitchesOf = async ({ id }: BatchRow): Promise<number> =>
    (await rapport.owner.query('select 1 from pitch where batch_id = $1', [id])).rowCount!;

  const begun = async (batch: BatchRow): Promise<BatchRow> => {
    for (;;) {
      const seen = await batchOf(camille, batch.id);
      if (seen.counts.pending < seen.counts.total) return seen;
      await setTimeout(5);
    }
  };

  it('loses nobody and writes to nobody twice, with two workers at once', { timeout: 60_000 }, async () => {
    const batch = await crowd();
    await Promise.all([generate(rapport, camille, batch), generate(rapport, camille, batch)]);
    const done = await batchOf(camille, batch.id);
    const { total, pending, ready, blocked } = done.counts;
    expect([done.state, total, pending]).toEqual(['DONE', PEOPLE, 0]);
    expect(await pitchesOf(batch)).toBe(ready + blocked);
  });

  it('stops in the middle when somebody cancels, and keeps what is made', { timeout: 60_000 }, async () => {
    const batch = await crowd();
    const working = generate(rapport, camille, batch);
    await begun(batch);
    await cancel(camille, batch.id);
    const stopped = await batchOf(camille, batch.id);
    await working;
    const after = await batchOf(camille, batch.id);
    expect(after).toEqual(stopped);
    expect(after).toMatchObject({ state: 'CANCELLED', endedAt: expect.any(String) });
    expect(after.counts.pending).toBeGreaterThan(0);
    expect(await pitchesOf(batch)).toBe(after.counts.ready + after.counts.blocked);
    expect(refusal(await cancel(camille, batch.id))).toBe('CONFLICT state: this batch is CANCELLED and cannot be cancelled.');
    await generate(rapport, camille, batch);
    expect(await batchOf(camille, batch.id)).toEqual(after);
  });

  it('is left to a worker while it lives, and taken up by another once it was not heard of for a minute', async () => {
    const batch = await crowd();
    await rapport.owner.query(
      `update batch set state = 'RUNNING', started_at = now(), claimed_until = now() + interval '1 minute', attempts = 1 where id = $1`,
      [batch.id],
    );
    await generate(rapport, camille, batch);
    expect((await batchOf(camille, batch.id)).counts.pending).toBe(PEOPLE);
    await later(rapport, 2, () => rapport.api.get(GenerateBatch, { strict: false }).run());
    expect(await batchOf(camille, batch.id)).toMatchObject({ state: 'DONE', counts: { pending: 0 } });
  });

  it('is tried again after a fault, and given up after eight faults without getting any further', async () => {
    const batch = await crowd();
    await rapport.owner.query(`alter table pitch add constraint full_disk check (batch_id <> '${batch.id}')`);
    for (let attempt = 1; attempt <= 8; attempt++) {
      expect((await batchOf(camille, batch.id)).state).not.toBe('FAILED');
      await expect(generate(rapport, camille, batch)).rejects.toThrow('full_disk');
    }
    await rapport.owner.query('alter table pitch drop constraint full_disk');
    expect(await batchOf(camille, batch.id)).toMatchObject({ state: 'FAILED', failure: expect.stringMatching(/^Stopped after 8 attempts\./) });
  });
});
