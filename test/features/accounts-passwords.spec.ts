import { beforeEach, describe, expect, it } from 'vitest';
import { PasswordsService } from '#accounts';
import { later, PASSWORD, person, post, refusal, signIn, type Person } from '../support/people.js';
import { useRapport } from '../support/rapport.js';
import { mailWaiting, secretIn, waiting, withMail, workWaiting } from '../support/service-mail.js';

const CHANGE = `mutation ($old: String!, $new: String!) { changePassword(oldPassword: $old, newPassword: $new) }`;
const ASK = 'mutation ($email: String!) { requestPasswordReset(email: $email) }';
const RESET = 'mutation ($token: String!, $password: String!) { resetPassword(token: $token, password: $password) }';
const FRESH = 'six tasses de thé vert';
const MISMATCH = 'UNAUTHENTICATED email, password: they do not match. Check both, or ask for a new password.';
const USED_UP = 'BAD_INPUT token: this link was used or has expired. Ask for a new one.';

describe('a password', () => {
  const rapport = useRapport(withMail);
  beforeEach(() =>
    rapport.owner.query('delete from sign_in_attempt; delete from password_reset; delete from pgboss.job'),
  );

  const isOpen = async (token: string) => refusal(await rapport.send(token, '{ me { id } }')) === null;

  describe('changed by its owner', () => {
    const change = (token: string, old: string, fresh: string) => rapport.send(token, CHANGE, { old, new: fresh });

    it('ends every other session', async () => {
      const camille = await person(rapport);
      const [here, there] = [await signIn(rapport, camille), await signIn(rapport, camille)];
      expect(await change(here, PASSWORD, FRESH)).toEqual({ data: { changePassword: true } });
      expect([await isOpen(here), await isOpen(there)]).toEqual([true, false]);
      await expect(signIn(rapport, camille)).rejects.toThrow('they do not match');
      expect(await signIn(rapport, camille, FRESH)).toMatch(/^rs_/);
    });

    it('needs the old one, and guessing it is limited as signing in is', async () => {
      const token = await signIn(rapport, await person(rapport));
      for (let tries = 0; tries < 10; tries++)
        expect(refusal(await change(token, `wrong ${tries}`, FRESH))).toBe(MISMATCH);
      expect(refusal(await change(token, PASSWORD, FRESH))).toContain('LIMITED');
    });

    it('must be a good one', async () => {
      const token = await signIn(rapport, await person(rapport));
      expect(refusal(await change(token, PASSWORD, 'trop court'))).toContain(
        'BAD_INPUT newPassword: use at least 12 characters',
      );
    });

    it('is no business of an API token', async () => {
      const camille = await person(rapport);
      expect(refusal(await change(camille.token, PASSWORD, FRESH))).toContain('FORBIDDEN');
    });
  });

  describe('forgotten', () => {
    const ask = (email: string) => rapport.send(null, ASK, { email });
    const reset = (token: string, password = FRESH) => rapport.send(null, RESET, { token, password });

    /** Asks, lets the worker mail, and reads what arrived. */
    const mailFor = async ({ email }: Person) => {
      expect(await ask(email)).toEqual({ data: { requestPasswordReset: true } });
      return (await mailWaiting(rapport))[0]!;
    };
    const mailedToken = async (someone: Person): Promise<string> => secretIn(await mailFor(someone));

    it('is replaced through a mailed link, which ends every session', async () => {
      const camille = await person(rapport);
      const session = await signIn(rapport, camille);
      const token = await mailedToken(camille);
      expect(await reset(token)).toEqual({ data: { resetPassword: true } });
      expect(await isOpen(session)).toBe(false);
      expect(await signIn(rapport, camille, FRESH)).toMatch(/^rs_/);
      await expect(signIn(rapport, camille)).rejects.toThrow('they do not match');
    });

    it('is mailed in the language of the account, from MAIL_FROM', async () => {
      const camille = await person(rapport);
      const french = await mailFor(camille);
      expect(french.subject).toBe('Votre nouveau mot de passe Rapport');
      expect(french.from!.text).toBe('"Rapport" <rapport@agence.example>');
      expect(french.text).toContain('Bonjour Camille Roux,');
      await rapport.owner.query(`update account set language = 'en' where id = $1`, [camille.accountId]);
      expect((await mailFor(camille)).subject).toBe('Your new Rapport password');
    });

    it('gets one use out of a link, also when two use it at the same moment', async () => {
      const token = await mailedToken(await person(rapport));
      await rapport.owner.query('begin; lock table password_reset in share row exclusive mode');
      const both = Promise.all([reset(token), reset(token, 'huit tasses de chocolat')]);
      await new Promise((resolve) => setTimeout(resolve, 700)); // both have found the link good, and wait
      await rapport.owner.query('commit');
      expect((await both).map(refusal).sort()).toEqual([USED_UP, null].sort());
      expect(refusal(await reset(token))).toBe(USED_UP);
    });

    it('has an hour', async () => {
      const token = await mailedToken(await person(rapport));
      await later(rapport, 61, async () => expect(refusal(await reset(token))).toBe(USED_UP));
      await later(rapport, 59, async () => expect(refusal(await reset(token))).toBeNull());
    });

    it('makes every other open link useless once it is replaced', async () => {
      const camille = await person(rapport);
      const [first, second] = [await mailedToken(camille), await mailedToken(camille)];
      await reset(second);
      expect(refusal(await reset(first))).toBe(USED_UP);
    });

    it('keeps the link good when the new password is too weak', async () => {
      const token = await mailedToken(await person(rapport));
      expect(refusal(await reset(token, 'trop court'))).toContain('BAD_INPUT password: use at least 12 characters');
      expect(refusal(await reset(token))).toBeNull();
    });

    it('gets the same answer for an e-mail nobody has, and no mail', async () => {
      expect(await ask('nobody@agence.example')).toEqual({ data: { requestPasswordReset: true } });
      expect(await mailWaiting(rapport)).toEqual([]);
    });

    it('is mailed three times an hour at most, without telling', async () => {
      const camille = await person(rapport);
      for (let times = 0; times < 5; times++) expect(refusal(await ask(camille.email))).toBeNull();
      expect(await mailWaiting(rapport)).toHaveLength(3);
    });

    it('is left to the worker to try again while the mail server cannot be reached', async () => {
      await ask((await person(rapport)).email);
      await expect(workWaiting(rapport)).rejects.toThrow('the mail server put it off');
    });

    it('is asked for twenty times an hour at most from one address', async () => {
      for (let times = 0; times < 20; times++) await ask(`guess${times}@agence.example`);
      expect(refusal(await ask('guess20@agence.example'))).toBe(
        'LIMITED Too many new passwords were asked for. Try again in 60 minutes.',
      );
    });

    it('leaves no secret in the database or the queue', async () => {
      await ask((await person(rapport)).email);
      expect((await waiting(rapport)).map((ids) => Object.keys(ids))).toEqual([['resetId']]);
      const secret = secretIn((await mailWaiting(rapport))[0]!);
      const { rows } = await rapport.owner.query<{ text: string }>('select r::text as text from password_reset r');
      expect(rows[0]!.text).not.toContain(secret);
    });

    it('takes no made-up token', async () => {
      expect(refusal(await reset('rr_made-up'))).toBe(USED_UP);
    });
  });

  describe('set by the command line', () => {
    const passwords = () => rapport.api.get(PasswordsService, { strict: false });

    it('is random, returned once, and ends every session', async () => {
      const camille = await person(rapport);
      const session = await signIn(rapport, camille);
      const password = await passwords().setPassword(camille.email.toUpperCase());
      expect(await isOpen(session)).toBe(false);
      expect(await signIn(rapport, camille, password)).toMatch(/^rs_/);
    });

    it('needs an account', async () => {
      await expect(passwords().setPassword('nobody@agence.example')).rejects.toThrow(
        'there is no account nobody@agence.example',
      );
    });
  });

  it('changed while a sign-in is under way leaves that sign-in outside', async () => {
    const camille = await person(rapport);
    const change = `update account set password_hash = 'changed' where id = '${camille.accountId}'`;
    await rapport.owner.query(`begin; ${change}`);
    const late = post(rapport, `mutation { signIn(email: "${camille.email}", password: "${PASSWORD}") { token } }`);
    await new Promise((resolve) => setTimeout(resolve, 500));
    await rapport.owner.query('commit');
    expect(refusal(await late)).toBe(MISMATCH);
  });
});
