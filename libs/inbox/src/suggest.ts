import { addressKey, type MailMessage, type Suggestion } from '#capture';
import { Clock, Database } from '#platform';
import { Injectable } from '@nestjs/common';
import { domainOf, isFreeMail } from './free-mail.js';
import { bareSubject } from './subjects.js';
import { writtenBy } from './written-by.js';

const NAMED = 'select distinct contact_id as "contactId", name as asked from contacts_named($1)';

const OF_DOMAINS = `
  select contact_id as "contactId", domain as asked from contacts_of_domains($1)
  union select contact_id, match_key from presence where match_key = any($1)`;

const SENT = 'select contact_id as "contactId", subject as asked from contacts_written_about($1, $2)';

interface Found {
  contactId: string;
  asked: string;
}

const DAYS = 30;
const DAY_MS = 86_400_000;
const MOST = 5;

/** Whoever could have written what waits for a person: by name, by domain, by subject. It proposes; nobody is linked by it. */
@Injectable()
export class Suggest {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /** Adds to what is proposed already. Messages that do not wait, or are somebody's, stay as they are. */
  async suggest(messages: readonly MailMessage[]): Promise<void> {
    const asking = messages.filter(({ triage, contactId }) => triage === 'WAITING' && !contactId).map((message) => ({ message, by: clues(message) }));
    if (!asking.length) return;
    const named = await this.find(NAMED, asking.flatMap(({ by }) => by.names));
    const near = await this.find(OF_DOMAINS, asking.flatMap(({ by }) => by.domain ?? []));
    const since = new Date(this.clock.now().getTime() - DAYS * DAY_MS);
    const sent = await this.find(SENT, asking.flatMap(({ by }) => by.subject ?? []), since);
    for (const { message, by } of asking) {
      const isNewAddress = message.suggestions.every(({ why }) => why !== 'SAME_ADDRESS');
      const propose = (why: string, ids: readonly string[]): Suggestion[] => ids.map((contactId) => ({ contactId, why, isNewAddress }));
      const more = [
        ...propose('SAME_NAME', by.names.flatMap((name) => named.get(name) ?? [])),
        ...propose('SAME_DOMAIN', near.get(by.domain ?? '') ?? []),
        ...propose('SAME_SUBJECT', sent.get(by.subject ?? '') ?? []),
      ];
      message.suggestions = firstOfEach([...message.suggestions, ...more]);
    }
  }

  private async find(text: string, asked: readonly string[], ...more: unknown[]): Promise<Map<string, string[]>> {
    return asked.length ? byAsked(await this.db.query<Found>(text, [[...new Set(asked)], ...more])) : new Map();
  }
}

/** What a message gives away of its author. */
function clues(message: MailMessage): { names: string[]; domain: string | null; subject: string | null } {
  const { fromAddress, fromName, subject } = writtenBy(message);
  const key = addressKey(fromAddress);
  const domain = key && domainOf(key);
  return { names: namesOf(fromName), domain: domain && !isFreeMail(domain) ? domain : null, subject: bareSubject(subject) || null };
}

/** "Ferrand, Apolline" is Apolline Ferrand as well. */
function namesOf(name: string | null): string[] {
  if (!name?.trim()) return [];
  const swapped = /^([^,]{1,100}),\s*([^,]{1,100})$/.exec(name.trim());
  return [name.trim().slice(0, 300), ...(swapped ? [`${swapped[2]} ${swapped[1]}`] : [])];
}

function byAsked(rows: readonly Found[]): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const { asked } of rows) found.set(asked, []);
  for (const { asked, contactId } of rows) found.get(asked)!.push(contactId);
  return found;
}

const firstOfEach = (all: readonly Suggestion[]): Suggestion[] =>
  [...new Map([...all].reverse().map((one) => [one.contactId, one])).values()].reverse().slice(0, MOST);
