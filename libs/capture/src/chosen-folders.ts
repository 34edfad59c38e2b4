import type { ListedFolder } from '#mail';

/**
 * The folders to read: the inbox, the sent mail, and whichever were chosen by name. A name may be written with slashes
 * whatever separates names on the server, and without the prefix of its namespace (RFC 2342), such as INBOX.
 */
export function chosenFolders(listed: readonly ListedFolder[], chosen: readonly string[]): ListedFolder[] {
  const wanted = new Set(chosen.map(folded));
  return listed.filter((folder) => folder.role !== 'OTHER' || namesOf(folder).some((name) => wanted.has(name)));
}

/** Which of the chosen names no folder has. */
export function unlistedFolders(listed: readonly ListedFolder[], chosen: readonly string[]): string[] {
  const names = new Set(listed.flatMap(namesOf));
  return chosen.filter((name) => !names.has(folded(name)));
}

const folded = (name: string): string => name.normalize('NFC').toLowerCase();

function namesOf({ path, delimiter }: ListedFolder): string[] {
  const names = [path, delimiter ? path.split(delimiter).join('/') : path].map(folded);
  return [...names, ...names.map((name) => name.replace(/^inbox[./]/, ''))];
}
