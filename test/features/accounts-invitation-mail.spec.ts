import { describe, expect, it, vi } from 'vitest';
import { Logger } from '@nestjs/common';
import { invite, signUp } from '../support/invitations.js';
import { refusing } from '../support/mail-servers.js';
import { person, refusal } from '../support/people.js';
import { useRapport } from '../support/rapport.js';
import { mailWaiting, secretIn, waiting, withMail, workWaiting } from '../support/service-mail.js';

describe('an invitation by mail', () => {
  const rapport = useRapport(withMail);

  it('brings a link as good as the one its inviter got, and either works once', async () => {
    const admin = await rapport.colleague('ADMIN');
    const { token, isMailed } = await invite(admin, 'ines@example.org');
    expect(isMailed).toBe(true);
    const [letter] = await mailWaiting(rapport);
    expect(letter!.subject).toMatch(/^Camille Roux vous invite à rejoindre Agence w-/);
    expect(letter!.headers.get('auto-submitted')).toBe('auto-generated');
    const mailed = secretIn(letter!);
    expect(mailed).not.toBe(token);
    expect(await signUp(rapport, mailed)).toMatchObject({
      data: { signUp: { memberships: [{ workspaceId: admin.workspaceId }] } },
    });
    expect(refusal(await signUp(rapport, token))).toContain('no longer good');
  });

  it('is in the language of the workspace', async () => {
    const admin = await rapport.colleague('ADMIN');
    await admin.ask('mutation { updateWorkspace(input: { version: 1, language: "en" }) { id } }');
    await invite(admin, 'ann@example.org');
    expect((await mailWaiting(rapport))[0]!.subject).toMatch(/^Camille Roux invites you to join/);
  });

  it('leaves ids in the queue and hashes in the database, no secret', async () => {
    const admin = await rapport.colleague('ADMIN');
    const { token, invitation } = await invite(admin, 'zoe@example.org');
    expect(await waiting(rapport)).toEqual([{ workspaceId: admin.workspaceId, invitationId: invitation.id }]);
    const mailed = secretIn((await mailWaiting(rapport))[0]!);
    const { rows } = await rapport.owner.query<{ text: string }>(
      `select i::text || (select string_agg(a::text, '') from audit_entry a where subject_id = i.id) as text
       from invitation i where id = $1`,
      [invitation.id],
    );
    for (const secret of [token, mailed]) expect(rows[0]!.text).not.toContain(secret);
  });

  it('is not mailed once it was taken back', async () => {
    const admin = await rapport.colleague('ADMIN');
    const { invitation } = await invite(admin, 'leo@example.org');
    await admin.ask('mutation ($id: ID!) { revokeInvitation(id: $id) { id } }', invitation);
    expect(await mailWaiting(rapport)).toEqual([]);
  });

  it('is given up, without an error, for an address the server refuses for good', async () => {
    const admin = await rapport.colleague('ADMIN');
    await invite(admin, 'gone@example.org');
    const warn = vi.spyOn(Logger.prototype, 'warn').mockReturnValue();
    expect(await mailWaiting(rapport, { onRcptTo: (_, __, done) => done(refusing(550, '5.1.1 unknown')) })).toEqual([]);
    expect(warn.mock.calls[0]![0]).toMatch(/REFUSED: 550 5\.1\.1 unknown/);
    warn.mockRestore();
  });
});

describe('without a mail server', () => {
  const rapport = useRapport();

  it('the log says who asked for a new password and how to give them one, without any secret', async () => {
    const { email } = await person(rapport);
    await rapport.send(null, 'mutation ($email: String!) { requestPasswordReset(email: $email) }', { email });
    const warn = vi.spyOn(Logger.prototype, 'warn').mockReturnValue();
    await workWaiting(rapport);
    expect(warn.mock.calls).toEqual([
      [expect.stringMatching(new RegExp(`^${email} asked for a new password.*rapport member set-password ${email}$`))],
    ]);
    expect(warn.mock.calls.join()).not.toMatch(/rr_/);
    warn.mockRestore();
  });

  it('an invitation waits for nothing: its link is handed over', async () => {
    const admin = await rapport.colleague('ADMIN');
    expect((await invite(admin, 'ines@example.org')).isMailed).toBe(false);
    expect(await waiting(rapport)).toEqual([]);
  });
});
