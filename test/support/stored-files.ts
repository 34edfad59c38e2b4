import type { Answer, Rapport } from './rapport.js';
import { SAMPLES } from './sample-files.js';

export const PNG = SAMPLES['image/png']!;

/** Sends a file as a client does, with a token unless the headers say otherwise. */
export async function postFile(
  { url }: Rapport,
  headers: Record<string, string>,
  body: Buffer | string = PNG,
  name = 'photo.png',
): Promise<Answer<never> & { status: number; id?: string }> {
  const request = { method: 'POST', headers, body: new Uint8Array(Buffer.from(body)) };
  const response = await fetch(`${url}/files?name=${encodeURIComponent(name)}`, request);
  return { status: response.status, ...((await response.json()) as Answer<never> & { id?: string }) };
}

export const bearer = ({ token }: { token: string }) => ({ authorization: `Bearer ${token}` });

/** The id of a file stored by somebody. */
export async function stored(
  rapport: Rapport,
  colleague: { token: string },
  ...file: [body?: Buffer | string, name?: string]
): Promise<string> {
  const { id, errors } = await postFile(rapport, bearer(colleague), ...file);
  if (!id) throw new Error(errors?.[0]?.message);
  return id;
}

/** Asks for a file and reads all of the answer. */
export async function getFile({ url }: Rapport, id: string, headers: Record<string, string>) {
  const response = await fetch(`${url}/files/${id}`, { headers });
  return { status: response.status, headers: response.headers, bytes: Buffer.from(await response.arrayBuffer()) };
}
