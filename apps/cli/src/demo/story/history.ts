import type { Cast } from '../cast.js';
import type { NicheKey, Person } from '../people/person.js';
import { decidedDaysAgo } from '../rows/contact-rows.js';
import { breadCampaigns } from '../talk/bread-campaigns.js';
import type { Campaign } from '../talk/campaign.js';
import { cyclingCampaigns } from '../talk/cycling-campaigns.js';
import { gameCampaigns } from '../talk/game-campaigns.js';
import { CampaignScene } from './campaign-scene.js';
import { introduce, meet, passBy } from './everyday-scenes.js';
import { Logbook } from './logbook.js';
import { awayNow, bounce, END_OF_MAIL_DAYS_AGO, leaveAlone, newsletters, receipts, slip } from './rare-scenes.js';
import { Repertoire } from './repertoire.js';
import { TEMPERS } from './tempers.js';

const CAMPAIGNS = [...breadCampaigns, ...cyclingCampaigns, ...gameCampaigns];

export interface History {
  book: Logbook;
  leftAloneAt: Date | null;
}

/** Two years of everybody's log. */
export function historiesOf(cast: Cast): History[] {
  const repertoire = new Repertoire();
  return cast.players.map((player) => historyOf(new Logbook(cast, player, repertoire)));
}

function historyOf(book: Logbook): History {
  const { person } = book;
  if (person.temper === 'STRANGER') return { book, leftAloneAt: null };
  introduce(book);
  for (const campaign of proposedTo(book)) new CampaignScene(book, campaign).play();
  liveBetween(book);
  return { book, leftAloneAt: playRarities(book) };
}

/** The campaigns of their niches, from a month after we met until we decided otherwise. */
function proposedTo({ person, draw }: Logbook): Campaign[] {
  const { asked } = TEMPERS[person.temper];
  const from = person.knownDaysAgo - 30;
  const until = lastDayOf(person);
  const suits = ({ niche, daysAgo }: Campaign) => nichesOf(person).includes(niche) && daysAgo < from && daysAgo > until;
  const suitable = CAMPAIGNS.filter(suits);
  const inAnyOrder = suitable.map((campaign) => ({ campaign, at: draw.below(1_000_000) })).sort((a, b) => a.at - b.at);
  return inAnyOrder.slice(0, Math.ceil(asked * suitable.length)).map(({ campaign }) => campaign);
}

/** Those where they count; the only one, when nothing is decided yet. */
function nichesOf({ niches }: Person): NicheKey[] {
  const keys = Object.keys(niches) as NicheKey[];
  return keys.filter((key) => keys.length === 1 || niches[key]![0] !== 'KNOWN');
}

function lastDayOf(person: Person): number {
  if (person.bounced || person.leaveAlone) return END_OF_MAIL_DAYS_AGO + 20;
  const rejected = Object.values(person.niches).find(([state]) => state === 'REJECTED');
  return rejected ? decidedDaysAgo(person, rejected) : -1;
}

/** Months with a few words, quarters with a meeting; seas are wide. */
function liveBetween(book: Logbook): void {
  const { person, draw } = book;
  const { chats, meets } = TEMPERS[person.temper];
  const [niche] = Object.keys(person.niches) as [NicheKey];
  const isNear = ['FR', 'BE', 'CH'].includes(person.country ?? 'FR');
  const until = person.leaveAlone ? END_OF_MAIL_DAYS_AGO + 20 : 1;
  for (let day = person.knownDaysAgo - 20; day > until; day -= 30)
    if (draw.happens(chats)) passBy(book, niche, Math.max(until, day - draw.below(25)));
  for (let day = person.knownDaysAgo - 60; day > until; day -= 91)
    if (draw.happens(isNear ? meets : meets / 4)) meet(book, niche, Math.max(until, day - draw.below(40)));
}

function playRarities(book: Logbook): Date | null {
  const { person } = book;
  if (person.bounced) bounce(book);
  if (person.tags?.includes('via-agent')) receipts(book);
  if (person.places.some(({ platform }) => platform === 'NEWSLETTER') && person.temper !== 'FAIR') newsletters(book);
  if (person.name === 'Delphine Sarrazac') slip(book);
  if (person.name === 'Étienne Rabastens') awayNow(book);
  return person.leaveAlone ? leaveAlone(book) : null;
}

