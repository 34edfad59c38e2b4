import { describe, expect, it } from 'vitest';
import { invite, NO_LONGER_GOOD, SIGN_UP, signUp, someone, type SignedUp } from '../support/invitations.js';
import { PASSWORD, person, post, refusal, signIn, type Person } from '../support/people.js';
import { useRapport } from '../support/rapport.js';

const OFFER = 'query ($token: String!) { invitation(token: $token) { workspace inviter email role hasAccount } }';
const ACCEPT = 'mutation ($token: String!) { acceptInvitation(token: $token) { workspaceId role memberId } }';

describe('the link of an invitation', () => {
  const rapport = useRapport();
  const accept = async (one: Person, token: string) => rapport.send(await signIn(rapport, one), ACCEPT, { token });

  it('tells its holder what it is for', async () => {
    const admin = await rapport.colleague('ADMIN');
    const [email, member] = [someone(), await person(rapport)];
    const { token } = await invite(admin, email, 'VIEWER');
    const offer = {
      workspace: expect.stringContaining('Agence'),
      inviter: 'Camille Roux',
      email,
      role: 'VIEWER',
      hasAccount: false,
    };
    expect(await rapport.send(null, OFFER, { token })).toEqual({ data: { invitation: offer } });
    const known = await invite(admin, member.email);
    expect(await rapport.send(null, OFFER, { token: known.token })).toMatchObject({
      data: { invitation: { hasAccount: true } },
    });
  });

  describe('of a new person', () => {
    it('makes their account, lets them in and signs them in', async () => {
      const admin = await rapport.colleague('ADMIN');
      const email = someone();
      const { token } = await invite(admin, email, 'MANAGER');
      const variables = { input: { token, name: '  Inès   Faure ', password: PASSWORD, language: 'en' } };
      const { data, cookie } = await post<SignedUp>(rapport, SIGN_UP, { variables });
      expect(data!.signUp.memberships).toEqual([{ workspaceId: admin.workspaceId, role: 'MANAGER' }]);
      expect(cookie).toMatch(/^rapport_session=rs_/);
      const me = await rapport.send(data!.signUp.token, '{ me { name email language role } }');
      expect(me.data).toEqual({ me: { name: 'Inès Faure', email, language: 'en', role: 'MANAGER' } });
      expect(await signIn(rapport, { email })).toMatch(/^rs_/);
    });

    it('asks for a good password and a name', async () => {
      const { token } = await invite(await rapport.colleague('ADMIN'));
      expect(refusal(await signUp(rapport, token, { password: 'trop court' }))).toContain(
        'BAD_INPUT password: use at least 12',
      );
      expect(refusal(await signUp(rapport, token, { name: ' ' }))).toContain('name: must have 1 to 200 characters');
      expect(refusal(await signUp(rapport, token, { language: 'tlh' }))).toContain('language: must be fr or en');
      expect(refusal(await signUp(rapport, token))).toBeNull();
    });

    it('works once, also when two try at the same moment', async () => {
      const { token } = await invite(await rapport.colleague('ADMIN'));
      const answers = await Promise.all([signUp(rapport, token), signUp(rapport, token), signUp(rapport, token)]);
      expect(answers.filter(({ data }) => data)).toHaveLength(1);
      expect(refusal(await signUp(rapport, token))).toBe(NO_LONGER_GOOD);
    });
  });

  describe('of a person with an account', () => {
    it('lets them join once they signed in', async () => {
      const [admin, paul] = [await rapport.colleague('ADMIN'), await person(rapport)];
      const { token } = await invite(admin, paul.email.toUpperCase(), 'MANAGER');
      const joined = { workspaceId: admin.workspaceId, role: 'MANAGER', memberId: expect.any(String) };
      expect(await accept(paul, token)).toEqual({ data: { acceptInvitation: joined } });
      expect(refusal(await accept(paul, token))).toBe(NO_LONGER_GOOD);
    });

    it('sends them to sign in rather than make a second account', async () => {
      const [admin, paul] = [await rapport.colleague('ADMIN'), await person(rapport)];
      const { token } = await invite(admin, paul.email);
      expect(refusal(await signUp(rapport, token))).toBe(
        'CONFLICT token: you have an account already. Sign in, then use acceptInvitation.',
      );
      expect(refusal(await rapport.send(null, ACCEPT, { token }))).toContain('UNAUTHENTICATED');
    });

    it('is for them and nobody else', async () => {
      const [admin, paul] = [await rapport.colleague('ADMIN'), await person(rapport)];
      const email = someone();
      const { token } = await invite(admin, email);
      expect(refusal(await accept(paul, token))).toBe(
        `FORBIDDEN token: this invitation is for ${email} and you are ${paul.email}. Ask for one of your own.`,
      );
    });

    it('takes a person, not an API token', async () => {
      const [admin, paul] = [await rapport.colleague('ADMIN'), await person(rapport)];
      const { token } = await invite(admin, paul.email);
      expect(refusal(await paul.send(ACCEPT, { token }))).toContain('FORBIDDEN This is for a person who signed in');
    });

    it('brings back somebody who left, without the tokens they had', async () => {
      const admin = await rapport.colleague('ADMIN');
      const paul = await person(rapport, 'MANAGER', admin.workspaceId);
      await admin.ask('mutation ($id: ID!) { removeMember(id: $id, version: 1) { id } }', { id: paul.memberId });
      const { token } = await invite(admin, paul.email, 'VIEWER');
      const joined = { workspaceId: admin.workspaceId, role: 'VIEWER', memberId: paul.memberId };
      expect(await accept(paul, token)).toEqual({ data: { acceptInvitation: joined } });
      expect(refusal(await paul.send('{ members { id } }'))).toContain('UNAUTHENTICATED');
    });
  });

  it('tells nothing for a made-up token', async () => {
    expect(refusal(await rapport.send(null, OFFER, { token: 'ri_made-up' }))).toBe(NO_LONGER_GOOD);
    expect(refusal(await signUp(rapport, 'ri_made-up'))).toBe(NO_LONGER_GOOD);
  });
});
