import { InteractionsService, Channel, Direction, type NewInteraction } from '#interactions';
import { Workspaces } from '#platform';
import type { INestApplicationContext } from '@nestjs/common';
import type { Client } from 'pg';
import { atLeast, median, told, type Measure } from '../measure.js';
import { Draw } from '../population/draw.js';
import type { InventedLog } from './invented-log.js';

const ROUNDS = 5;
const ROUND_SECONDS = 6;

/** As a mailbox that is read hands them over, or a file that is imported. */
const BATCH = 100;
/** Callers at work at the same time. */
const CALLERS = 4;

/** What waits for an answer, of those spoken to lately. */
const OPEN = `
  select t.id, t.contact_id as "contactId", t.member_id as "memberId", t.channel from touch t
  where not t.closed order by md5(t.id::text) limit 20000`;

const CONTACTS = 'select id from contact order by md5(id::text) limit 50000';

interface Waiting {
  id: string;
  contactId: string;
  memberId: string;
  channel: Channel;
}

/** Entries a second that the service logs and counts: half of them ours, to anybody; half theirs, of which most answer something. */
export async function incremental(app: INestApplicationContext, owner: Client, log: InventedLog): Promise<Measure[]> {
  const talk = await Talk.of(owner, log);
  const rates: { batches: number[]; singles: number[] } = { batches: [], singles: [] };
  await rate(app, log, () => talk.entries(BATCH), 2);
  for (let round = 0; round < ROUNDS; round++) {
    rates.batches.push(await rate(app, log, () => talk.entries(BATCH), ROUND_SECONDS));
    rates.singles.push(await rate(app, log, () => talk.entries(1), ROUND_SECONDS / 2));
    console.error(`round ${round + 1}: ${rates.batches.at(-1)!.toFixed(0)} entries a second, ${rates.singles.at(-1)!.toFixed(0)} one by one`);
  }
  return [atLeast(2_000, 'loggedPerSecond', median(rates.batches)), told('loggedPerSecondOneByOne', median(rates.singles))];
}

async function rate(app: INestApplicationContext, { workspaceId }: InventedLog, next: () => NewInteraction[], seconds: number): Promise<number> {
  const interactions = app.get(InteractionsService, { strict: false });
  const start = performance.now();
  const end = start + seconds * 1_000;
  let logged = 0;
  const caller = async (): Promise<void> => {
    while (performance.now() < end) {
      // Not `logged += await …`: that adds to what was logged before the wait, and forgets what others log meanwhile.
      const entries = await app.get(Workspaces).in(workspaceId, 'bench', 'bench', () => interactions.log(next()));
      logged += entries.length;
    }
  };
  await Promise.all(Array.from({ length: CALLERS }, caller));
  return (logged * 1_000) / (performance.now() - start);
}

/** What people say next, drawn from who is known and what waits. */
class Talk {
  private readonly draw = new Draw(20_261_121);

  private constructor(
    private readonly contacts: readonly string[],
    private readonly waiting: readonly Waiting[],
    private readonly memberIds: readonly string[],
  ) {}

  static async of(owner: Client, { memberIds }: InventedLog): Promise<Talk> {
    const { rows: waiting } = await owner.query<Waiting>(OPEN);
    const { rows: contacts } = await owner.query<{ id: string }>(CONTACTS);
    return new Talk(contacts.map(({ id }) => id), waiting, memberIds);
  }

  entries(many: number): NewInteraction[] {
    return Array.from({ length: many }, () => (this.draw.below(2) ? this.ours() : this.theirs()));
  }

  private ours(): NewInteraction {
    const channel = this.draw.of([Channel.MAIL, Channel.MAIL, Channel.MAIL, Channel.DM, Channel.COMMENT]);
    const said = { contactId: this.draw.of(this.contacts), memberId: this.draw.of(this.memberIds), direction: Direction.OUTBOUND, channel };
    return channel === Channel.MAIL ? { ...said, messageId: `${this.draw.uuid()}@agence.example` } : said;
  }

  private theirs(): NewInteraction {
    const { id, contactId, memberId, channel } = this.draw.of(this.waiting);
    const said = { contactId, direction: Direction.INBOUND, channel, memberId: null };
    if (channel !== Channel.MAIL) return said;
    return { ...said, recipients: [`${memberId}@agence.example`], ...(this.draw.below(5) && { inReplyToId: id }) };
  }
}
