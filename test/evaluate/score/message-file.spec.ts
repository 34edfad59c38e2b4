import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { evaluate } from './evaluation.js';
import { readMessages } from './message-file.js';
import { touchLines } from './outputs.js';

describe('a collection of messages', () => {
  let folder = '';
  beforeAll(async () => void (folder = await mkdtemp(path.join(os.tmpdir(), 'rapport-messages-'))));
  afterAll(() => rm(folder, { recursive: true }));

  const read = async (...lines: string[]) => {
    await writeFile(path.join(folder, 'some.csv'), lines.join('\n'));
    return readMessages(path.join(folder, 'some.csv'));
  };
  const touchesOf = async (...lines: string[]) => touchLines(evaluate(await read(...lines), 'team', 14)).slice(1);

  it('may have its columns in any order, and leave the thread out', async () => {
    expect(await touchesOf('unix_time,receiver,sender', '100,2,1', '200,1,2')).toEqual(['0,1,2,100,200,0,censored']);
  });

  it('may have its rows in any order; those of one second stay as they stand', async () => {
    const rows = ['1,2,100,a,0', '2,1,200,a,1', '2,1,100,b,0', '3,4,2000000,,'];
    const touches = ['0,1,2,100,200,0,test', '1,2,1,100,,0,test', '2,3,4,2000000,,0,censored'];
    const header = 'sender,receiver,unix_time,thread,is_reply';
    expect(await touchesOf(header, rows[3], rows[1], rows[0], rows[2])).toEqual(touches);
    expect(await touchesOf(header, rows[1], rows[0], rows[2], rows[3])).toEqual(touches);
  });

  it('may be empty but for its header, and may come from Windows', async () => {
    expect(await touchesOf('sender,receiver,unix_time')).toEqual([]);
    expect(await touchesOf('\uFEFFsender,receiver,unix_time\r', '1,2,100\r', '')).toEqual(['0,1,2,100,,0,censored']);
  });

  it('is refused with the line that is wrong', async () => {
    const header = 'sender,receiver,unix_time,thread,is_reply';
    await expect(read('')).rejects.toThrow('some.csv: it is empty');
    await expect(read('from,to,unix_time')).rejects.toThrow('line 1: no column sender, receiver; there is from, to, unix_time.');
    await expect(read(header, '1,2,100,,', '1,2')).rejects.toThrow('line 3: 2 columns where the first line has 5.');
    await expect(read(header, '1,x,100,,')).rejects.toThrow('line 2: receiver is “x”, not a whole number.');
    await expect(read(header, '1,2,soon,,')).rejects.toThrow('line 2: unix_time is “soon”, not seconds since 1970.');
    await expect(read(header, '1,2,1e15,,')).rejects.toThrow('line 2: unix_time is “1e15”, not seconds since 1970.');
    await expect(read(header, '1,2,100,,yes')).rejects.toThrow('line 2: is_reply is “yes”, not 0, 1 or nothing.');
  });
});
