import { HomeworkService } from '#listening';
import { Workspaces } from '#platform';
import { describe, expect, it } from 'vitest';
import { contactIn } from '../support/contact-in.js';
import { freezeClock } from '../support/frozen-clock.js';
import { useRapport, type Colleague } from '../support/rapport.js';

const rapport = useRapport();

const ADD = `mutation ($input: AddHomeworkInput!) {
  homework: addHomework(input: $input) { id kind text notedAt version contact { name } notedBy { id } }
}`;
const UPDATE = 'mutation ($input: UpdateHomeworkInput!) { homework: updateHomework(input: $input) { kind text version } }';
const OF = 'query ($id: ID!) { contact(id: $id) { homework { kind text } } }';

async function learned(colleague: Colleague, contactId: string, text: string, kind = 'NOTE'): Promise<string> {
  const { homework } = await colleague.ask<{ homework: { id: string } }>(ADD, { input: { contactId, text, kind } });
  return homework.id;
}

describe('homework on a contact', () => {
  it('is what a member learned by reading them, with its day', async () => {
    freezeClock(rapport, new Date('2026-03-10T09:00:00Z'));
    const camille = await rapport.colleague('MEMBER');
    const contactId = await contactIn(rapport, camille.workspaceId, 'Zoé');
    const input = { contactId, kind: 'DISLIKES', text: 'Les dossiers de presse.\r\nLe dit à chaque fois.' };
    expect(await camille.ask(ADD, { input })).toEqual({
      homework: {
        id: expect.any(String),
        kind: 'DISLIKES',
        text: 'Les dossiers de presse.\nLe dit à chaque fois.',
        notedAt: '2026-03-10T09:00:00.000Z',
        version: 1,
        contact: { name: 'Zoé' },
        notedBy: { id: camille.memberId },
      },
    });
  });

  it('stands on their page, the newest first', async () => {
    const setClock = freezeClock(rapport, new Date('2026-03-10T09:00:00Z'));
    const camille = await rapport.colleague('MEMBER');
    const id = await contactIn(rapport, camille.workspaceId);
    await learned(camille, id, 'Attend des chiffres', 'EXPECTS');
    setClock(new Date('2026-03-11T09:00:00Z'));
    await learned(camille, id, 'Aime qu’on la tutoie', 'STYLE');
    expect(await camille.ask(OF, { id })).toEqual({
      contact: {
        homework: [
          { kind: 'STYLE', text: 'Aime qu’on la tutoie' },
          { kind: 'EXPECTS', text: 'Attend des chiffres' },
        ],
      },
    });
  });

  it('is corrected, unless somebody was faster', async () => {
    const camille = await rapport.colleague('MEMBER');
    const id = await learned(camille, await contactIn(rapport, camille.workspaceId), 'Écrit le lundi');
    const changed = await camille.ask(UPDATE, { input: { id, version: 1, kind: 'STYLE' } });
    expect(changed).toEqual({ homework: { kind: 'STYLE', text: 'Écrit le lundi', version: 2 } });
    const { errors } = await camille.send(UPDATE, { input: { id, version: 1, text: 'Écrit le mardi' } });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'STALE', current: { text: 'Écrit le lundi', version: 2 } });
  });

  it.each([
    [{ text: '\n' }, 'text: cannot be empty'],
    [{ kind: null }, 'kind: cannot be empty'],
  ])('is not changed into nothing: %o', async (fields, message) => {
    const camille = await rapport.colleague('MEMBER');
    const id = await learned(camille, await contactIn(rapport, camille.workspaceId), 'Écrit le lundi');
    const { errors } = await camille.send(UPDATE, { input: { id, version: 1, ...fields } });
    expect(errors?.[0]?.message).toBe(message);
  });

  it('is taken off record, by hand or with the contact', async () => {
    const camille = await rapport.colleague('MEMBER');
    const contactId = await contactIn(rapport, camille.workspaceId);
    const [first, second] = [await learned(camille, contactId, 'Un'), await learned(camille, contactId, 'Deux')];
    const REMOVE = 'mutation ($id: ID!) { deleteHomework(id: $id) }';
    expect(await camille.ask(REMOVE, { id: first })).toEqual({ deleteHomework: first });
    expect(await camille.ask(OF, { id: contactId })).toEqual({ contact: { homework: [{ kind: 'NOTE', text: 'Deux' }] } });
    await camille.ask('mutation ($id: ID!) { deleteContact(id: $id) }', { id: contactId });
    const { errors } = await camille.send(REMOVE, { id: second });
    expect(errors?.[0]?.extensions.code).toBe('NOT_FOUND');
  });

  it('is written by members', async () => {
    const visitor = await rapport.colleague('VIEWER');
    const contactId = await contactIn(rapport, visitor.workspaceId);
    const { errors } = await visitor.send(ADD, { input: { contactId, text: 'Écrit le lundi' } });
    expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });

  it('is read for many contacts at once', async () => {
    const setClock = freezeClock(rapport, new Date('2026-03-10T09:00:00Z'));
    const camille = await rapport.colleague('MEMBER');
    const [zoe, ana] = await Promise.all(['Zoé', 'Ana'].map((name) => contactIn(rapport, camille.workspaceId, name)));
    await learned(camille, zoe, 'Un');
    setClock(new Date('2026-03-11T09:00:00Z'));
    await learned(camille, zoe, 'Deux');
    const service = rapport.api.get(HomeworkService, { strict: false });
    const work = () => service.homeworkOf([ana, zoe, ana], 1);
    const found = await rapport.api.get(Workspaces, { strict: false }).in(camille.workspaceId, 'test', 'test', work);
    expect([...found].map(([id, notes]) => [id, notes.map(({ text }) => text)])).toEqual([
      [ana, []],
      [zoe, ['Deux']],
    ]);
  });
});
