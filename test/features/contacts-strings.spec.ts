import { cleanBlock, cleanLine } from '#spellings';
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { casePath, describeCases } from '../support/cases.js';
import { useRapport, type Colleague } from '../support/rapport.js';

const rapport = useRapport();

const CREATE = 'mutation ($input: CreateContactInput!) { contact: createContact(input: $input) { id } }';
const READ = 'query ($id: ID!) { contact(id: $id) { name notes } }';

/** What became of somebody of that name: as read again, or the code of the refusal. */
async function recorded(colleague: Colleague, raw: string): Promise<unknown> {
  const { data, errors } = await colleague.send<{ contact: { id: string } }>(CREATE, {
    input: { name: raw, notes: raw },
  });
  if (!data) return errors?.[0]?.extensions.code;
  return (await colleague.ask<{ contact: unknown }>(READ, { id: data.contact.id })).contact;
}

describeCases('a contact whose name is trouble', 'strings/blns.json', () => {
  it('comes back as it was written, but for what nobody can see', { timeout: 180_000 }, async () => {
    const camille = await rapport.colleague('MEMBER');
    const strings = JSON.parse(readFileSync(casePath('strings/blns.json'), 'utf8')) as string[];
    const kept = strings.map((raw) =>
      cleanLine(raw) ? { name: cleanLine(raw), notes: cleanBlock(raw) } : 'BAD_INPUT',
    );
    const found: unknown[] = [];
    for (let at = 0; at < strings.length; at += 10)
      found.push(...(await Promise.all(strings.slice(at, at + 10).map((raw) => recorded(camille, raw)))));
    expect(strings.length).toBeGreaterThan(500);
    expect(found).toEqual(kept);
  });
});
