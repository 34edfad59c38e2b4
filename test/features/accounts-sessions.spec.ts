import { describe, expect, it } from 'vitest';
import { alsoMember, later, person, post, refusal, signIn } from '../support/people.js';
import { useRapport } from '../support/rapport.js';

const ME = '{ me { email role workspace { slug } member { name } memberships { slug role } } }';
const SESSIONS = '{ sessions { id isCurrent userAgent createdAt expiresAt } }';
const STRANGER = 'UNAUTHENTICATED me is for members. Sign in, or send a valid token.';

interface Me {
  me: { role: string | null; workspace: { slug: string } | null; memberships: { slug: string; role: string }[] };
}
interface Sessions {
  sessions: { id: string; isCurrent: boolean; userAgent: string | null }[];
}

describe('a session', () => {
  const rapport = useRapport();

  const sessionsOf = async (token: string) => (await rapport.send<Sessions>(token, SESSIONS)).data!.sessions;
  const isOpen = async (token: string) => refusal(await rapport.send(token, ME)) === null;

  it('ends after thirty days', async () => {
    const token = await signIn(rapport, await person(rapport));
    const day = 24 * 60;
    await later(rapport, 30 * day - 1, async () => expect(await isOpen(token)).toBe(true));
    await later(rapport, 30 * day + 1, async () => expect(refusal(await rapport.send(token, ME))).toBe(STRANGER));
  });

  it('is listed with its browser, and the one in use is marked', async () => {
    const camille = await person(rapport);
    const [phone, laptop] = [await signIn(rapport, camille), await signIn(rapport, camille)];
    const seen = await sessionsOf(laptop);
    expect(seen.map(({ isCurrent }) => isCurrent)).toEqual([true, false]);
    expect(seen[0]!.userAgent).toBe('node');
    expect((await sessionsOf(phone)).map(({ isCurrent }) => isCurrent)).toEqual([false, true]);
  });

  it('can be ended from another one', async () => {
    const camille = await person(rapport);
    const [lost, kept] = [await signIn(rapport, camille), await signIn(rapport, camille)];
    const { id } = (await sessionsOf(lost)).find((one) => one.isCurrent)!;
    const revoke = 'mutation ($id: ID!) { revokeSession(id: $id) }';
    expect(await rapport.send(kept, revoke, { id })).toEqual({ data: { revokeSession: true } });
    expect([await isOpen(lost), await isOpen(kept)]).toEqual([false, true]);
    expect(refusal(await rapport.send(kept, revoke, { id }))).toContain(
      `NOT_FOUND There is no open session with id ${id}`,
    );
  });

  it('of somebody else is not found', async () => {
    const [mine, theirs] = [await signIn(rapport, await person(rapport)), await signIn(rapport, await person(rapport))];
    const { id } = (await sessionsOf(theirs))[0]!;
    const revoke = `mutation { revokeSession(id: "${id}") }`;
    expect(refusal(await rapport.send(mine, revoke))).toContain('NOT_FOUND');
    expect(refusal(await rapport.send(mine, 'mutation { revokeSession(id: "1") }'))).toContain('NOT_FOUND');
    expect(await isOpen(theirs)).toBe(true);
  });

  it('ends at signing out, and the browser forgets its cookie', async () => {
    const camille = await person(rapport);
    const [here, there] = [await signIn(rapport, camille), await signIn(rapport, camille)];
    const answer = await post(rapport, 'mutation { signOut }', { headers: { cookie: `rapport_session=${here}` } });
    expect(answer.data).toEqual({ signOut: true });
    expect(answer.cookie).toMatch(/^rapport_session=;.*Expires=Thu, 01 Jan 1970/);
    expect([await isOpen(here), await isOpen(there)]).toEqual([false, true]);
  });

  it('ends with all the others when asked to', async () => {
    const camille = await person(rapport);
    const open = [await signIn(rapport, camille), await signIn(rapport, camille), await signIn(rapport, camille)];
    expect(await rapport.send(open[0]!, 'mutation { signOutEverywhere }')).toEqual({ data: { signOutEverywhere: 3 } });
    for (const token of open) expect(await isOpen(token)).toBe(false);
  });

  it('of a made-up secret is a stranger’s', async () => {
    for (const token of ['rs_made-up', 'rt_made-up', 'anything'])
      expect(refusal(await rapport.send(token, ME))).toBe(STRANGER);
  });

  it('is no business of an API token, which others may hold', async () => {
    const camille = await person(rapport, 'ADMIN');
    for (const operation of ['{ sessions { id } }', 'mutation { signOut }', 'mutation { signOutEverywhere }'])
      expect(refusal(await camille.send(operation))).toBe(
        'FORBIDDEN This is for a person who signed in with a password; an API token cannot do it.',
      );
  });

  describe('of one person in two workspaces', () => {
    const inTwo = async () => {
      const camille = await person(rapport, 'ADMIN');
      const slug = `second-${camille.memberId.slice(0, 8)}`;
      await alsoMember(camille, rapport, 'VIEWER', slug);
      return { camille, slug, token: await signIn(rapport, camille) };
    };
    const as = (token: string, slug?: string) => ({
      headers: { authorization: `Bearer ${token}`, ...(slug && { 'x-workspace': slug }) },
    });

    it('opens the first one joined, and the other by the X-Workspace header', async () => {
      const { slug, token } = await inTwo();
      const first = (await post<Me>(rapport, ME, as(token))).data!.me;
      expect(first.role).toBe('ADMIN');
      expect(first.memberships.map((one) => one.role)).toEqual(['ADMIN', 'VIEWER']);
      const second = (await post<Me>(rapport, ME, as(token, slug))).data!.me;
      expect([second.workspace!.slug, second.role]).toEqual([slug, 'VIEWER']);
    });

    it('has in each the role of that workspace', async () => {
      const { slug, token } = await inTwo();
      expect(refusal(await post(rapport, '{ invitations { id } }', as(token)))).toBeNull();
      expect(refusal(await post(rapport, '{ invitations { id } }', as(token, slug)))).toContain(
        'FORBIDDEN invitations needs the role ADMIN',
      );
    });

    it('opens no workspace the person is not member of, and still tells who they are', async () => {
      const { token } = await inTwo();
      const elsewhere = 'a-neighbour';
      await rapport.workspace(elsewhere);
      for (const slug of [elsewhere, 'not-there']) {
        expect(refusal(await post(rapport, '{ members { id } }', as(token, slug)))).toBe(
          'FORBIDDEN You are not member of this workspace. Check the X-Workspace header.',
        );
        const { me } = (await post<Me>(rapport, ME, as(token, slug))).data!;
        expect([me.workspace, me.role]).toEqual([null, null]);
      }
    });

    it('shows an API token its own workspace only', async () => {
      const { camille, slug } = await inTwo();
      const { me } = (await post<Me>(rapport, ME, as(camille.token))).data!;
      expect(me.memberships.map((one) => one.role)).toEqual(['ADMIN']);
      const answer = await post(rapport, '{ members { id } }', as(camille.token, slug));
      expect(refusal(answer)).toContain('FORBIDDEN You are not member of this workspace');
    });
  });
});
