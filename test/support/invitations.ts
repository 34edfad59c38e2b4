import { randomUUID } from 'node:crypto';
import { PASSWORD } from './people.js';
import type { Answer, Colleague, Rapport } from './rapport.js';

export const INVITE = `mutation ($email: String!, $role: Role! = MEMBER) {
  inviteMember(email: $email, role: $role) {
    token link isMailed
    invitation { id email role state expiresAt invitedBy { id } }
  }
}`;
export const SIGN_UP = `mutation ($input: SignUpInput!) {
  signUp(input: $input) { token memberships { workspaceId role } }
}`;
export const NO_LONGER_GOOD = 'BAD_INPUT token: this invitation is no longer good. Ask for a new one.';

export interface Invited {
  token: string;
  link: string;
  isMailed: boolean;
  invitation: { id: string; state: string; expiresAt: string };
}

export interface SignedUp {
  signUp: { token: string; memberships: { workspaceId: string; role: string }[] };
}

/** The e-mail of a person nobody knows yet. */
export const someone = (): string => `invited-${randomUUID().slice(0, 8)}@example.org`;

export const invite = async (admin: Colleague, email = someone(), role = 'MEMBER'): Promise<Invited> =>
  (await admin.ask<{ inviteMember: Invited }>(INVITE, { email, role })).inviteMember;

/** What a new person does with a link. */
export const signUp = (rapport: Rapport, token: string, fields: object = {}): Promise<Answer<SignedUp>> =>
  rapport.send(null, SIGN_UP, { input: { token, name: 'Inès Faure', password: PASSWORD, ...fields } });
