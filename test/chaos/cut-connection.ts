import type { Client } from 'pg';

const OURS = `select pid from pg_stat_activity where application_name in ('rapport', 'rapport worker', 'rapport door') order by pid`;

/** Cuts the database connection of one of the workers, the n-th. @returns how many were cut */
export async function cutConnection(owner: Client, n: number): Promise<number> {
  const { rows } = await owner.query<{ pid: number }>(OURS);
  if (!rows.length) return 0;
  return (await owner.query('select pg_terminate_backend($1)', [rows[n % rows.length]!.pid])).rowCount ?? 0;
}
