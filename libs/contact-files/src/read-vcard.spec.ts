import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { casePath, describeCases } from '../../../test/support/cases.js';
import type { ContactFileItem, ImportedContact } from './imported-contact.js';
import { openContactFile } from './open-contact-file.js';

/** Cut in small pieces, so that folds, line ends and characters are cut too. */
async function* bytes(text: string | Buffer, size = 7): AsyncGenerator<Buffer> {
  const all = Buffer.from(text);
  for (let at = 0; at < all.length; at += size) yield all.subarray(at, at + size);
}

async function items(file: string | AsyncIterable<Buffer>): Promise<ContactFileItem[]> {
  const found: ContactFileItem[] = [];
  for await (const item of await openContactFile(file, { format: 'VCARD' })) found.push(item);
  return found;
}

async function card(lines: string[] | Buffer): Promise<ImportedContact> {
  const text = Buffer.isBuffer(lines) ? lines : ['BEGIN:VCARD', ...lines, 'END:VCARD', ''].join('\r\n');
  const [item] = await items(bytes(text));
  if (item.kind === 'rejected') throw new Error(item.reason);
  return item.row;
}

describe('a vCard', () => {
  it('of version 4.0 gives names, addresses, places and profiles', async () => {
    const row = await card([
      'VERSION:4.0', 'FN:Zoé Durand', 'N:Durand;Zoé;;Mme;', 'EMAIL;TYPE=home:home@example.org',
      'EMAIL;PREF=1;TYPE=work:mailto:work@example.org', 'URL:https://zoe.example',
      'ADR;TYPE=work:;;1 rue X;Nîmes;Gard;30000;France',
      'LANG;PREF=2:en', 'LANG;PREF=1:fr', 'TZ:Europe/Paris', 'GENDER:F', 'CATEGORIES:Vin,Fromage\\, lait',
      'NOTE:un\\ndeux\\; trois', 'ORG:Le Journal;Culture', 'TITLE:Rédactrice',
      'SOCIALPROFILE;SERVICE-TYPE=Mastodon:https://mas.example/@zoe',
      'IMPP:twitter:zoe', 'TEL:+33 1 00 00 00 00',
    ]);
    expect(row).toEqual({
      line: 1, name: 'Zoé Durand', firstName: 'Zoé', lastName: 'Durand', gender: 'FEMININE', language: 'fr',
      timeZone: 'Europe/Paris', city: 'Nîmes', region: 'Gard', country: 'FR', tags: ['vin', 'fromage, lait'],
      warnings: [],
      notes: 'un\ndeux; trois\n\nRédactrice, Le Journal, Culture',
      addresses: [
        { address: 'work@example.org', key: 'work@example.org', primary: true },
        { address: 'home@example.org', key: 'home@example.org', primary: false },
      ],
      presences: [
        { platform: 'BLOG', url: 'https://zoe.example/', key: 'zoe.example' },
        { platform: 'MASTODON', handle: 'zoe@mas.example', url: 'https://mas.example/@zoe', key: 'mas.example/@zoe' },
        { platform: 'X', handle: 'zoe', url: 'https://x.com/zoe', key: 'x.com/zoe' },
      ],
    });
  });

  it('of version 2.1 is read with its bare types, quoted-printable and charset', async () => {
    const row = await card([
      'VERSION:2.1', 'N;CHARSET=ISO-8859-1;ENCODING=QUOTED-PRINTABLE:Durand;Zo=E9', 'EMAIL;INTERNET;HOME:a@example.org',
      'EMAIL;INTERNET;PREF:b@example.org', 'NOTE;QUOTED-PRINTABLE:ligne 1=0D=0A=', 'ligne 2 =C3=A9',
      'PHOTO;JPEG;BASE64:', ' /9j/4AAQSkZJRgABAQEASABIAAD', '',
      'AGENT:', 'BEGIN:VCARD', 'FN:Somebody else', 'END:VCARD',
      'URL:zoe.example',
    ]);
    expect(row).toMatchObject({
      name: 'Zoé Durand', notes: 'ligne 1\nligne 2 é', presences: [{ key: 'zoe.example' }],
      addresses: [{ key: 'b@example.org', primary: true }, { key: 'a@example.org' }],
    });
  });

  it('may be folded in the middle of a character', async () => {
    const folded = Buffer.from('BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Zoé\r\nEND:VCARD\r\n');
    const cut = folded.indexOf(0xc3) + 1;
    const row = await card(Buffer.concat([folded.subarray(0, cut), Buffer.from('\r\n '), folded.subarray(cut)]));
    expect(row.name).toBe('Zoé');
  });

  it('from a telephone tells platforms by label, type or property', async () => {
    const row = await card([
      'VERSION:3.0', 'FN:Zoé', 'item1.URL;type=pref:https://zoe.example', 'item1.X-ABLabel:_$!<HomePage>!$_',
      'item2.X-SOCIALPROFILE:x-apple:zoe.c', 'item2.X-ABLabel:Instagram',
      'X-SOCIALPROFILE;type=twitter;x-user=zoe:http://twitter.com/zoe', 'X-TIKTOK:@zoe',
      'IMPP;X-SERVICE-TYPE=Skype:skype:zoe',
    ]);
    expect(row.presences.map(({ key }) => key)).toEqual([
      'zoe.example', 'instagram.com/zoe.c', 'x.com/zoe', 'tiktok.com/@zoe',
    ]);
  });

  it('in an unknown old encoding is taken for Western', async () => {
    const row = await card(Buffer.from('BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Zo\xe9 \x80\r\nEND:VCARD\r\n', 'latin1'));
    expect(row.name).toBe('Zoé €');
  });

  it('in UTF-16 is read', async () => {
    const [item] = await items(bytes(Buffer.from('\ufeffBEGIN:VCARD\r\nFN:Zoé\r\nEND:VCARD\r\n', 'utf16le'), 5));
    expect(item).toMatchObject({ row: { name: 'Zoé' } });
  });

  it('is one of many: a group is left out, a broken line is passed over, the last may be cut off', async () => {
    const found = await items(bytes([
      'BEGIN:VCARD', 'FN:Zoé', 'what is this', 'EMAIL;broken', 'END:VCARD', 'BEGIN:VCARD', 'FN:Friends', 'KIND:group',
      'END:VCARD', '', 'begin:vcard', 'fn:Léo', 'end:vcard', 'BEGIN:VCARD', 'FN:Ana',
      'BEGIN:VCARD', 'EMAIL:bob@example.org',
    ].join('\n')));
    const seen = found.map((item) => (item.kind === 'row' ? [item.row.line, item.row.name] : [item.line, item.code]));
    expect(seen).toEqual([
      [1, 'Zoé'], [6, 'NOT_A_PERSON'], [11, 'Léo'], [14, 'Ana'], [16, 'bob@example.org'],
    ]);
    expect(found[4]).toMatchObject({ row: { warnings: [{ code: 'CUT_OFF' }] } });
  });

  it('tells which properties nothing is made of', async () => {
    const file = await openContactFile(bytes('BEGIN:VCARD\nFN:Zoé\nTEL:1\nBDAY:20000101\nEND:VCARD\n'));
    for await (const item of file) expect(item.kind).toBe('row');
    expect([...file.summary.ignored]).toEqual(['TEL', 'BDAY']);
  });
});

describeCases('vCards of an address book', 'contacts/vcard-kcontacts', () => {
  const folder = casePath('contacts/vcard-kcontacts');
  const known = (found: ContactFileItem[]): unknown[] =>
    found.map((item) => {
      if (item.kind === 'rejected') return item.code;
      const { name, addresses, city, presences } = item.row;
      return { name, addresses, city, places: presences.map(({ key }) => key) };
    });

  it('are all read without an error', async () => {
    for (const file of readdirSync(folder)) expect(await items(`${folder}/${file}`), file).not.toEqual([]);
  });

  it('say the same in every version of the format', async () => {
    const files = readdirSync(folder);
    for (const file of files.filter((one) => one.endsWith('.vcf'))) {
      const expected = known(await items(`${folder}/${file}`));
      const versions = files.filter((other) => other.replace('v4_0.', '').startsWith(`${file}.`));
      for (const version of versions) expect(known(await items(`${folder}/${version}`)), version).toEqual(expected);
    }
  });
});
