export { ContactFilter } from './contact-filter.input.js';
export { ContactListService } from './contact-list.service.js';
export { DirectoryModule } from './directory.module.js';
