import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { GenerateBatch } from '#batches';
import { batchOf, type BatchRow } from '../support/batches.js';
import { command, startCommand } from '../support/command-line.js';
import { later } from '../support/people.js';
import { aBlogger, aTemplate, FIRST_LETTER } from '../support/pitches.js';
import { useRapport, type Colleague } from '../support/rapport.js';

/** Building first, when something changed, takes its time. */
const PATIENCE_MS = 120_000;

describe('the commands for pitches', { timeout: PATIENCE_MS }, () => {
  const rapport = useRapport();
  let [folder, camille, as, workspace]: [string, Colleague, string, string] = ['', null!, '', ''];

  beforeAll(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'rapport-pitch-'));
    camille = await rapport.colleague('ADMIN');
    const { rows } = await rapport.owner.query<{ email: string; slug: string }>(
      'select m.email, w.slug from member m join workspace w on w.id = m.workspace_id where m.id = $1',
      [camille.memberId],
    );
    [as, workspace] = [rows[0]!.email, rows[0]!.slug];
  });

  afterAll(() => rm(folder, { recursive: true }));

  const file = async (name: string, content: string): Promise<string> => {
    await writeFile(path.join(folder, name), content);
    return path.join(folder, name);
  };

  const run = (...args: string[]) => command(rapport, '--workspace', workspace, 'pitch', ...args);

  it('lint words for somebody as the API would judge them', async () => {
    await aBlogger(camille, { name: 'Zoé Lint', firstName: 'Zoé', addresses: [{ address: 'zoe@lint.example' }] });
    const good = await file('good.txt', `Objet : ${FIRST_LETTER.subject}\n\n${FIRST_LETTER.text}`);
    const fit = await run('lint', good, '--for', 'zoé lint');
    expect(fit.out).toContain('To Zoé Lint, MAIL\nSubject: En lisant « La croûte qui chante »\n\nBonjour Zoé,');
    expect([fit.code, fit.out.split('\n').at(-2)]).toEqual([0, 'It may go; 0 findings.']);
    const bad = await file('bad.txt', `Subject: Bonjour\nSalut {{contact.firstName}}, je t’écris : -20 % sur tout, [NOM DU BLOG] !`);
    const stopped = await run('lint', bad, '--for', 'zoe@lint.example', '--language', 'en');
    expect(stopped.code).toBe(1);
    expect(stopped.out).toMatch(/^blocks {3}\S+ {2}text line 1 {2}“.*\[NOM DU BLOG\]/m);
    expect(stopped.out).toMatch(/The charter stops it: \d+ of \d+ findings\.\n$/);
    const missing = await run('lint', await file('missing.txt', 'Subject: Oui\n{{values.price}}'), '--for', 'zoe@lint.example', '--json');
    expect(missing.code).toBe(1);
    expect(JSON.parse(missing.out)).toMatchObject({ problems: [{ field: 'values.price' }] });
  });

  it('list whom they may mean, and say what there is not', async () => {
    await aBlogger(camille, { name: 'Ana Même', firstName: 'Ana' });
    await aBlogger(camille, { name: 'Ana Même', firstName: 'Ana' });
    const text = await file('text.txt', 'Bonjour');
    expect((await run('lint', text, '--for', 'Ana Même')).err).toMatch(/^rapport: --for: Ana Même may be several people: Ana Même \(.{36}\), Ana Même \(.{36}\)\./);
    expect((await run('lint', text, '--for', 'nobody@nowhere.example')).err).toContain('--for: nobody is known as nobody@nowhere.example');
    expect((await run('batch', '--template', 'Rien', '--tag', 'x', '--as', as)).err).toContain('--template: there is no Rien');
    expect((await run('batch', '--template', 'Rien', '--tag', 'x', '--as', 'x@y.example')).err).toContain('--as: nobody here has the address');
  });

  const templateCalled = async (name: string, words: object = {}): Promise<void> => {
    const id = await aTemplate(camille, words);
    await rapport.owner.query('update template set name = $2 where id = $1', [id, name]);
  };

  it('make the pitches of a batch, and tell what came of it', async () => {
    await aBlogger(camille, { name: 'Basile', firstName: 'Basile', gender: 'MASCULINE', tags: ['fournil'] });
    await aBlogger(camille, { name: '@Carla', firstName: null, tags: ['fournil'] });
    await templateCalled('Premier mot');
    const csv = path.join(folder, 'results.csv');
    const { out, err, code } = await run('batch', '--template', 'premier mot', '--tag', 'Fournil', '--as', as, '--csv', csv);
    expect([err, code]).toEqual(['', 0]);
    expect(out).toContain('    1  missing_values  missing-value  Ligne 1\u00a0: contact.firstName est vide pour cette personne');
    expect(out).toContain('Premier mot: done.\n2 people: 1 ready, 0 blocked, 1 with missing values, 0 excluded.\n');
    expect(await readFile(csv, 'utf8')).toMatch(/\r\n"'@Carla","elodie-\w+@pain-levain\.example","","valeurs manquantes"/);
    const list = await file('list.txt', 'Basile\n\n@Carla\r\nbasile\n');
    const again = await run('batch', '--template', 'Premier mot', '--contacts', list, '--as', as, '--json');
    expect(JSON.parse(again.out)).toMatchObject({ state: 'DONE', counts: { total: 2, ready: 1, missingValues: 1 } });
  });

  /** A batch for a crowd in a process of its own, once it got somewhere. */
  async function underWay(name: string) {
    const child = startCommand(rapport, '--workspace', workspace, 'pitch', 'batch', '--template', name, '--tag', 'foule', '--channel', 'DM', '--as', as);
    for (;;) {
      const { batches } = await camille.ask<{ batches: { edges: { node: Pick<BatchRow, 'id' | 'counts' | 'name'> }[] } }>(
        '{ batches(first: 1) { edges { node { id name counts { total pending } } } } }',
      );
      const batch = batches.edges[0]?.node;
      if (batch?.name === name && batch.counts.pending < batch.counts.total) return { child, id: batch.id };
      await setTimeout(10);
    }
  }

  const crowd = async (name: string): Promise<void> => {
    await templateCalled(name, { channel: 'DM', subject: null, text: 'Bonjour {{contact.name}}, sur quoi écrivez-vous ?' });
    await rapport.owner.query(
      `insert into contact (workspace_id, id, name, sort_name, language, tags)
       select $1, gen_random_uuid(), 'Nadia ' || n, 'nadia', 'fr', '{foule}' from generate_series(1, 2000) n`,
      [camille.workspaceId],
    );
  };

  it('cancel with Ctrl-C, and keep what is made', async () => {
    await crowd('Foule 1');
    const { child, id } = await underWay('Foule 1');
    child.kill('SIGINT');
    const { code, out } = await child.ran;
    expect([code, out]).toEqual([1, expect.stringMatching(/Foule 1: cancelled\.\n2000 people: .* \d+ not written\.\n$/)]);
    expect(await batchOf(camille, id)).toMatchObject({ state: 'CANCELLED' });
  });

  it('leave a batch that was killed to the next worker, who loses nobody', async () => {
    await crowd('Foule 2');
    const { child, id } = await underWay('Foule 2');
    child.kill('SIGKILL');
    await child.ran;
    const killed = await batchOf(camille, id);
    expect(killed).toMatchObject({ state: 'RUNNING' });
    await later(rapport, 3, () => rapport.api.get(GenerateBatch, { strict: false }).run());
    const { state, counts } = await batchOf(camille, id);
    expect([state, counts.pending, counts.total]).toEqual(['DONE', 0, killed.counts.total]);
    const { rows } = await rapport.owner.query('select count(*)::int as pitches from pitch where batch_id = $1', [id]);
    expect(rows).toEqual([{ pitches: counts.ready + counts.blocked }]);
  });
});
