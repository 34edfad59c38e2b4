import type { FieldShape, ShapeOf } from './field-shape.js';

/** What a template may speak of: plain values, nothing that could run. Blank texts count as missing. */
export interface PitchValues {
  contact: ContactValues;
  presences: PresenceValues[];
  /** The contact's first blog. */
  blog: PresenceValues | null;
  niche: NicheValues | null;
  /** The latest of their posts that we remarked something in, else the latest. */
  post: PostValues | null;
  /** The latest first. */
  posts: PostValues[];
  homework: HomeworkValues[];
  /** What passed between us, the latest first. */
  lastTouches: TouchValues[];
  /** The latest message of ours that still waits for an answer. */
  unanswered: UnansweredValues | null;
  given: FavourValues[];
  asked: FavourValues[];
  /** What this pitch offers first. */
  asset: AssetValues | null;
  assets: AssetValues[];
  /** The brand that speaks. */
  identity: { persona: string; tone: string | null } | null;
  /** The first information notice: whether they must still be told where we have their data from, and where that is. */
  notice: { isDue: boolean; source: string | null };
  sender: SenderValues;
  workspace: { name: string; timeZone?: string | null };
  /** Whatever the caller adds: what struck us, a meetup, an asset. */
  values: Record<string, unknown>;
  today: Moment;
}

/** An instant, or a day as YYYY-MM-DD. */
type Moment = Date | string;

export type FormOfAddress = 'TU' | 'VOUS' | 'NEUTRAL';
export type Gender = 'FEMININE' | 'MASCULINE' | 'UNKNOWN';

export interface ContactValues {
  name: string;
  firstName: string | null;
  lastName: string | null;
  /** BCP 47, such as fr or fr-BE. */
  language: string | null;
  formOfAddress: FormOfAddress;
  gender: Gender;
  city: string | null;
  region: string | null;
  country: string | null;
  /** IANA name, such as Europe/Paris. Dates are told in it; without it in the workspace's, else in UTC. */
  timeZone: string | null;
  tags: string[];
  notes: string | null;
}

export interface PresenceValues {
  platform: string;
  title: string | null;
  url: string | null;
  handle: string | null;
  forum: string | null;
  language: string | null;
}

export interface NicheValues {
  name: string;
  description: string | null;
}

export interface PostValues {
  title: string;
  url: string | null;
  publishedOn: Moment | null;
  /** What struck us. */
  remark: string | null;
  /** The blog, forum or network it stands on. */
  where?: string | null;
}

export interface HomeworkValues {
  note: string;
  notedOn: Moment;
}

export interface TouchValues {
  channel: string;
  direction: string;
  happenedOn: Moment;
  subject: string | null;
}

export interface UnansweredValues {
  channel: string;
  sentOn: Moment;
  subject: string | null;
}

/** Something one of us did for the other. */
export interface FavourValues {
  what: string;
  on: Moment;
}

export interface AssetValues {
  title: string;
  kind: string;
  url: string | null;
  licence: string | null;
  credit: string | null;
  /** ISO 639-1 code. */
  language: string | null;
  embargoUntil: Moment | null;
}

export interface SenderValues {
  name: string;
  firstName: string | null;
  email: string;
  gender?: Gender;
}

const presence: ShapeOf<PresenceValues> = {
  fields: { platform: 'TEXT', title: 'TEXT', url: 'TEXT', handle: 'TEXT', forum: 'TEXT', language: 'TEXT' },
};

/** What a template may speak of where nothing personal was gathered. */
export const NO_MATERIAL = {
  ...{ post: null, posts: [], homework: [], lastTouches: [], unanswered: null, given: [], asked: [], asset: null, assets: [] },
  ...{ identity: null, notice: { isDue: false, source: null } },
} satisfies Partial<PitchValues>;

const post: ShapeOf<PostValues> = { fields: { title: 'TEXT', url: 'TEXT', publishedOn: 'DATE', remark: 'TEXT', where: 'TEXT' } };
const favour: ShapeOf<FavourValues> = { fields: { what: 'TEXT', on: 'DATE' } };
const asset: ShapeOf<AssetValues> = {
  fields: {
    ...{ title: 'TEXT', kind: 'TEXT', url: 'TEXT', licence: 'TEXT', credit: 'TEXT', language: 'TEXT' },
    embargoUntil: 'DATE',
  },
};
/** The same as the types above, for the check when a template is saved; the compiler keeps the two in step. */
export const PITCH_FIELDS: ShapeOf<PitchValues> & FieldShape = {
  fields: {
    contact: {
      fields: {
        ...{ name: 'TEXT', firstName: 'TEXT', lastName: 'TEXT', language: 'TEXT', formOfAddress: 'TEXT' },
        ...{ gender: 'TEXT', city: 'TEXT', region: 'TEXT', country: 'TEXT', timeZone: 'TEXT' },
        ...{ tags: { items: 'TEXT' }, notes: 'TEXT' },
      },
    },
    presences: { items: presence },
    blog: presence,
    niche: { fields: { name: 'TEXT', description: 'TEXT' } },
    post,
    posts: { items: post },
    homework: { items: { fields: { note: 'TEXT', notedOn: 'DATE' } } },
    lastTouches: { items: { fields: { channel: 'TEXT', direction: 'TEXT', happenedOn: 'DATE', subject: 'TEXT' } } },
    unanswered: { fields: { channel: 'TEXT', sentOn: 'DATE', subject: 'TEXT' } },
    given: { items: favour },
    asked: { items: favour },
    asset,
    assets: { items: asset },
    identity: { fields: { persona: 'TEXT', tone: 'TEXT' } },
    notice: { fields: { isDue: 'FLAG', source: 'TEXT' } },
    sender: { fields: { name: 'TEXT', firstName: 'TEXT', email: 'TEXT', gender: 'TEXT' } },
    workspace: { fields: { name: 'TEXT', timeZone: 'TEXT' } },
    values: 'ANY',
    today: 'DATE',
  },
};
