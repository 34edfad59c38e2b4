import { explain, type Language, segmentLabel, tellTouch, type Telling } from '#explaining';
import { scoreCard, segmentOf, type ScoreCard } from '#likelihood';
import { Database } from '#platform';
import { DAY_MS, tallyOf, type Tally } from '#touches';
import { Injectable } from '@nestjs/common';
import { Askers, type Asker } from './askers.js';
import { ContactPasts } from './contact-pasts.reader.js';
import { PastScores } from './past-scores.reader.js';
import type { ResponsivenessArgs } from './responsiveness.args.js';
import { Responsiveness, type Reader, type Seen } from './responsiveness.js';
import { StandingsReader, type KnownHeadline, type KnownStanding } from './standings.reader.js';
import type { TouchShare } from './touch-share.js';

/** What lists show of a score: all that its headline has, and what became of it. */
const OF_HEADLINES: readonly string[] = ['__typename', 'probability', 'score', 'ratio', 'band', 'confidence', 'computedAt', 'change'];

/** A signed-in person's own language, else the workspace's. */
const READER = `
  select coalesce((select a.language from account a where a.id = current_account_id()), w.language) as language,
    w.time_zone as "timeZone"
  from workspace w`;

/** Scores as lists show them, cards made of what is kept, and their explanations, each made only when somebody asks. */
@Injectable()
export class ResponsivenessReader {
  constructor(
    private readonly db: Database,
    private readonly askers: Askers,
    private readonly past: PastScores,
    private readonly pasts: ContactPasts,
    private readonly standings: StandingsReader,
  ) {}

  /** Batched; null without enough history. For lists: the same figures without the rest, where nothing else is asked for. */
  find(
    contactId: string,
    asked: ReadonlySet<string> | null = null,
    { asOf = null, memberId = null }: ResponsivenessArgs = {},
  ): Promise<Responsiveness | null> {
    if (asOf || memberId !== null) return this.findFor(contactId, asOf, memberId);
    const isHeadline = asked && [...asked].every((field) => OF_HEADLINES.includes(field));
    return isHeadline ? this.findHeadline(contactId) : this.findNow(contactId, asked?.has('explanation') ?? false);
  }

  explain(score: Responsiveness, asked: Language | null): string | Promise<string> {
    const { reader } = score.seen;
    return reader ? this.explainTo(reader, score, asked) : this.reader().then((found) => this.explainTo(found, score, asked));
  }

  async tell({ share, at }: TouchShare, asked: Language | null): Promise<string> {
    return tellTouch(share, tellingTo(await this.reader(), asked, at));
  }

  private explainTo(reader: Reader, { seen, card }: Responsiveness, asked: Language | null): string {
    const telling = tellingTo(reader, asked, seen.at);
    const segment = segmentLabel(seen.tier, seen.channel, telling.language);
    const author = seen.author && { name: seen.author.name, isReader: seen.author.id === this.db.actor.memberId };
    return explain(card, { ...telling, segment, author, windowDays: seen.curves.tuning.windowMs / DAY_MS });
  }

  private reader(): Promise<Reader> {
    return this.db.load('reader', 'me', () => this.db.query<Reader>(READER));
  }

  private async findFor(contactId: string, asOf: Date | null, memberId: string | null): Promise<Responsiveness | null> {
    const asker = memberId === null ? null : await this.askers.get(memberId);
    if (asOf) return this.past.find(contactId, asOf, asker);
    const known = await this.standings.of(contactId, asker && !asker.isAlone ? asker.id : null);
    if (!known?.member) return known && scoreOf(known, asker, null);
    const own = (await this.pasts.touchesOf(contactId)).filter(({ memberId: of }) => of === asker?.id);
    return scoreOf(known, asker, tallyOf(own, known.now, known.averages.curves.tuning));
  }

  private findHeadline(contactId: string): Promise<Responsiveness | null> {
    return this.db.load('headline score', contactId, async (ids) =>
      (await this.standings.headlines(ids)).map((known) => known && headlineOf(known)));
  }

  private findNow(contactId: string, isExplained: boolean): Promise<Responsiveness | null> {
    return this.db.load(`score ${isExplained}`, contactId, async (ids) => {
      const reader = isExplained ? await this.reader() : null;
      return (await this.standings.read(ids)).map((known) => known && scoreOf(known, null, null, reader));
    });
  }
}

const tellingTo = ({ language, timeZone }: Reader, asked: Language | null, now: Date): Telling =>
  ({ language: asked ?? (language === 'fr' ? 'fr' : 'en'), timeZone, now });

/** Whoever asked for nothing else looks at nothing else. */
const headlineOf = (known: KnownHeadline): Responsiveness | null =>
  known.headline && new Responsiveness(seenIn(known, null, null), known.headline as ScoreCard);

/** The card of a contact as it stands; null without enough history. */
function scoreOf(known: KnownStanding, author: Asker | null, tally: Tally | null, reader: Reader | null = null): Responsiveness | null {
  const { tier, channel, standing, averages, now } = known;
  const { curves, habit } = averages;
  const segment = segmentOf(averages, tier, channel);
  const member = known.member && tally ? { ...known.member, tally } : undefined;
  const card = scoreCard({ standing, segment, now, curves, habit, member });
  return card.band === 'NOT_ENOUGH_HISTORY' ? null : new Responsiveness(seenIn(known, author, reader), card);
}

function seenIn(known: KnownStanding | KnownHeadline, author: Asker | null, reader: Reader | null): Seen {
  const { contactId, tier, channel, averages, earlier, now } = known;
  return { contactId, tier, channel, at: now, isPast: false, author, curves: averages.curves, earlier, reader };
}
