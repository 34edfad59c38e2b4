import { describe, expect, it } from 'vitest';
import { person, post, refusal, signIn } from '../support/people.js';
import { useRapport } from '../support/rapport.js';

const CREATE = `mutation ($input: CreateWorkspaceInput!) {
  createWorkspace(input: $input) { id slug name language country timeZone version }
}`;
const UPDATE = `mutation ($input: UpdateWorkspaceInput!) {
  updateWorkspace(input: $input) { name language country timeZone version }
}`;

interface Created {
  createWorkspace: { id: string; slug: string };
}

describe('a workspace', () => {
  const rapport = useRapport();
  const create = async (token: string, input: object) => rapport.send<Created>(token, CREATE, { input });

  it('is founded by anyone signed in, who becomes its admin', async () => {
    const camille = await person(rapport, 'VIEWER');
    const token = await signIn(rapport, camille);
    const { data } = await create(token, { name: 'Épices & Cie' });
    const { id, slug } = data!.createWorkspace;
    expect(data!.createWorkspace).toEqual({
      id,
      slug: 'epices-cie',
      name: 'Épices & Cie',
      language: 'fr',
      country: null,
      timeZone: 'Europe/Paris',
      version: 1,
    });
    const headers = { authorization: `Bearer ${token}`, 'x-workspace': slug };
    const answer = await post(rapport, '{ workspace { id } members { role email } }', { headers });
    expect(answer.data).toEqual({ workspace: { id }, members: [{ role: 'ADMIN', email: camille.email }] });
  });

  it('has a short name of its own', async () => {
    const token = await signIn(rapport, await person(rapport));
    await create(token, { name: 'Rive droite', slug: 'rive' });
    expect(refusal(await create(token, { name: 'Rive gauche', slug: 'rive' }))).toBe(
      'CONFLICT slug: another workspace has this short name. Choose another one.',
    );
    expect(refusal(await create(token, { name: 'X', slug: 'Rive Gauche' }))).toContain(
      'BAD_INPUT slug: must be 1 to 63 of a-z',
    );
  });

  it('is in French or English, in a country and a time zone that exist', async () => {
    const token = await signIn(rapport, await person(rapport));
    expect(refusal(await create(token, { name: 'X', language: 'de' }))).toBe('BAD_INPUT language: must be fr or en');
    expect(refusal(await create(token, { name: 'X', country: 'France' }))).toContain(
      'country: must be two capital letters',
    );
    expect(refusal(await create(token, { name: 'X', timeZone: 'Mars/Base' }))).toContain(
      'timeZone: must be a time zone',
    );
    expect(refusal(await create(token, { name: '   ' }))).toContain('name: must have 1 to 200 characters');
  });

  it('is founded by a person, not by an API token or a stranger', async () => {
    const camille = await person(rapport, 'ADMIN');
    expect(refusal(await create(camille.token, { name: 'X' }))).toContain('FORBIDDEN This is for a person');
    expect(refusal(await rapport.send(null, CREATE, { input: { name: 'X' } }))).toContain('UNAUTHENTICATED');
  });

  it('is changed by its admins, field by field', async () => {
    const admin = await rapport.colleague('ADMIN');
    const input = { version: 1, name: 'Rive droite', timeZone: 'America/Montreal', country: 'CA' };
    const changed = { name: 'Rive droite', language: 'fr', country: 'CA', timeZone: 'America/Montreal', version: 2 };
    expect(await admin.ask(UPDATE, { input })).toEqual({ updateWorkspace: changed });
    const emptied = await admin.ask(UPDATE, { input: { version: 2, country: null } });
    expect(emptied).toEqual({ updateWorkspace: { ...changed, country: null, version: 3 } });
    expect(refusal(await admin.send(UPDATE, { input: { version: 3, name: null } }))).toContain('BAD_INPUT');
  });

  it('tells the slower of two admins both values', async () => {
    const admin = await rapport.colleague('ADMIN');
    await admin.ask(UPDATE, { input: { version: 1, name: 'First' } });
    const { errors } = await admin.send(UPDATE, { input: { version: 1, name: 'Second' } });
    expect(errors![0]!.extensions).toEqual({
      code: 'STALE',
      yours: { name: 'Second', version: 1 },
      current: { name: 'First', version: 2 },
    });
  });

  it('is read by all its members and changed by admins only', async () => {
    for (const role of ['VIEWER', 'MEMBER', 'MANAGER'] as const) {
      const one = await rapport.colleague(role);
      expect(refusal(await one.send('{ workspace { name } }'))).toBeNull();
      expect(refusal(await one.send(UPDATE, { input: { version: 1 } }))).toContain(
        'FORBIDDEN updateWorkspace needs the role ADMIN',
      );
    }
  });
});
