import { StoredFile } from './stored-file.entity.js';

export { LARGEST_FILE_BYTES } from './arrival.js';
export { DeleteStoredBytes } from './delete-stored-bytes.js';
export { FileStorage, type Content } from './file-storage.js';
export { FilesModule } from './files.module.js';
export { FilesService } from './files.service.js';
export { ForgetUnusedFiles } from './forget-unused-files.js';
export { StoredFile };

/** The tables of this lib. */
export const filesEntities = [StoredFile];
