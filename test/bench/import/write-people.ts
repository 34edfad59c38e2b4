import { writeFile } from 'node:fs/promises';
import path from 'node:path';

const FIRST = ['Élodie', 'Marc', 'Julie', 'Nadia', 'Théo', 'Inès', 'Hugo', 'Zoé', 'Léa', 'Noël'];
const LAST = ['Lefèvre', 'Dubois', 'Caron', 'Petit', 'Moreau', 'Nguyễn', 'Garnier', 'Faure', 'Roux', 'Müller'];
const CITIES = ['Lyon', 'Lille', 'Nantes', 'Genève', 'Liège'];

/** A CSV file of invented people, each with an address and a blog; the same for the same number. */
export async function writePeople(folder: string, rows: number): Promise<string> {
  const file = path.join(folder, `people-${rows}.csv`);
  const lines = ['first name;last name;email;blog;language;city;tags'];
  for (let i = 0; i < rows; i++) {
    const [first, last] = [FIRST[i % 10], LAST[(i / 10) % 10 | 0]];
    const city = CITIES[i % 5];
    lines.push(`${first};${last} ${i};blogger${i}@example.org;https://blog-${i}.example/;fr;${city};cuisine, ${city}`);
  }
  await writeFile(file, lines.join('\n'));
  return file;
}
