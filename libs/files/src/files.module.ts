import path from 'node:path';
import { CONFIG, type BootConfig } from '#platform';
import { Module } from '@nestjs/common';
import { DeleteStoredBytes } from './delete-stored-bytes.js';
import { FileStorage } from './file-storage.js';
import { FilesService } from './files.service.js';
import { FolderStorage } from './folder-storage.js';
import { ForgetUnusedFiles } from './forget-unused-files.js';
import { S3Storage } from './s3-storage.js';

const storage = {
  provide: FileStorage,
  inject: [CONFIG],
  useFactory: ({ s3, dataDir }: BootConfig): FileStorage =>
    s3 ? new S3Storage(s3) : new FolderStorage(path.join(dataDir, 'files')),
};

const tasks = [ForgetUnusedFiles, DeleteStoredBytes];

@Module({
  providers: [storage, FilesService, ...tasks],
  exports: [FileStorage, FilesService, ...tasks],
})
export class FilesModule {}
