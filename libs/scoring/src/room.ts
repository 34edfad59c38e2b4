/**
 * Until the transaction ends: sorts and sums in memory what it can, a log of two million entries takes about as much; and lets
 * the server's helpers work as well, though each row they hand over costs a little.
 */
export const ROOM = `select set_config('work_mem', '256MB', true), set_config('parallel_tuple_cost', '0.01', true)`;
