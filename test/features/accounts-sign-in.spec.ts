import { Client } from 'pg';
import { beforeEach, describe, expect, it } from 'vitest';
import { later, PASSWORD, person, post, refusal, signIn } from '../support/people.js';
import { useRapport } from '../support/rapport.js';

const SIGN_IN = `mutation ($email: String!, $password: String!) {
  signIn(email: $email, password: $password) { token expiresAt memberships { slug role } }
}`;
const ME = '{ me { email } }';
const MISMATCH = 'UNAUTHENTICATED email, password: they do not match. Check both, or ask for a new password.';

interface SignedIn {
  signIn: { token: string; expiresAt: string; memberships: { slug: string; role: string }[] };
}

describe('signing in', () => {
  const rapport = useRapport();
  beforeEach(() => rapport.owner.query('delete from sign_in_attempt'));

  const attempt = (email: string, password: string) => rapport.send<SignedIn>(null, SIGN_IN, { email, password });

  const connect = async (): Promise<Client> => {
    const client = new Client({ connectionString: rapport.config.databaseUrl, options: '-c role=rapport_door' });
    await client.connect();
    return client;
  };

  const failTenTimes = async (email: string) => {
    for (let tries = 0; tries < 10; tries++) expect(refusal(await attempt(email, `wrong ${tries}`))).toBe(MISMATCH);
  };

  it('opens a session of thirty days, however the e-mail is typed', async () => {
    const camille = await person(rapport, 'MANAGER');
    const { data } = await attempt(` ${camille.email.toUpperCase()} `, PASSWORD);
    const days = (Date.parse(data!.signIn.expiresAt) - Date.now()) / 86_400_000;
    expect(days).toBeCloseTo(30, 2);
    expect(data!.signIn.memberships).toEqual([{ slug: expect.any(String), role: 'MANAGER' }]);
    expect(await rapport.send(data!.signIn.token, ME)).toEqual({ data: { me: { email: camille.email } } });
  });

  it('accepts accents composed the way another keyboard does', async () => {
    const camille = await person(rapport);
    expect(await signIn(rapport, camille, PASSWORD.normalize('NFD'))).toMatch(/^rs_/);
  });

  it('hands the browser a cookie no script can read, which signs in by itself', async () => {
    const { email } = await person(rapport);
    const { cookie } = await post(rapport, SIGN_IN, { variables: { email, password: PASSWORD } });
    expect(cookie).toMatch(/^rapport_session=rs_[\w-]+;.*Path=\/;.*HttpOnly; SameSite=Strict/);
    const answer = await post(rapport, ME, { headers: { cookie: cookie!.split(';')[0]! } });
    expect(answer.data).toEqual({ me: { email } });
  });

  it('refuses in the same words a wrong password, an unknown e-mail and an account without a password', async () => {
    const { email } = await person(rapport);
    const without = await rapport.colleague();
    const { rows } = await rapport.owner.query<{ email: string }>('select email from account where id = $1', [
      without.accountId,
    ]);
    for (const one of [email, 'nobody@agence.example', rows[0]!.email]) {
      const answer = await post(rapport, SIGN_IN, { variables: { email: one, password: 'un mauvais mot de passe' } });
      expect(refusal(answer)).toBe(MISMATCH);
      expect(answer.cookie).toBeNull();
    }
  });

  it('asks for an e-mail address where something else is typed', async () => {
    expect(refusal(await attempt('camille', PASSWORD))).toContain('BAD_INPUT email: must be one e-mail address');
    expect(refusal(await attempt('a@b.example', 'x'.repeat(1001)))).toBe('BAD_INPUT password: is too long');
  });

  describe('after ten failures on one account', () => {
    it('refuses even the right password for a quarter of an hour and says how long', async () => {
      const camille = await person(rapport);
      await failTenTimes(camille.email);
      const { errors } = await attempt(camille.email, PASSWORD);
      expect(errors![0]!.message).toBe('Too many sign-ins failed. Try again in 15 minutes.');
      expect(errors![0]!.extensions).toEqual({ code: 'LIMITED', tryAgainAt: expect.any(String) });
      await later(rapport, 14, async () =>
        expect(refusal(await attempt(camille.email, PASSWORD))).toContain('LIMITED'),
      );
      await later(rapport, 16, async () => expect(refusal(await attempt(camille.email, PASSWORD))).toBeNull());
    });

    it('does not count the tries it refused, so that nobody can keep an account shut for ever', async () => {
      const camille = await person(rapport);
      await failTenTimes(camille.email);
      await later(rapport, 14, async () => {
        for (let tries = 0; tries < 20; tries++) await attempt(camille.email, 'still wrong');
      });
      await later(rapport, 16, async () => expect(refusal(await attempt(camille.email, PASSWORD))).toBeNull());
    });

    it('still lets a colleague in from the same address', async () => {
      const [camille, paul] = [await person(rapport), await person(rapport)];
      await failTenTimes(camille.email);
      expect(refusal(await attempt(paul.email, PASSWORD))).toBeNull();
    });

    it('does the same for an e-mail nobody has', async () => {
      await failTenTimes('nobody@agence.example');
      expect(refusal(await attempt('nobody@agence.example', PASSWORD))).toContain('LIMITED Too many sign-ins failed');
    });
  });

  it('holds the limit when forty try at the same moment', async () => {
    const { email } = await person(rapport);
    const answers = await Promise.all(Array.from({ length: 40 }, (_, index) => attempt(email, `wrong ${index}`)));
    const refusals = answers.map(refusal);
    expect(refusals.filter((one) => one === MISMATCH)).toHaveLength(10);
    expect(refusals.filter((one) => one?.startsWith('LIMITED'))).toHaveLength(30);
  });

  it('counts one attempt before it looks at the next, by e-mail and by address', async () => {
    const [one, other] = [await connect(), await connect()];
    const begin = `select try_again_at from door.begin_sign_in($1, $2, now(), 1, 1, interval '1 hour')`;
    for (const [first, second] of [
      [
        ['a@example.org', '203.0.113.1'],
        ['a@example.org', '203.0.113.2'],
      ],
      [
        ['b@example.org', '203.0.113.3'],
        ['c@example.org', '203.0.113.3'],
      ],
    ]) {
      await one.query('begin');
      await one.query(begin, first);
      const waiting = other.query<{ try_again_at: Date | null }>(begin, second);
      await one.query('commit');
      expect((await waiting).rows[0]!.try_again_at).toBeInstanceOf(Date);
    }
    await Promise.all([one.end(), other.end()]);
  });

  it('lets thirty colleagues sign in at the same moment', async () => {
    const people = await Promise.all(Array.from({ length: 30 }, () => person(rapport)));
    const tokens = await Promise.all(people.map((one) => signIn(rapport, one)));
    expect(new Set(tokens).size).toBe(30);
  });

  it('refuses an address after fifty failures on whatever accounts', async () => {
    const camille = await person(rapport);
    await rapport.owner.query(`insert into sign_in_attempt (email, ip, attempted_at, succeeded)
      select 'guess' || n || '@agence.example', '127.0.0.1', now(), false from generate_series(1, 50) n`);
    expect(refusal(await attempt(camille.email, PASSWORD))).toContain('LIMITED Too many sign-ins failed');
  });

  it('counts no success', async () => {
    const camille = await person(rapport);
    for (let times = 0; times < 12; times++) await signIn(rapport, camille);
  });
});
