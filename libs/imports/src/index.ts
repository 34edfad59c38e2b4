export type { ImportReport, SharedAddress } from './import-report.js';
export { ImportsModule } from './imports.module.js';
export { ImportsService, type ImportOptions } from './imports.service.js';
