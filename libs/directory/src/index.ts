export { ContactFilter } from './contact-filter.input.js';
export { ContactListService } from './contact-list.service.js';
export { DirectoryModule } from './directory.module.js';
export { PeopleInput } from './people.input.js';
export { MOST_PEOPLE, PeopleReader } from './people.reader.js';
