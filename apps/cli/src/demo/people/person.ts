/** A member of the agency. */
export type Colleague = 'solene' | 'bastien' | 'ines';
export type NicheKey = 'bread' | 'cycling' | 'games' | 'garden';

/** How somebody answers: from a friend who picks up the phone to a star who never has. */
export type Temper = 'FRIEND' | 'WARM' | 'FAIR' | 'DISTANT' | 'SILENT' | 'STRANGER';

export type Verdict = ['VETTED' | 'REJECTED', string] | ['KNOWN'];

/** Where somebody speaks; without a handle the url or the username says who they are there. */
export interface Place {
  platform: string;
  handle?: string;
  url?: string;
  title?: string;
  language?: string;
  tone?: string;
  audience?: number;
  forum?: string;
  username?: string;
  posts?: number;
  welcomesBrands?: boolean;
}

/** Somebody invented, as the demo tells of them. Every domain is reserved, nobody exists. */
export interface Person {
  name: string;
  firstName?: string;
  lastName?: string;
  kinds: ('BLOGGER' | 'INFLUENCER' | 'FORUM_REGULAR')[];
  /** NICHE when left out. */
  tier?: 'MID' | 'STAR';
  /** French when left out, null when nobody knows. */
  language?: 'en' | null;
  /** VOUS when left out. */
  form?: 'TU' | 'NEUTRAL';
  /** UNKNOWN when left out. */
  gender?: 'FEMININE' | 'MASCULINE';
  /** FR when left out. */
  country?: string;
  region?: string;
  city?: string;
  /** Europe/Paris when left out. */
  timeZone?: string;
  owner?: Colleague;
  /** The first is the primary one. */
  addresses?: string[];
  bounced?: string[];
  places: Place[];
  /** What they published, as one would quote it in a mail. */
  posts: string[];
  niches: Partial<Record<NicheKey, Verdict>>;
  temper: Temper;
  /** The way they are reached; MAIL when left out. */
  by?: 'DM' | 'FORUM' | 'CALL';
  /** The hour of UTC at which they answer; any when left out. */
  answersAt?: number;
  tags?: string[];
  notes?: string;
  /** How we came to know them; without it, the place where they speak. */
  source?: string;
  knownDaysAgo: number;
  /** Why we leave them alone. */
  leaveAlone?: string;
}

export const blog = (host: string, title: string, audience: number, more: Partial<Place> = {}): Place => ({
  ...{ platform: 'BLOG', url: `https://${host}.example/`, title, audience, ...more },
});

/** An account on a network. */
export const account = (platform: string, handle: string, audience: number, tone?: string): Place => ({
  ...{ platform, handle, audience, tone },
});

export const forumAccount = (forum: string, username: string, posts: number, welcomesBrands?: boolean): Place => ({
  ...{ platform: 'FORUM', forum, username, posts, welcomesBrands },
});
