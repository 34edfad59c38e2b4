import type { Client } from 'pg';

/** The minutes that somebody would wait for a server, or for the lease of a worker that is gone, go by at once. */
export const letTimePass = (owner: Client): Promise<unknown> =>
  owner.query(`
    with again as (update mail_sighting set next_try_at = now() where next_try_at > now())
    update mail_account set next_try_at = now() where next_try_at > now()`);

export const endLeases = (owner: Client): Promise<unknown> => owner.query('update mail_account set lease_until = now() where lease_until > now()');
