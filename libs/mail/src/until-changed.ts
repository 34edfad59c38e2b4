import type { ImapFlow } from 'imapflow';

/** What a server may tell of the open folder while nobody asks. */
export const CHANGES = ['exists', 'expunge', 'close'] as const;

/** Resolves once something changed, after so long, or when somebody wants to go on. */
export function untilChanged(client: ImapFlow, mostMs: number, goOn: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      clearTimeout(timer);
      goOn.removeEventListener('abort', done);
      for (const event of CHANGES) client.off(event, done);
      resolve();
    };
    const timer = setTimeout(done, mostMs);
    goOn.addEventListener('abort', done);
    for (const event of CHANGES) client.on(event, done);
  });
}

/** Ends an IDLE and finds out whether the server still answers; imapflow would wait for ever for one that never began to idle. */
export async function answered(client: ImapFlow, silenceMs: number): Promise<void> {
  const silence = Object.assign(new Error('The server says nothing any more.'), { code: 'ETIMEOUT' });
  const asked = client.noop();
  let timer: NodeJS.Timeout | undefined;
  const silent = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(silence), silenceMs);
  });
  await Promise.race([asked, silent])
    .catch((error: Error) => {
      client.close();
      throw error;
    })
    .finally(() => clearTimeout(timer));
}
