import type { PlatformPatterns } from '#spellings';
import { ContactDraft } from './contact-draft.js';
import { settlePresence, type SaidInColumns } from './csv-presence.js';
import type { ContactFileItem, ImportedAddressState, ImportedKind } from './imported-contact.js';

type SaidState = ImportedAddressState | 'OBJECTED';

/** What a column of blogs or forums says of a person; a profile on a network says nothing yet. */
const KIND_OF: Readonly<Partial<Record<string, ImportedKind>>> = { BLOG: 'BLOGGER', FORUM: 'FORUM_REGULAR' };
/** Of two statements the more careful one counts. */
const CAUTION: readonly (SaidState | undefined)[] = [undefined, 'VALID', 'BOUNCED', 'SUPPRESSED', 'OBJECTED'];

/** One row of a CSV file while its cells are read. */
export class CsvRow {
  readonly draft: ContactDraft;
  readonly main: SaidInColumns = { urls: [] };
  place?: string;
  private state?: SaidState;
  private kinds?: ImportedKind[];

  constructor(line: number, readonly cells: readonly string[], platforms: readonly PlatformPatterns[]) {
    this.draft = new ContactDraft(line, platforms);
  }

  mark(state: SaidState): void {
    if (CAUTION.indexOf(state) > CAUTION.indexOf(this.state)) this.state = state;
  }

  speaksOn(platform: string): void {
    const kind = KIND_OF[platform];
    if (kind && !this.kinds?.includes(kind)) this.kinds = [...(this.kinds ?? []), kind];
  }

  finish(): ContactFileItem {
    const { draft, state } = this;
    if (this.kinds) draft.row.kinds ??= this.kinds;
    if (state === 'OBJECTED') draft.row.doNotMail = true;
    else if (state) for (const address of draft.row.addresses) address.state = state;
    settlePresence(this.main, draft);
    return draft.finish();
  }
}
