import { registerEnumType } from '@nestjs/graphql';
import { findUnanswered } from './find-unanswered.js';
import type { PitchFacts } from './pitch-facts.js';
import type { PitchPlan } from './pitch-plan.js';

/** Where a value in a pitch came from. */
export enum ValueOrigin {
  CONTACT = 'CONTACT',
  PRESENCE = 'PRESENCE',
  POST = 'POST',
  HOMEWORK = 'HOMEWORK',
  LOG = 'LOG',
  NICHE = 'NICHE',
  ASSET = 'ASSET',
  /** A plain value the caller added. */
  CALLER = 'CALLER',
  /** The author, the persona, the workspace. */
  SENDER = 'SENDER',
  /** Words of the template, in the place of a value that is missing. */
  FALLBACK = 'FALLBACK',
}
registerEnumType(ValueOrigin, { name: 'ValueOrigin', description: 'Where a value in a pitch came from' });

/** Where a value came from and since when we know it; null when that cannot be told. */
export interface Origin {
  origin: ValueOrigin;
  knownAt: Date | null;
}

const ROOTS: Record<string, ValueOrigin> = {
  contact: ValueOrigin.CONTACT, notice: ValueOrigin.CONTACT, presences: ValueOrigin.PRESENCE, blog: ValueOrigin.PRESENCE,
  posts: ValueOrigin.POST, post: ValueOrigin.POST, homework: ValueOrigin.HOMEWORK, lastTouches: ValueOrigin.LOG,
  unanswered: ValueOrigin.LOG, given: ValueOrigin.LOG, asked: ValueOrigin.LOG, niche: ValueOrigin.NICHE, asset: ValueOrigin.ASSET, assets: ValueOrigin.ASSET,
  values: ValueOrigin.CALLER, today: ValueOrigin.CALLER,
};

/** Tells the origin of a field as templates name it, such as `posts.0.title`. */
export function originOf(field: string, facts: PitchFacts, plan: PitchPlan): Origin {
  const [root, index] = field.split('.');
  const origin = ROOTS[root!] ?? ValueOrigin.SENDER;
  return { origin, knownAt: agesOf(root!, facts, plan)[Number(index) || 0] ?? null };
}

/** Since when each row behind a root field is known. */
function agesOf(root: string, facts: PitchFacts, { assets, now }: PitchPlan): (Date | null)[] {
  switch (root) {
    case 'contact': case 'notice': return [facts.contact.updatedAt];
    case 'presences': return facts.presences.map(({ createdAt }) => createdAt);
    case 'blog': return facts.presences.filter(({ platform }) => platform === 'Blog').map(({ createdAt }) => createdAt);
    case 'posts': return facts.posts.map(({ notedAt }) => notedAt);
    case 'post': return [(facts.posts.find(({ remark }) => remark) ?? facts.posts[0])?.notedAt ?? null];
    case 'homework': return facts.homework.map(({ notedAt }) => notedAt);
    case 'lastTouches': return facts.lastTouches.map(({ happenedAt }) => happenedAt);
    case 'unanswered': return [findUnanswered(facts.lastTouches)?.happenedAt ?? null];
    case 'given': return facts.gaveLately.map(({ at }) => at);
    case 'asked': return facts.askedLately.map(({ at }) => at);
    case 'niche': return [facts.niche?.decidedAt ?? null];
    case 'asset': case 'assets': return assets.map(({ createdAt }) => createdAt);
    case 'values': case 'today': return [now];
    default: return [null];
  }
}
