import { atHour, DAY_MS, HOUR_MS, inOfficeHours, onWorkday } from '../calendar.js';
import type { Campaign, CampaignWords } from '../talk/campaign.js';
import { parcelNotes } from '../talk/notes.js';
import { COLLEAGUE_KEYS, NICHES } from '../team.js';
import { Conversation } from './conversation.js';
import { linkOf } from './link-of.js';
import type { Entry, Logbook } from './logbook.js';
import { TEMPERS } from './tempers.js';

/** A campaign proposed to one person, and all that comes of it. */
export class CampaignScene {
  private readonly words: CampaignWords;
  private readonly talk: Conversation;

  constructor(
    private readonly book: Logbook,
    private readonly campaign: Campaign,
  ) {
    const { person, draw } = book;
    this.words = person.language === 'en' ? campaign.en : campaign.fr;
    this.talk = new Conversation(book, draw.happens(0.12) ? draw.of(COLLEAGUE_KEYS) : book.owner, this.words.subject);
  }

  play(): void {
    const { draw, person } = this.book;
    const habits = TEMPERS[person.temper];
    const pitch = this.propose();
    if (!pitch) return;
    if (draw.happens(habits.answers)) return this.answered(pitch, this.soon(pitch, habits.delayHours), habits.accepts);
    if (draw.happens(0.1)) this.absent(pitch);
    if (draw.happens(0.55)) this.followUp(pitch, habits.answers / 2);
  }

  private propose(): Entry | null {
    const { cast, draw, phrases } = this.book;
    const { daysAgo } = this.campaign;
    const at = onWorkday(atHour(cast.now, daysAgo - draw.below(Math.min(9, daysAgo)), 7.5 + draw.below(500) / 60));
    const more = { hopes: true, minutes: draw.between(8, 30) };
    if (!this.talk.isMail) return this.talk.open(at, this.words.short, more);
    const words = [this.book.pick(phrases.hooks), this.words.offer, this.book.pick(phrases.closings)].join('\n\n');
    return this.talk.open(at, words, more);
  }

  private answered(pitch: Entry, at: Date, accepts: number): void {
    const { draw, phrases } = this.book;
    if (draw.happens(accepts)) return this.agreed(this.talk.hear(pitch, at, this.yes(), { mood: 'WARM' }));
    const kind = draw.below(10);
    if (kind < 4) return this.asked(pitch, at, accepts);
    if (kind < 6) return void this.talk.hear(pitch, at, this.book.pick(phrases.later), { mood: 'NEUTRAL' });
    const words = this.book.pick([...this.words.no, ...phrases.refusals]);
    const refusal = this.talk.hear(pitch, at, words, { mood: 'NEUTRAL' });
    if (refusal && draw.happens(0.7)) this.talk.tell(refusal, this.book.pick(phrases.goodGrace));
  }

  /** A question first, and perhaps a yes once it is answered. */
  private asked(pitch: Entry, at: Date, accepts: number): void {
    const { say, answer } = this.book.pick(this.book.phrases.questions);
    const question = this.talk.hear(pitch, at, say, { mood: 'NEUTRAL' });
    const told = question && this.talk.tell(question, answer);
    if (!told || !this.book.draw.happens(accepts)) return;
    this.agreed(this.talk.hear(told, this.soon(told, 20), this.yes(), { mood: 'WARM' }));
  }

  private agreed(yes: Entry | null): void {
    const { draw, phrases } = this.book;
    const { gift } = this.campaign;
    const thanks = yes && this.talk.tell(yes, this.book.pick(gift ? phrases.parcels : phrases.thanks));
    if (!thanks) return;
    if (gift) this.send(gift, inOfficeHours(new Date(thanks.at.getTime() + draw.between(20, 60) * HOUR_MS)));
    if (draw.happens(0.65)) this.published(thanks);
  }

  private send(gift: string, at: Date): void {
    const body = `${gift}. ${this.book.pick(parcelNotes)}`;
    this.book.note({ at, by: this.talk.by, direction: 'OUTBOUND', channel: 'GIFT', body });
  }

  /** They write about it; we share it, and thank them under it. */
  private published(thanks: Entry): void {
    const { book } = this;
    const news = this.talk.hear(thanks, this.soon(thanks, 14 * 24), book.pick(book.phrases.published), { mood: 'WARM' });
    if (!news) return;
    const at = inOfficeHours(new Date(news.at.getTime() + book.draw.between(3, 30) * HOUR_MS));
    const ours = { at, direction: 'OUTBOUND', ...linkOf(book, news.post) } as const;
    const persona = NICHES[this.campaign.niche].client;
    if (book.draw.happens(0.7)) book.note({ ...ours, channel: 'SHARE_GIVEN', body: book.pick(book.phrases.shares), persona });
    const later = new Date(at.getTime() + HOUR_MS);
    book.note({ ...ours, at: later, channel: 'COMMENT', body: book.pick(book.phrases.publishedThanks), answers: news });
  }

  private followUp(pitch: Entry, answers: number): void {
    const { draw, phrases } = this.book;
    const at = onWorkday(new Date(pitch.at.getTime() + draw.between(6, 9) * DAY_MS));
    const again = this.talk.again(pitch, at, this.book.pick(phrases.followUps), { hopes: true, minutes: 4 });
    if (!again || !draw.happens(answers)) return;
    this.agreed(this.talk.hear(again, this.soon(again, 30), this.book.pick(phrases.lateYes), { mood: 'WARM' }));
  }

  private absent(pitch: Entry): void {
    if (!this.talk.isMail) return;
    const returnsAt = new Date(pitch.at.getTime() + this.book.draw.between(6, 20) * DAY_MS);
    const words = this.book.pick(this.book.phrases.absences);
    this.talk.hear(pitch, new Date(pitch.at.getTime() + 90_000), words, { nature: 'AUTO_REPLY', returnsAt });
  }

  private yes(): string {
    return this.book.pick([...this.words.yes, ...this.book.phrases.yeses]);
  }

  /** Some time after, most often soon, now and then much later. */
  private soon({ at }: Entry, usualHours: number): Date {
    const factor = this.book.draw.of([0.1, 0.3, 0.5, 0.8, 1, 1.2, 1.7, 2.4]);
    return this.book.freeAt(new Date(at.getTime() + usualHours * factor * HOUR_MS + this.book.draw.below(3600) * 1_000));
  }
}
