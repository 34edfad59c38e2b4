import type { ImapFlow } from 'imapflow';

/** A folder that can be read. */
export interface ListedFolder {
  /** As people read it, the prefix of its namespace included. */
  path: string;
  role: 'INBOX' | 'SENT' | 'OTHER';
  /** What separates the names in the path. */
  delimiter: string;
}

const NO_MAIL = ['\\Noselect', '\\NonExistent'];

/** @param sentFolder the folder of sent mail where somebody named it; null to let the server say (RFC 6154), or its name */
export async function listFolders(client: ImapFlow, sentFolder: string | null): Promise<ListedFolder[]> {
  const all = (await client.list()).filter(({ flags }) => !NO_MAIL.some((flag) => flags.has(flag)));
  const sent = sentFolder ?? all.find(({ specialUse }) => specialUse === '\\Sent')?.path;
  return all.map(({ path, delimiter }) => ({ path, delimiter, role: isInbox(path) ? 'INBOX' : path === sent ? 'SENT' : 'OTHER' }));
}

/** Its name is not case-sensitive (RFC 9051 5.1). */
export const isInbox = (path: string): boolean => path.toUpperCase() === 'INBOX';
