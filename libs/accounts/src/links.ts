import type { BootConfig } from '#platform';

/** Secrets stand after the #: browsers keep that part to themselves, so no server log or Referer ever holds one. */
export const invitationLink = ({ publicUrl }: BootConfig, token: string): string => `${publicUrl}/join#${token}`;

export const resetLink = ({ publicUrl }: BootConfig, token: string): string => `${publicUrl}/reset#${token}`;
