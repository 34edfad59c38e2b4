import type { Cast } from '../cast.js';
import { Draw } from '../draw.js';
import type { Row } from './insert-rows.js';

/** The agency's mailbox: without a mail server it keeps what it is given, and nothing leaves. */
export const mailboxRow = ({ workspaceId, now }: Cast): Row => ({
  ...{ workspace_id: workspaceId, id: new Draw('mailbox').uuid(), address: 'bonjour@clapotis.example', is_default: true },
  ...{ time_zone: 'Europe/Paris', working_days: [1, 2, 3, 4, 5], works_from: '08:00', works_until: '19:00', daily_limit: 60 },
  ...{ smtp_security: 'STARTTLS', smtp_auth: 'NONE', imap_security: 'TLS', imap_auth: 'PASSWORD' },
  ...{ ramp_first_day: 20, ramp_step: 10, gap_seconds: 0, gap_jitter_seconds: 0, version: 1, created_at: now },
});
