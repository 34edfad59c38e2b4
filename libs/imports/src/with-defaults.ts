import type { ContactFileItem } from '#contact-files';

/** What the person who imports knows of everybody in the file. */
export interface ImportDefaults {
  /** ISO 639-1 code. */
  language?: string;
  niche?: string;
  tags?: string[];
}

/** The same rows, with what is known of all of them where the row itself does not tell. */
export async function* withDefaults(
  items: AsyncIterable<ContactFileItem>,
  { language, niche, tags = [] }: ImportDefaults,
): AsyncGenerator<ContactFileItem> {
  for await (const item of items) {
    if (item.kind === 'row') {
      item.row.language ??= language;
      item.row.niche ??= niche;
      item.row.tags.push(...tags.filter((tag) => !item.row.tags.includes(tag)));
    }
    yield item;
  }
}
