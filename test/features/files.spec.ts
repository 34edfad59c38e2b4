import { readdir } from 'node:fs/promises';
import http from 'node:http';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { DeleteStoredBytes, ForgetUnusedFiles, LARGEST_FILE_BYTES } from '#files';
import { later, person, refusal, signIn } from '../support/people.js';
import { useRapport } from '../support/rapport.js';
import { bearer, getFile, PNG, postFile, stored } from '../support/stored-files.js';

const rapport = useRapport();

const DAY_MINUTES = 24 * 60;
const row = async (id: string) => (await rapport.owner.query('select * from stored_file where id = $1', [id])).rows[0];

describe('a stored file', () => {
  it('comes back to the byte, to be saved and never to be run', async () => {
    const camille = await rapport.colleague('MEMBER');
    const id = await stored(rapport, camille, PNG, 'Four à pain "ouvert".png');
    const answer = await getFile(rapport, id, bearer(camille));
    expect(answer.bytes.equals(PNG)).toBe(true);
    expect(answer.headers.get('content-type')).toBe('image/png');
    expect(answer.headers.get('content-disposition')).toMatch(/^attachment; .*filename\*=UTF-8''Four%20%C3%A0%20pain%20%22ouvert%22.png/);
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    expect(answer.headers.get('content-security-policy')).toContain('sandbox');
  });

  it('is what its content says: not what its name or the browser calls it', async () => {
    const camille = await rapport.colleague('MEMBER');
    const { id } = await postFile(rapport, { ...bearer(camille), 'content-type': 'application/json' }, PNG, 'notes.txt');
    expect(await row(id!)).toMatchObject({ name: 'notes.txt', media_type: 'image/png', stored_by_id: camille.memberId });
    const page = await postFile(rapport, bearer(camille), '<html><script>alert(1)</script></html>', 'photo.png');
    expect(page.status).toBe(400);
    expect(refusal(page)).toContain('BAD_INPUT body: this is of no kind that can be stored.');
  });

  it('may be a table or a form, which nobody takes for a question to the API', async () => {
    const camille = await rapport.colleague('MEMBER');
    const headers = { ...bearer(camille), 'content-type': 'application/x-www-form-urlencoded' };
    const { id } = await postFile(rapport, headers, 'nom=Zoé&ville=Lyon', 'table.csv');
    expect(await row(id!)).toMatchObject({ media_type: 'text/csv', size_bytes: 19 });
  });

  it('has a name that is shown, and is no path', async () => {
    const camille = await rapport.colleague('MEMBER');
    const id = await stored(rapport, camille, PNG, '../../../../tmp/evil.png');
    expect(await row(id)).toMatchObject({ name: '../../../../tmp/evil.png' });
    const folder = path.join(rapport.config.dataDir, 'files', camille.workspaceId);
    expect(await readdir(folder)).toEqual([id]);
  });

  it('needs a name and a content', async () => {
    const camille = await rapport.colleague('MEMBER');
    expect(refusal(await postFile(rapport, bearer(camille), PNG, '  '))).toBe('BAD_INPUT name: cannot be empty');
    expect(refusal(await postFile(rapport, bearer(camille), ''))).toContain('BAD_INPUT body: this file is empty.');
  });

  it('is refused while it is still arriving, once it is too large', async () => {
    const camille = await rapport.colleague('MEMBER');
    const address = `${rapport.url}/files?name=film.mp4`;
    const request = http.request(address, { method: 'POST', headers: { ...bearer(camille), 'transfer-encoding': 'chunked' } });
    const answered = new Promise<http.IncomingMessage>((resolve) => request.once('response', resolve));
    for (let sent = 0; sent <= LARGEST_FILE_BYTES; sent += 1_048_576) request.write(Buffer.alloc(1_048_576, 'a'));
    const answer = await answered; // the request has no end yet
    const told = Buffer.concat((await answer.toArray()) as Buffer[]).toString();
    await new Promise<void>((sent) => request.end(Buffer.alloc(LARGEST_FILE_BYTES), sent)); // nobody is left hanging
    expect(answer.statusCode).toBe(413);
    expect(told).toContain('LIMITED');
    expect(told).toContain('a file can have at most 25 MB');
    const { rows } = await rapport.owner.query('select from stored_file where workspace_id = $1', [camille.workspaceId]);
    expect(rows).toEqual([]);
  });
});

describe('the door for files', () => {
  it('knows members only, by the same token or session as GraphQL', async () => {
    const camille = await person(rapport, 'MEMBER');
    const id = await stored(rapport, camille);
    expect(refusal(await postFile(rapport, { 'x-workspace': 'any' }))).toContain('UNAUTHENTICATED storeFile is for members.');
    expect((await getFile(rapport, id, {})).status).toBe(401);
    const cookie = `rapport_session=${await signIn(rapport, camille)}`;
    expect((await getFile(rapport, id, { cookie })).status).toBe(200);
    expect((await postFile(rapport, { cookie, 'apollo-require-preflight': 'true' })).status).toBe(201);
  });

  it('does not take what a page of another site could make a browser send', async () => {
    const camille = await person(rapport, 'MEMBER');
    const cookie = `rapport_session=${await signIn(rapport, camille)}`;
    const forged = await postFile(rapport, { cookie, 'content-type': 'text/plain' });
    expect(refusal(forged)).toContain('BAD_INPUT headers: this could come from a page of another site.');
  });

  it('lets viewers read and members store', async () => {
    const camille = await rapport.colleague('MEMBER');
    const victor = await rapport.colleague('VIEWER', camille.workspaceId);
    const id = await stored(rapport, camille);
    expect((await getFile(rapport, id, bearer(victor))).status).toBe(200);
    const refused = await postFile(rapport, bearer(victor));
    expect([refused.status, refusal(refused)]).toEqual([403, expect.stringContaining('storeFile needs the role MEMBER')]);
  });

  it('finds nothing of a neighbour’s, no more than what never was', async () => {
    const [camille, nadia] = [await rapport.colleague('ADMIN'), await rapport.colleague('ADMIN')];
    const id = await stored(rapport, nadia);
    const answer = await getFile(rapport, id, bearer(camille));
    expect(answer.status).toBe(404);
    expect(refusal(JSON.parse(answer.bytes.toString()))).toBe(`NOT_FOUND There is no file with id ${id}. Check the id.`);
    expect((await getFile(rapport, 'no-id', bearer(camille))).status).toBe(400);
  });
});

describe('every night', () => {
  const CREATE = 'mutation ($input: CreateAssetInput!) { createAsset(input: $input) { id } }';

  it('a file that nothing refers to for a day is forgotten, then its bytes; what is in use stays', async () => {
    const camille = await rapport.colleague('MEMBER');
    const [unused, used] = [await stored(rapport, camille), await stored(rapport, camille)];
    await camille.ask(CREATE, { input: { title: 'Photo', kind: 'PICTURE', storedFileId: used } });
    const night = () => rapport.api.get(ForgetUnusedFiles, { strict: false }).run();
    await night();
    expect(await row(unused)).toBeDefined();
    await later(rapport, DAY_MINUTES + 1, night);
    expect([await row(unused), (await row(used))?.id]).toEqual([undefined, used]);
    const { rows } = await rapport.owner.query<{ data: Record<string, string> }>(
      `select data from pgboss.job where name = $1 and data ->> 'fileId' = $2`,
      [DeleteStoredBytes.queue, unused],
    );
    expect(rows.map(({ data }) => data)).toEqual([{ workspaceId: camille.workspaceId, fileId: unused }]);
    await rapport.api.get(DeleteStoredBytes, { strict: false }).run(rows[0]!.data);
    expect(await readdir(path.join(rapport.config.dataDir, 'files', camille.workspaceId))).toEqual([used]);
  });
});
