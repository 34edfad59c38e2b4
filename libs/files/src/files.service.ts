import type { Readable } from 'node:stream';
import { badInput, Clock, Database, notFound } from '#platform';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { receive } from './arrival.js';
import { fileKey } from './file-key.js';
import { FileStorage, type Content } from './file-storage.js';
import { recogniseType } from './recognise-type.js';
import { StoredFile } from './stored-file.entity.js';

const KINDS = 'JPEG, PNG, WebP, GIF, MP4, WebM, MP3, PDF, Word, Excel, PowerPoint, OpenDocument text, ZIP or plain text';
const UNWELCOME = `this is of no kind that can be stored. Send ${KINDS}.`;

/** Files people store: what they are is told by their content, who may read them by the walls. */
@Injectable()
export class FilesService {
  constructor(
    private readonly db: Database,
    private readonly storage: FileStorage,
    private readonly clock: Clock,
  ) {}

  /** Stores bytes under a name. Throws LIMITED for too many, BAD_INPUT for none or for a kind that is not welcome. */
  store(name: string, bytes: AsyncIterable<Uint8Array>): Promise<StoredFile> {
    return receive(bytes, async (content) => {
      const file = await this.describe(name, content);
      // The row first: should the rest fail, the nightly sweep finds by it what is left.
      await this.db.write(async () => (await this.db.manager()).insert(StoredFile, file));
      await this.storage.put(fileKey(file.workspaceId, file.id), content);
      return file;
    });
  }

  /** Opens the bytes of a file; asks the storage alone, so call it where no transaction waits. */
  read({ workspaceId, id }: StoredFile): Promise<Readable> {
    return this.storage.get(fileKey(workspaceId, id));
  }

  /** Throws NOT_FOUND. */
  async get(id: string): Promise<StoredFile> {
    const file = await this.load(id);
    if (!file) throw notFound('file', id);
    return file;
  }

  /** Batched. */
  load(id: string): Promise<StoredFile | null> {
    return this.db.load('stored file', id, async (ids) => {
      const rows = await (await this.db.manager()).findBy(StoredFile, { id: In([...ids]) });
      const byId = new Map(rows.map((row) => [row.id, row]));
      return ids.map((one) => byId.get(one) ?? null);
    });
  }

  private async describe(name: string, { path, sizeBytes, sha256 }: Content): Promise<StoredFile> {
    if (!sizeBytes) throw badInput('body', 'this file is empty. Send its bytes as the body of the request.');
    const mediaType = await recogniseType(path, name);
    if (!mediaType) throw badInput('body', UNWELCOME);
    const { workspaceId, actor } = this.db;
    const circumstances = { storedById: actor.memberId, storedAt: this.clock.now() };
    return StoredFile.make(workspaceId, { name, mediaType, sizeBytes, sha256, ...circumstances });
  }
}
