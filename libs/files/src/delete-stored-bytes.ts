import type { DueTask, JobIds } from '#platform';
import { Injectable } from '@nestjs/common';
import { fileKey } from './file-key.js';
import { FileStorage } from './file-storage.js';

/** Deletes the bytes of a file whose row is gone; tried again while the storage cannot be reached. */
@Injectable()
export class DeleteStoredBytes implements DueTask {
  static readonly queue = 'delete-stored-bytes';
  readonly queue = DeleteStoredBytes.queue;
  readonly cron = null;

  constructor(private readonly storage: FileStorage) {}

  run({ workspaceId, fileId }: JobIds): Promise<void> {
    return this.storage.delete(fileKey(workspaceId!, fileId!));
  }
}
