/** So many messages a command: its line stays short, and a connection that is lost loses little. */
const AT_ONCE = 200;

/** UIDs as IMAP writes them, runs as `3:9`, a command's worth each. */
export function* uidSets(uids: readonly number[]): Generator<string> {
  for (let i = 0; i < uids.length; i += AT_ONCE) yield runs(uids.slice(i, i + AT_ONCE));
}

function runs(uids: readonly number[]): string {
  const found: [first: number, last: number][] = [];
  for (const uid of uids) {
    const run = found.at(-1);
    if (run && run[1] + 1 === uid) run[1] = uid;
    else found.push([uid, uid]);
  }
  return found.map(([first, last]) => (first === last ? `${first}` : `${first}:${last}`)).join(',');
}
