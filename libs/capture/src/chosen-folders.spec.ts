import { expect, it } from 'vitest';
import type { ListedFolder } from '#mail';
import { chosenFolders, unlistedFolders } from './chosen-folders.js';

const folder = (path: string, delimiter = '/', role: ListedFolder['role'] = 'OTHER'): ListedFolder => ({ path, delimiter, role });
const paths = (listed: ListedFolder[], chosen: string[]): string[] => chosenFolders(listed, chosen).map(({ path }) => path);

it('reads the inbox and the sent mail, and nothing else unless it was chosen', () => {
  const listed = [folder('INBOX', '/', 'INBOX'), folder('Éléments envoyés', '/', 'SENT'), folder('Corbeille'), folder('Presse')];
  expect(paths(listed, [])).toEqual(['INBOX', 'Éléments envoyés']);
  expect(paths(listed, ['presse', 'Rien'])).toEqual(['INBOX', 'Éléments envoyés', 'Presse']);
});

it('knows which of the chosen names no folder has', () => {
  expect(unlistedFolders([folder('INBOX.Clients.Été', '.')], ['clients/été', 'Presse'])).toEqual(['Presse']);
});

it('finds a folder by its name, whatever separates names on the server and whatever stands before them', () => {
  expect(paths([folder('INBOX.Clients.Été', '.')], ['Clients/E\u0301té'])).toEqual(['INBOX.Clients.Été']);
  expect(paths([folder('INBOX/Presse')], ['INBOX/Presse'])).toEqual(['INBOX/Presse']);
});
