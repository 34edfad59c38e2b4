import { randomUUID } from 'node:crypto';
import { DataSource } from 'typeorm';
import { describe, expect, it } from 'vitest';
import { migrations } from '#migrations';
import { migrate } from '#platform';
import { useRapport } from '../support/rapport.js';

const UNVERSIONED = migrations.findIndex(({ name }) => name.startsWith('Templates'));

describe('a template from before there were versions', () => {
  const rapport = useRapport();

  /** Back to a database as it was, with all that is in it. */
  async function undoVersions(): Promise<void> {
    const source = new DataSource({ type: 'postgres', url: rapport.config.databaseUrl, migrations, migrationsTableName: 'migration' });
    await source.initialize();
    for (let left = migrations.length; left > UNVERSIONED; left--) await source.undoLastMigration({ transaction: 'each' });
    await source.destroy();
  }

  it('keeps its words and its number, and goes on from there; on the way back its last words stay', async () => {
    const camille = await rapport.colleague('MANAGER');
    const id = randomUUID();
    await undoVersions();
    await rapport.owner.query(
      `insert into template (workspace_id, id, name, purpose, version) values ($1, $2, 'Bonjour', 'INTRODUCE', 3)`,
      [camille.workspaceId, id],
    );
    await rapport.owner.query(
      `insert into template_variant (workspace_id, id, template_id, language, form_of_address, subject, text, version)
       values ($1, gen_random_uuid(), $2, 'fr', 'VOUS', 'Bonjour', 'Je vous lis.', 2)`,
      [camille.workspaceId, id],
    );
    await migrate(rapport.config.databaseUrl, migrations);
    const query = `query ($id: ID!) {
      template(id: $id) { version versions { number savedBy { id } variants { channel text } } }
    }`;
    expect(await camille.ask(query, { id })).toEqual({
      template: { version: 3, versions: [{ number: 3, savedBy: null, variants: [{ channel: 'MAIL', text: 'Je vous lis.' }] }] },
    });
    const save = 'mutation ($input: SaveVariantInput!) { saveVariant(input: $input) { version } }';
    const words = { templateId: id, language: 'fr', formOfAddress: 'VOUS', text: 'Je vous suis.' };
    await camille.ask(save, { input: { ...words, version: 3, subject: 'Bonjour' } });
    await camille.ask(save, { input: { ...words, version: 4, channel: 'DM' } });
    await undoVersions();
    const { rows } = await rapport.owner.query('select subject, text from template_variant where template_id = $1', [id]);
    expect(rows).toEqual([{ subject: 'Bonjour', text: 'Je vous suis.' }]);
    await migrate(rapport.config.databaseUrl, migrations);
  });
});
