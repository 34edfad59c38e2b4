import type { Channel, Direction, Interaction, InteractionChanges, InteractionsService, Nature, NewInteraction } from '#interactions';
import fc from 'fast-check';

const HOUR_MS = 3_600_000;

/** One thing a colleague does with the log, in numbers that are read as choices among what there is. */
export interface Deed {
  kind: 'LOG' | 'CORRECT' | 'CLOSE' | 'MERGE';
  afterHours: number;
  entries: Saying[];
}

export interface Saying {
  contact: number;
  answers: number;
  lateHours: number;
  direction: string;
  channel: string;
  nature: string;
  member: number;
  named: number[];
  recipients: 'NONE' | 'NAMED' | 'SHARED' | 'MANY';
  isMail: boolean;
  hopes: boolean | null;
}

const saying: fc.Arbitrary<Saying> = fc.record({
  contact: fc.nat(99),
  // A third answers something, and some of that is dated before what it answers.
  answers: fc.oneof({ weight: 2, arbitrary: fc.constant(-1) }, { weight: 1, arbitrary: fc.nat(99) }),
  lateHours: fc.oneof(
    { weight: 6, arbitrary: fc.constant(0) },
    { weight: 3, arbitrary: fc.double({ min: 0.01, max: 60, noNaN: true }) },
    { weight: 1, arbitrary: fc.double({ min: 60, max: 1_500, noNaN: true }) },
  ),
  direction: fc.constantFrom('OUTBOUND', 'OUTBOUND', 'OUTBOUND', 'INBOUND', 'INBOUND', 'MUTUAL'),
  channel: fc.constantFrom('MAIL', 'MAIL', 'MAIL', 'DM', 'COMMENT', 'FORUM_REPLY', 'LETTER', 'CALL', 'IN_PERSON', 'GIFT', 'SHARE_GIVEN', 'OTHER'),
  nature: fc.constantFrom('HUMAN', 'HUMAN', 'HUMAN', 'HUMAN', 'HUMAN', 'HUMAN', 'HUMAN', 'AUTO_REPLY', 'NEWSLETTER', 'BOUNCE'),
  member: fc.nat(3),
  named: fc.array(fc.nat(2), { minLength: 1, maxLength: 3 }),
  recipients: fc.constantFrom('NONE', 'NAMED', 'SHARED', 'MANY'),
  isMail: fc.boolean(),
  hopes: fc.constantFrom(null, null, null, true, false),
});

/** What happens to some contacts over months. */
export const deeds: fc.Arbitrary<Deed[]> = fc.array(
  fc.record({
    kind: fc.constantFrom(...[...Array<'LOG'>(12).fill('LOG'), ...Array<'CORRECT'>(6).fill('CORRECT'), 'CLOSE', 'MERGE'] as const),
    afterHours: fc.oneof(fc.constant(0), fc.double({ min: 0.001, max: 40, noNaN: true }), fc.double({ min: 40, max: 400, noNaN: true })),
    entries: fc.array(saying, { minLength: 1, maxLength: 14 }),
  }),
  { minLength: 60, maxLength: 80, size: 'max' },
);

/** Who is there. */
export interface Cast {
  contactIds: readonly string[];
  members: readonly { id: string; email: string }[];
}

/** Reads deeds as what can be logged of these people. */
export class RandomLog {
  readonly known: Interaction[] = [];
  private readonly corrected = new Set<string>();
  private mails = 0;

  constructor(private readonly cast: Cast) {}

  async log(service: InteractionsService, said: readonly Saying[], now: Date): Promise<void> {
    this.known.push(...(await service.log(said.map((one) => this.entry(one, now)))));
  }

  async correct(service: InteractionsService, [{ answers, ...said }]: readonly Saying[], now: Date): Promise<void> {
    const free = this.known.filter(({ id }) => !this.corrected.has(id));
    if (!free.length) return;
    const wrong = lately(free, said.contact + Math.max(0, answers));
    this.corrected.add(wrong.id);
    this.known.push(await service.correct(wrong.id, this.changes(said, wrong, now)));
  }

  handOver(from: string, to: string): void {
    for (const one of this.known) if (one.contactId === from) one.contactId = to;
  }

  private changes(said: Omit<Saying, 'answers'>, wrong: Interaction, now: Date): InteractionChanges {
    const happenedAt = new Date(Math.min(now.getTime(), wrong.happenedAt.getTime() + (said.lateHours - 5) * HOUR_MS));
    const anew: InteractionChanges[] = [
      { nature: 'AUTO_REPLY' as Nature }, { nature: 'HUMAN' as Nature }, { happenedAt }, { channel: said.channel as Channel }, { hopesForAnswer: true },
      { direction: said.direction as Direction }, { contactId: this.cast.contactIds[said.contact % this.cast.contactIds.length] },
    ];
    return anew[(said.contact + said.member) % anew.length];
  }

  private entry(said: Saying, now: Date): NewInteraction {
    const { contactIds, members } = this.cast;
    const contactId = contactIds[said.contact % contactIds.length];
    const own = this.known.filter((one) => one.contactId === contactId);
    const answered = said.answers < 0 || !own.length ? null : lately(own, said.answers);
    const late = (answered && said.named.length > 2 ? answered.happenedAt : now).getTime() - said.lateHours * HOUR_MS;
    const member = members[said.member] ?? null;
    return {
      contactId, channel: said.channel as Channel, direction: said.direction as Direction, nature: said.nature as Nature,
      memberId: member?.id ?? null, inReplyToId: answered?.id ?? null, happenedAt: new Date(late), recipients: this.recipients(said),
      messageId: said.isMail ? `<${(this.mails += 1)}.${contactId}@agence.example>` : null, hopesForAnswer: said.hopes,
    };
  }

  private recipients({ recipients, named }: Saying): string[] {
    if (recipients === 'NONE') return [];
    if (recipients === 'SHARED') return ['redaction@agence.example'];
    if (recipients === 'MANY') return Array.from({ length: 7 }, (_, i) => `n${i}@blog.example`);
    return named.map((one) => `Colleague <${this.cast.members[one].email}>`);
  }
}

/** One of the last twenty: what is long past is seldom spoken of. */
const lately = <T>(all: readonly T[], choice: number): T => all[all.length - 1 - (choice % Math.min(all.length, 20))];
