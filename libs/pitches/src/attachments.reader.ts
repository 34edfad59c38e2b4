import { buffer } from 'node:stream/consumers';
import { FilesService, type StoredFile } from '#files';
import { Database } from '#platform';
import { Injectable } from '@nestjs/common';
import { OfferedAssetsReader } from './offered-assets.reader.js';
import type { Pitch } from './pitch.entity.js';

/** Reads the files that travel with a mail: what a pitch offers and what no link gives. */
@Injectable()
export class AttachmentsReader {
  constructor(
    private readonly db: Database,
    private readonly offered: OfferedAssetsReader,
    private readonly files: FilesService,
  ) {}

  /** No transaction may be in progress: the storage is waited for. */
  async read({ assetIds }: Pitch): Promise<{ name: string; mediaType: string; content: Buffer }[]> {
    const { files } = await this.offered.read(assetIds);
    await this.db.rest();
    return Promise.all(files.map(async (file) => ({ name: file.name, mediaType: file.mediaType, content: await this.bytes(file) })));
  }

  private async bytes(file: StoredFile): Promise<Buffer> {
    return buffer(await this.files.read(file));
  }
}
