import { describe, expect, it } from 'vitest';
import { Bootstrap, ForgetExpired } from '#accounts';
import { later, person, refusal, signIn } from '../support/people.js';
import { useRapport } from '../support/rapport.js';

const INSIDE = '{ me { email role language workspace { slug name language } } }';

describe('the first start', () => {
  const rapport = useRapport();
  const found = (name: string, email: string) =>
    rapport.api
      .get(Bootstrap, { strict: false })
      .found({ name, language: 'en' }, { email, name: 'Inès Faure', language: 'en' });

  it('makes a workspace with an admin who can sign in, and an API token', async () => {
    const first = await found('Rive Droite', ' Ines@Agence.Example ');
    expect(first.email).toBe('ines@agence.example');
    const workspace = { slug: 'rive-droite', name: 'Rive Droite', language: 'en' };
    const me = { email: 'ines@agence.example', role: 'ADMIN', language: 'en', workspace };
    expect(await rapport.send(first.token, INSIDE)).toEqual({ data: { me } });
    const session = await signIn(rapport, first, first.password!);
    expect(await rapport.send(session, INSIDE)).toEqual({ data: { me } });
  });

  it('makes the password anew each time', async () => {
    const [one, other] = [await found('One', 'one@agence.example'), await found('Other', 'other@agence.example')];
    expect(one.password).toMatch(/^([a-z2-9]{5}-){3}[a-z2-9]{5}$/);
    expect(one.password).not.toBe(other.password);
  });

  it('leaves the password of a person who has an account', async () => {
    const camille = await person(rapport);
    const second = await found('Second', camille.email);
    expect(second.password).toBeNull();
    expect(await rapport.send(second.token, INSIDE)).toMatchObject({ data: { me: { workspace: { slug: 'second' } } } });
    expect(await signIn(rapport, camille)).toMatch(/^rs_/);
  });

  it('refuses a short name that is taken', async () => {
    await found('Taken', 'taken@agence.example');
    await expect(found('Taken', 'else@agence.example')).rejects.toThrow('slug: another workspace has this short name');
  });

  it('says in the trail that it was the command line, without the secrets', async () => {
    const first = await found('Trail', 'trail@agence.example');
    const { rows } = await rapport.owner.query<{ actor: string; text: string }>(
      'select actor, a::text as text from audit_entry a where workspace_id = $1',
      [first.workspace.id],
    );
    expect(rows.map(({ actor }) => actor)).toEqual(['command line', 'command line', 'command line']);
    for (const { text } of rows)
      for (const secret of [first.token, first.password!]) expect(text).not.toContain(secret);
  });
});

describe('every night', () => {
  const rapport = useRapport();

  it('sessions, attempts and resets that are over are forgotten, and open sessions stay', async () => {
    const camille = await person(rapport);
    const [open, closed] = [await signIn(rapport, camille), await signIn(rapport, camille)];
    await rapport.send(closed, 'mutation { signOut }');
    await rapport.send(null, `mutation { requestPasswordReset(email: "${camille.email}") }`);
    const forget = () => rapport.api.get(ForgetExpired, { strict: false }).run();
    const left = async () => {
      const tables = ['session', 'sign_in_attempt', 'password_reset'];
      const counts = tables.map((table) => `(select count(*)::int from ${table})`).join(', ');
      return (await rapport.owner.query<number[]>({ text: `select ${counts}`, rowMode: 'array' })).rows[0];
    };
    await forget();
    expect(await left()).toEqual([2, 2, 1]);
    await later(rapport, 25 * 60, forget);
    expect(await left()).toEqual([1, 0, 0]);
    expect(refusal(await rapport.send(open, '{ me { id } }'))).toBeNull();
    await later(rapport, 32 * 24 * 60, forget);
    expect(await left()).toEqual([0, 0, 0]);
  });
});
