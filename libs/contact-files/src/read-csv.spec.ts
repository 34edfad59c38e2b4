import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { casePath, describeCases } from '../../../test/support/cases.js';
import type { ContactFileItem, ImportedContact } from './imported-contact.js';
import { openContactFile, type ContactFile, type ContactFileOptions } from './open-contact-file.js';

async function* bytes(text: string | Buffer): AsyncGenerator<Buffer> {
  yield Buffer.from(text);
}
const open = (text: string | Buffer, options?: ContactFileOptions): Promise<ContactFile> =>
  openContactFile(bytes(text), { format: 'CSV', ...options });

async function items(text: string | Buffer, options?: ContactFileOptions): Promise<ContactFileItem[]> {
  const found: ContactFileItem[] = [];
  for await (const item of await open(text, options)) found.push(item);
  return found;
}

/** The only row of a file, which must be a contact. */
async function only(text: string | Buffer, options?: ContactFileOptions): Promise<ImportedContact> {
  const [item, ...rest] = await items(text, options);
  expect(rest).toEqual([]);
  if (item.kind === 'rejected') throw new Error(item.reason);
  return item.row;
}

describe('a table with our own columns', () => {
  it('is read with French headers', async () => {
    const row = await only(
      'nom;prénom;courriel;blog;langue;tutoiement;ville;niche;niveau\n' +
        'Durand;Zoé;Zoe@Example.org;https://zoe.example/;français;oui;Nîmes;Cuisine;vedette\n',
    );
    expect(row).toEqual({
      line: 2, name: 'Zoé Durand', firstName: 'Zoé', lastName: 'Durand', kinds: ['BLOGGER'], language: 'fr',
      formOfAddress: 'TU', city: 'Nîmes', niche: 'Cuisine', tier: 'STAR', tags: [], warnings: [],
      addresses: [{ address: 'Zoe@example.org', key: 'zoe@example.org', primary: true }],
      presences: [{ platform: 'BLOG', url: 'https://zoe.example/', key: 'zoe.example' }],
    });
  });

  it('is read with English headers, and with our fields as headers', async () => {
    const row = await only(
      'name,kinds,language,formOfAddress,gender,country,time zone,tier,tags,notes,source,twitter,instagram,fans\n' +
        'Zoé,"blogger, influencer",French,vous,f,France,Europe/Paris,mid,' +
        '"Vin; Fromage",Met in Lyon,fair,@zoe,zoe.c,12.5k\n',
    );
    expect(row).toMatchObject({
      kinds: ['BLOGGER', 'INFLUENCER'], language: 'fr', formOfAddress: 'VOUS', gender: 'FEMININE', country: 'FR',
      timeZone: 'Europe/Paris', tier: 'MID', tags: ['vin', 'fromage'], notes: 'Met in Lyon', source: 'fair',
      presences: [
        { platform: 'X', handle: 'zoe', key: 'x.com/zoe', audienceSize: 12_500 },
        { platform: 'INSTAGRAM', handle: 'zoe.c', key: 'instagram.com/zoe.c' },
      ],
    });
  });

  it('knows a forum regular by forum and pseudonym', async () => {
    const row = await only('pseudo;forum\nZoé34;Marmite\n');
    expect(row).toMatchObject({
      name: 'Zoé34', kinds: ['FORUM_REGULAR'],
      presences: [{ platform: 'FORUM', forum: 'Marmite', username: 'Zoé34', key: 'forum:marmite:zoe34' }],
    });
  });

  it('knows a blog by its name beside its address, and by its name alone', async () => {
    const text = 'nom;blog;url\nZoé;La cuisine de Zoé;zoe.example\nLéo;Le vin de Léo;-\n';
    expect(await items(text)).toMatchObject([
      { row: { kinds: ['BLOGGER'], presences: [{ key: 'zoe.example', title: 'La cuisine de Zoé' }] } },
      { row: { kinds: ['BLOGGER'], presences: [], notes: 'Blog: Le vin de Léo' } },
    ]);
  });

  it('warns of a handle that could be anywhere, and takes it for a name', async () => {
    const row = await only('pseudo;courriel\nzoe.34;z@example.org\n');
    expect(row).toMatchObject({ name: 'zoe.34', presences: [], warnings: [{ field: 'handle' }] });
  });

  it('takes "nom" for the whole name where there is no first name', async () => {
    expect(await only('nom;courriel\nZoé Durand;z@example.org\n')).toMatchObject({ name: 'Zoé Durand' });
  });

  it('takes an unknown header for what the person says it is', async () => {
    const text = 'Qui,Où,Quoi\nZoé,https://zoe.example,vin\n';
    const map = { Qui: 'name', 'où': 'url', Quoi: 'ignore' };
    const { summary } = await open(text, { map });
    expect(summary.columns).toEqual([{ header: 'Qui', field: 'name' }, { header: 'Où', field: 'url' }]);
    expect([...summary.ignored]).toEqual(['Quoi']);
    expect(await only(text, { map })).toMatchObject({ name: 'Zoé', presences: [{ key: 'zoe.example' }] });
  });

  it('says which columns it leaves out', async () => {
    const { summary } = await open('nom;Pointure;courriel\nZoé;38;z@example.org\n');
    expect([...summary.ignored]).toEqual(['Pointure']);
    expect(summary).toMatchObject({ format: 'CSV', delimiter: ';', encoding: 'utf-8' });
  });

  it.each([
    ['foo,bar\n1,2\n', {}, 'NO_KNOWN_COLUMN'],
    ['name,bar\n1,2\n', { bar: 'shoe size' }, 'UNKNOWN_FIELD'],
    ['name,bar\n1,2\n', { baz: 'email' }, 'COLUMN_NOT_FOUND'],
  ])('is refused as a whole where the columns make no sense (%j)', async (text, map, code) => {
    await expect(open(text, { map })).rejects.toMatchObject({ code, remedy: expect.any(String) });
  });
});

describe('a row', () => {
  it('is a contact by a name, an address or a presence', async () => {
    const found = await items('name,email,blog\nZoé,,\n,z@example.org,\n,,zoe.example\n');
    expect(found.map((item) => item.kind === 'row' && item.row.name)).toEqual(['Zoé', 'z@example.org', 'zoe.example']);
  });

  it('without any is rejected with its line and what to do', async () => {
    const [, empty, wrong] = await items('name,email\nZoé,\n,\n,zoe at example\n');
    expect(empty).toEqual({
      kind: 'rejected', line: 3, code: 'NOBODY', reason: 'There is no name, address or presence here.',
      remedy: 'Fill in at least one of the three, or delete the row.',
    });
    expect(wrong).toMatchObject({ kind: 'rejected', line: 4, code: 'NO_AT_SIGN', field: 'addresses' });
  });

  it('keeps the rest when one value makes no sense, and says so', async () => {
    const row = await only('name,email,country,tier\nZoé,zoe@,Atlantis,huge\n');
    expect(row.name).toBe('Zoé');
    expect(row.warnings.map(({ field, code }) => `${field} ${code}`)).toEqual([
      'addresses BAD_DOMAIN', 'country NOT_UNDERSTOOD', 'tier NOT_UNDERSTOOD',
    ]);
  });

  it('with more cells than the header is not guessed at', async () => {
    const [item] = await items('name,city\nDupont, Marie,Lyon\n');
    expect(item).toMatchObject({ kind: 'rejected', line: 2, code: 'TOO_MANY_CELLS' });
  });

  it('is counted where it starts, after notes of several lines', async () => {
    const found = await items('name,notes\nZoé,"un\ndeux"\n,\n');
    expect(found[1]).toMatchObject({ kind: 'rejected', line: 4 });
  });

  it('is not greeted by an address or a telephone number', async () => {
    const row = await only('First Name,E-mail Address\nzoe@example.org,zoe@example.org\n');
    expect(row.name).toBe('zoe@example.org');
    expect(row).not.toHaveProperty('firstName');
  });

  it('with one quote too many costs only itself', async () => {
    const found = await items('name,city\n"Zoé,Lyon\nLéo,Nice\n"Ana",Brest\n');
    const names = found.map((item) => (item.kind === 'row' ? item.row.name : item.code));
    expect(names).toEqual(['UNCLOSED_QUOTE', 'Léo', 'Ana']);
  });
});

describe('exports of other products', () => {
  it('LinkedIn: skips the notes before the header, takes the URL for a profile', async () => {
    const text = 'Notes:\n"When exporting, some ""addresses"" may be missing."\n\n' +
      'First Name,Last Name,URL,Email Address,Company,Position,Connected On\n' +
      'Zoé,Durand,https://www.linkedin.com/in/zoe-durand,,"The ""Big"" Paper",Editor,12 Nov 2024\n';
    expect((await open(text)).summary.layout).toBe('LinkedIn connections');
    expect(await only(text)).toMatchObject({
      line: 5, name: 'Zoé Durand', notes: 'Editor, The "Big" Paper',
      presences: [{ platform: 'LINKEDIN', handle: 'zoe-durand' }],
    });
  });

  it('Google: takes the starred address as primary, values joined by colons, its own groups off the tags', async () => {
    const row = await only(
      'First Name,Last Name,File As,Organization Name,Labels,E-mail 1 - Label,E-mail 1 - Value,E-mail 2 - Label,' +
        'E-mail 2 - Value,Address 1 - City,Address 1 - Country,Address 2 - City,Website 1 - Value\n' +
        'Zoé,,,,* myContacts ::: * Friends ::: Vin,Work,a@example.org ::: b@example.org,* Home,c@example.org,' +
        ',FR,Lyon,https://zoe.example\n',
    );
    expect(row.addresses.map(({ key, primary }) => [key, primary])).toEqual([
      ['a@example.org', false], ['b@example.org', false], ['c@example.org', true],
    ]);
    expect(row).toMatchObject({ tags: ['friends', 'vin'], country: 'FR', presences: [{ key: 'zoe.example' }] });
    expect(row).not.toHaveProperty('city');
  });

  it('Outlook in French: reads windows-1252, both columns called "Titre", not the places of a directory', async () => {
    const text =
      '"Titre","Prénom","Nom","Société","Titre","Ville (bureau)","Pays/Région (bureau)","Adresse de messagerie",' +
      '"Type de messagerie","Adresse de messagerie 2","Type de messagerie 2","Page Web"\r\n' +
      '"Mme","Zoé","Durand","Le Journal","Rédactrice","Nîmes","France","/o=Org/cn=zoe","EX","zoe@example.org","SMTP",' +
      '"zoe.example"\r\n';
    const { summary } = await open(Buffer.from(text, 'latin1'));
    expect(summary).toMatchObject({ encoding: 'windows-1252', layout: 'Outlook' });
    const row = await only(Buffer.from(text, 'latin1'));
    expect(row).toMatchObject({
      name: 'Zoé Durand', gender: 'FEMININE', city: 'Nîmes', country: 'FR', notes: 'Rédactrice, Le Journal',
      addresses: [{ key: 'zoe@example.org', primary: true }],
    });
    expect(row.warnings).toHaveLength(1);
  });

  it.each([
    ['Email Address,First Name,MEMBER_RATING,UNSUB_TIME,LEID\nz@example.org,Zoé,2,2024-01-01,1\n', '', true],
    ['Email Address,First Name,MEMBER_RATING,CLEAN_TIME,LEID\nz@example.org,Zoé,2,2024-01-01,1\n', '', undefined],
    ['Email Address,First Name,MEMBER_RATING,LEID\nz@example.org,Zoé,2,1\n', 'unsubscribed_members_export.csv', true],
    ['Email Address,First Name,MEMBER_RATING,LEID\nz@example.org,Zoé,2,1\n', 'cleaned_members_export.csv', undefined],
    ['EMAIL;LASTNAME;FIRSTNAME;EMAIL_BLACKLISTED\nz@example.org;D;Zoé;Yes\n', '', true],
    ['Email,First Name,Date Created,IP,Status\nz@example.org,Zoé,2024-01-01,,Unsubscribed\n', '', true],
    ['first_name,email,created_at,status\nZoé,z@example.org,2024-01-01,cancelled\n', '', true],
    ['nom;courriel;ne pas écrire\nZoé;z@example.org;oui\n', '', true],
  ])('never make an address mailable of somebody who left (%j %s)', async (text, fileName, doNotMail) => {
    const row = await only(text, { fileName });
    expect(row.addresses).toMatchObject([{ key: 'z@example.org', primary: false, state: 'SUPPRESSED' }]);
    expect(row.doNotMail).toBe(doNotMail);
  });

  it('Mailchimp: unpacks the tags, keeps subscribers mailable', async () => {
    const row = await only('Email Address,MEMBER_RATING,LEID,CC,TAGS\nz@example.org,2,1,fr,"""VIP"",""Blog, vin"""\n');
    expect(row).toMatchObject({ tags: ['vip', 'blog, vin'], country: 'FR', addresses: [{ primary: true }] });
  });

  it('Apollo and Kit: keep a bounce as a bounce', async () => {
    const apollo = await only('First Name,Email,Title,bounced,apollo_contact_id\nZoé,z@example.org,Editor,true,1\n');
    expect(apollo).toMatchObject({ notes: 'Editor', addresses: [{ state: 'BOUNCED', primary: false }] });
    const kit = await only('first_name,email,created_at,status\nZoé,z@example.org,2024-01-01,bounced\n');
    expect(kit.addresses[0].state).toBe('BOUNCED');
  });

  it('BuzzStream: takes link partners for bloggers', async () => {
    const row = await only('Link Partner - Name (required),Link Partner - Domain (required)\nZoé,zoe.example\n');
    expect(row).toMatchObject({ name: 'Zoé', kinds: ['BLOGGER'], presences: [{ key: 'zoe.example' }] });
  });

  it('HubSpot: meets addresses in upper case, rejects rows with only an id', async () => {
    const found = await items('Record ID,First Name,Email,Lead Status\n1,Zoé,ZOE@EXAMPLE.ORG,New\n2,,,\n');
    expect(found[0]).toMatchObject({ row: { addresses: [{ key: 'zoe@example.org' }] } });
    expect(found[1]).toMatchObject({ kind: 'rejected', line: 3 });
  });
});

describeCases('headers of real exports', 'contacts/csv-layouts.json', () => {
  interface Layout { preamble?: string[]; header?: string; header_tail?: string; columns?: string[] | string }
  const layouts = (): Record<string, Layout> =>
    JSON.parse(readFileSync(casePath('contacts/csv-layouts.json'), 'utf8')) as Record<string, Layout>;
  const headerOf = ({ header, header_tail, columns }: Layout): string | undefined =>
    header ?? header_tail ?? (Array.isArray(columns) ? columns.map((column) => `"${column}"`).join(',') : undefined);

  it('are recognised, every one of them', async () => {
    const names: Record<string, string | undefined> = {};
    for (const [key, layout] of Object.entries(layouts())) {
      const header = headerOf(layout);
      if (header) names[key] = (await open([...(layout.preamble ?? []), header, ''].join('\n'))).summary.layout;
    }
    expect(names).toEqual({
      linkedin_connections: 'LinkedIn connections', google_contacts_2024: 'Google Contacts',
      google_contacts_before_2024: 'Google Contacts before 2024', outlook_en: 'Outlook',
      outlook_com_hotmail: 'Outlook.com', mailchimp_members: 'Mailchimp', hubspot_contacts: 'HubSpot', brevo: 'Brevo',
      systeme_io: 'systeme.io', activecampaign: 'ActiveCampaign', kit_convertkit: 'Kit',
      apollo_sequence_export: 'Apollo',
      buzzstream_link_partners_import: 'BuzzStream link partners',
    });
  });
});
