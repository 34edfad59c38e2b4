export { backupEmbedded, type BackupOptions } from './backup-embedded.js';
export { restoreEmbedded, type Restored, type RestoreOptions } from './restore-embedded.js';
