import { describe, expect, it } from 'vitest';
import { command } from '../support/command-line.js';
import { useRapport } from '../support/rapport.js';

const ADD = 'mutation { addShippedTemplates { name version variants { language channel sinceVersion } } }';

interface Added {
  addShippedTemplates: { name: string; version: number; variants: { language: string; channel: string; sinceVersion: number }[] }[];
}

const PATIENCE_MS = 60_000;

describe('the templates that come with the product', () => {
  const rapport = useRapport();

  it('are there for the asking, once, and leave alone what has their name in either language', async () => {
    const camille = await rapport.colleague('MANAGER');
    for (const name of ['REMERCIEMENT', 'Apology'])
      await camille.ask('mutation ($input: TemplateInput!) { createTemplate(input: $input) { id } }', { input: { name, purpose: 'THANK' } });
    const { addShippedTemplates } = await camille.ask<Added>(ADD);
    expect(addShippedTemplates).toHaveLength(6);
    expect(addShippedTemplates[0]).toMatchObject({ name: 'Premier contact', version: 1 });
    expect(addShippedTemplates[0]!.variants).toContainEqual({ language: 'en', channel: 'DM', sinceVersion: 1 });
    expect(await camille.ask(ADD)).toEqual({ addShippedTemplates: [] });
  });

  it('are called in the language of the workspace, and known again when that changes', async () => {
    const camille = await rapport.colleague('MANAGER');
    const speak = (language: string) => rapport.owner.query('update workspace set language = $2 where id = $1', [camille.workspaceId, language]);
    await speak('en');
    const { addShippedTemplates } = await camille.ask<Added>(ADD);
    expect(addShippedTemplates.map(({ name }) => name)).toContain('First contact');
    await speak('fr');
    expect(await camille.ask(ADD)).toEqual({ addShippedTemplates: [] });
  });

  it('are in a workspace made on the command line from the start', async () => {
    const admin = ['--admin-email', 'ada@ourcq.example', '--admin-name', 'Ada Ourcq'];
    const { out } = await command(rapport, '--json', 'workspace', 'create', 'Maison Ourcq', ...admin);
    const { token } = JSON.parse(out) as { token: string };
    const { data } = await rapport.send<{ templates: { name: string }[] }>(token, '{ templates { name } }');
    expect(data?.templates.map(({ name }) => name)).toContain('Premier contact');
  }, PATIENCE_MS);
});
