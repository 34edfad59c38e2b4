import { openContactFile } from '#contact-files';
import { Readable } from 'node:stream';
import { type ImportOptions, type ImportReport, ImportsService } from '#imports';
import { Workspaces } from '#platform';
import { describe, expect, it } from 'vitest';
import { casePath, describeCases } from '../support/cases.js';
import { useRapport } from '../support/rapport.js';

const rapport = useRapport();

/** Imports a file, or the text of one, into a workspace as the command line does. */
function bringIn(workspaceId: string, file: string, options: Partial<ImportOptions> = {}): Promise<ImportReport> {
  return rapport.api.get(Workspaces, { strict: false }).in(workspaceId, 'importContacts', 'command line', async () => {
    const isPath = file.startsWith('/');
    const contactFile = await openContactFile(isPath ? file : Readable.from([Buffer.from(file)]), { fileName: 'people.csv' });
    return rapport.api.get(ImportsService, { strict: false }).importContacts(contactFile, { source: 'people.csv', ...options });
  });
}

const count = async (workspaceId: string, table: string): Promise<number> => {
  const { rows } = await rapport.owner.query<{ n: number }>(
    `select count(*)::int as n from ${table} where workspace_id = $1`,
    [workspaceId],
  );
  return rows[0]!.n;
};

const PEOPLE = `name;email;blog;language;tags
Élodie Lefèvre;Elodie@Pain-Levain.example;https://pain-levain.example/;fr;pain
Marc Dubois;marc@example.org;;fr;
;;;;
Julie Caron;;https://www.instagram.com/julie.caron;;photo`;

describe('importing contacts', () => {
  it('creates people with their addresses and presences, and tells what it refused', async () => {
    const workspaceId = await rapport.workspace();
    const report = await bringIn(workspaceId, PEOPLE);
    expect(report).toMatchObject({ created: 3, updated: 0, unchanged: 0, rejected: 1 });
    expect(report.rejectedRows).toEqual([expect.objectContaining({ line: 4, reason: expect.any(String), remedy: expect.any(String) })]);
    expect([await count(workspaceId, 'contact'), await count(workspaceId, 'address')]).toEqual([3, 2]);
  });

  it('changes nothing when it runs a second time', async () => {
    const workspaceId = await rapport.workspace();
    await bringIn(workspaceId, PEOPLE);
    const entries = await count(workspaceId, 'audit_entry');
    const again = await bringIn(workspaceId, PEOPLE);
    expect(again).toMatchObject({ created: 0, updated: 0, unchanged: 3, rejected: 1 });
    expect(await count(workspaceId, 'audit_entry')).toBe(entries + 1);
  });

  it('keeps nothing of a rehearsal, and tells the same', async () => {
    const workspaceId = await rapport.workspace();
    expect(await bringIn(workspaceId, PEOPLE, { dryRun: true })).toMatchObject({ created: 3, rejected: 1, dryRun: true });
    expect([await count(workspaceId, 'contact'), await count(workspaceId, 'audit_entry')]).toEqual([0, 1]);
  });

  it('fills what is empty on people we know, and leaves what a colleague wrote', async () => {
    const camille = await rapport.colleague();
    await camille.ask(`mutation ($input: CreateContactInput!) { createContact(input: $input) { id } }`, {
      input: { name: 'Élodie L.', language: 'en', tags: ['vip'], addresses: [{ address: 'elodie@pain-levain.example' }] },
    });
    const report = await bringIn(camille.workspaceId, `name,email,language,city,tags,blog
Élodie Lefèvre,ELODIE@pain-levain.example,fr,Lyon,pain,https://pain-levain.example`);
    expect(report).toMatchObject({ created: 0, updated: 1 });
    const { rows } = await rapport.owner.query(
      `select name, language, city, tags, version, (select count(*)::int from presence p where p.contact_id = c.id) as presences
       from contact c where workspace_id = $1`,
      [camille.workspaceId],
    );
    expect(rows).toEqual([{ name: 'Élodie L.', language: 'en', city: 'Lyon', tags: ['vip', 'pain'], version: 2, presences: 1 }]);
  });

  it('takes two rows of one file about one person for one person', async () => {
    const workspaceId = await rapport.workspace();
    const report = await bringIn(workspaceId, `name,email,blog
Élodie Lefèvre,elodie@example.org,https://pain.example
Elodie,,https://www.pain.example/
Lefèvre Élodie,elodie@example.org,`);
    expect(report).toMatchObject({ created: 1, updated: 2 });
    expect(await bringIn(workspaceId, `name,email\nElodie Lefevre,elodie@example.org`)).toMatchObject({ unchanged: 1 });
  });

  it('keeps a couple with one address apart, and says that they share it', async () => {
    const workspaceId = await rapport.workspace();
    const couple = `name,email\nAlice Martin,nous@example.org\nBob Martin,nous@example.org`;
    const report = await bringIn(workspaceId, couple);
    expect(report).toMatchObject({ created: 2 });
    expect(report.sharedAddresses).toContainEqual({ line: 3, address: 'nous@example.org', with: 'Alice Martin' });
    expect(await bringIn(workspaceId, couple)).toMatchObject({ created: 0, unchanged: 2 });
  });

  it('takes over that somebody unsubscribed, and never the opposite', async () => {
    const workspaceId = await rapport.workspace();
    await bringIn(workspaceId, `EMAIL;LASTNAME;FIRSTNAME;EMAIL_BLACKLISTED\na@example.org;Petit;Anne;No\nb@example.org;Petit;Ben;Yes`);
    await bringIn(workspaceId, `EMAIL;LASTNAME;FIRSTNAME;EMAIL_BLACKLISTED\na@example.org;Petit;Anne;Yes\nb@example.org;Petit;Ben;No`);
    const { rows } = await rapport.owner.query(
      'select key, state, is_primary from address where workspace_id = $1 order by key',
      [workspaceId],
    );
    expect(rows).toEqual([
      { key: 'a@example.org', state: 'SUPPRESSED', is_primary: false },
      { key: 'b@example.org', state: 'SUPPRESSED', is_primary: false },
    ]);
  });

  it('writes to the other address of someone who unsubscribed with one', async () => {
    const workspaceId = await rapport.workspace();
    await bringIn(workspaceId, `name,email\nAnne Petit,"a@example.org, b@example.org"`);
    await bringIn(workspaceId, `EMAIL;LASTNAME;FIRSTNAME;EMAIL_BLACKLISTED\na@example.org;Petit;Anne;Yes`);
    const { rows } = await rapport.owner.query('select key, is_primary from address where workspace_id = $1 order by key', [workspaceId]);
    expect(rows).toEqual([
      { key: 'a@example.org', is_primary: false },
      { key: 'b@example.org', is_primary: true },
    ]);
  });

  it('sees nobody of a neighbouring workspace', async () => {
    const [one, other] = [await rapport.workspace(), await rapport.workspace()];
    await bringIn(one, PEOPLE);
    expect(await bringIn(other, PEOPLE)).toMatchObject({ created: 3 });
  });

  it('finds imported people like any other, also by what they write', async () => {
    const workspaceId = await rapport.workspace();
    await bringIn(workspaceId, PEOPLE);
    const before = await rapport.owner.query(`select search_text from contact where workspace_id = $1 order by id`, [workspaceId]);
    await rapport.owner.query(`begin; select set_config('app.workspace_id', '${workspaceId}', true);
      select refresh_search_text(array(select id from contact where workspace_id = '${workspaceId}')); commit`);
    const after = await rapport.owner.query(`select search_text from contact where workspace_id = $1 order by id`, [workspaceId]);
    expect(before.rows).toEqual(after.rows);
  });
});

describeCases('a real blogroll', 'contacts/engineering_blogs.opml', () => {
  it('comes in once', async () => {
    const workspaceId = await rapport.workspace();
    const file = casePath('contacts/engineering_blogs.opml');
    const first = await bringIn(workspaceId, file);
    expect(first.created).toBeGreaterThan(380);
    expect(first.created + first.updated + first.unchanged + first.rejected).toBe(422);
    expect(await bringIn(workspaceId, file)).toMatchObject({ created: 0, updated: 0, rejected: first.rejected });
  });
});
