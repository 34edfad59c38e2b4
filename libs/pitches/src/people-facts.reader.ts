import { PoliciesService } from '#conduct';
import { Contact, contactColumns } from '#contacts';
import { HomeworkService, PostsReader } from '#listening';
import { Database, rowsPerKey } from '#platform';
import { Injectable } from '@nestjs/common';
import type { NicheFact, PitchFacts, PresenceFact } from './pitch-facts.js';

const CONTACTS = `
  select ${contactColumns()}, exists (
    select from address a where a.workspace_id = c.workspace_id and a.contact_id = c.id and a.is_primary and a.state = 'VALID'
  ) as "hasAddress"
  from contact c where c.id = any($1)`;

const PRESENCES = `
  select p.contact_id as "contactId", p.id, f.name as platform, p.title, p.url, p.handle, p.forum, p.language, p.created_at as "createdAt"
  from presence p join platform f on f.key = p.platform_key
  where p.contact_id = any($1) order by p.created_at, p.id`;

/** The niche that was asked for; else the best and first one a contact is vetted in. */
const NICHES = `
  select distinct on (asked.id) asked.id as "contactId", n.id, n.name, n.description, v.decided_at as "decidedAt"
  from unnest($1::uuid[]) as asked (id)
  left join vetting v on v.contact_id = asked.id and ($2::uuid is null and v.state <> 'REJECTED' or v.niche_id = $2)
  join niche n on n.id = coalesce($2, v.niche_id)
  order by asked.id, v.state desc nulls last, v.decided_at, n.id`;

type Who = Pick<PitchFacts, 'contact' | 'hasAddress' | 'presences' | 'posts' | 'homework' | 'niche' | 'policy'>;
type Of<T> = T & { contactId: string };

/** Who people are and where they speak, what they published and want: a few statements, however many they are. */
@Injectable()
export class PeopleFactsReader {
  constructor(
    private readonly db: Database,
    private readonly posts: PostsReader,
    private readonly homework: HomeworkService,
    private readonly policies: PoliciesService,
  ) {}

  /** By contact id; nobody for an id that does not exist. */
  async read(contactIds: string[], nicheId: string | null): Promise<Map<string, Who>> {
    const [contacts, presences, niches, posts, homework, policies] = await Promise.all([
      this.db.query<Contact & { hasAddress: boolean }>(CONTACTS, [contactIds]),
      this.db.query<Of<PresenceFact>>(PRESENCES, [contactIds]),
      this.db.query<Of<NicheFact>>(NICHES, [contactIds, nicheId]),
      this.posts.recentPosts(contactIds),
      this.homework.homeworkOf(contactIds),
      this.policies.policiesOf(contactIds),
    ]);
    const places = rowsPerKey(contactIds, presences, (one) => one.contactId);
    const presencesOf = new Map(contactIds.map((id, i) => [id, places[i]]));
    const nicheOf = new Map(niches.map((one) => [one.contactId, one]));
    const who = ({ hasAddress, ...contact }: Contact & { hasAddress: boolean }): Who => ({
      contact: contact as Contact,
      hasAddress,
      presences: presencesOf.get(contact.id) ?? [],
      posts: posts.get(contact.id) ?? [],
      homework: homework.get(contact.id) ?? [],
      niche: nicheOf.get(contact.id) ?? null,
      policy: policies.get(contact.id) ?? null,
    });
    return new Map(contacts.map((one) => [one.id, who(one)]));
  }
}
