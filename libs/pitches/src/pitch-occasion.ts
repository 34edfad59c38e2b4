import { isSharedPlatform, type Circumstances, type PitchChannel } from '#charter';
import { effectiveForm } from '#templates';
import type { FormOfAddress, PitchValues } from '#rendering';
import { findUnanswered } from './find-unanswered.js';
import type { PitchFacts } from './pitch-facts.js';
import type { PitchPlan } from './pitch-plan.js';

/** How somebody is reached when nobody says: as they asked, by mail when there is an address, else by hand. */
export const channelFor = (plan: Pick<PitchPlan, 'channel'>, { policy, hasAddress }: PitchFacts): PitchChannel =>
  plan.channel ?? policy?.channel ?? (hasAddress ? 'MAIL' : 'DM');

/** What the words of a pitch may speak of: plain values. */
export function valuesFor(plan: PitchPlan, facts: PitchFacts): PitchValues {
  const { contact, presences, posts, homework, lastTouches, niche, gaveLately, askedLately } = facts;
  const assets = plan.assets.map(({ title, kind, links, licence, creditLine, language, embargoUntil }) => ({
    ...{ title, kind, url: links[0] ?? null, licence, credit: creditLine, language, embargoUntil },
  }));
  const places = presences.map(({ platform, title, url, handle, forum, language }) => ({ platform, title, url, handle, forum, language }));
  const read = posts.map(({ title, url, publishedOn, remark, presenceId }) => ({ title, url, publishedOn, remark, where: placeOf(presences, presenceId) }));
  const unanswered = findUnanswered(lastTouches);
  return {
    contact: contactValues(contact, effectiveForm(contact.formOfAddress, plan.identity?.formOfAddress)),
    presences: places,
    blog: places.find(({ platform }) => platform === 'Blog') ?? null,
    posts: read,
    post: read.find(({ remark }) => remark) ?? read[0] ?? null,
    homework: homework.map(({ text, notedAt }) => ({ note: text, notedOn: notedAt })),
    lastTouches: lastTouches.map(({ channel, direction, happenedAt, subject }) => ({ channel, direction, happenedOn: happenedAt, subject })),
    unanswered: unanswered && { channel: unanswered.channel, sentOn: unanswered.happenedAt, subject: unanswered.subject },
    niche: niche && { name: niche.name, description: niche.description },
    given: gaveLately.map(({ what, at }) => ({ what, on: at })),
    asked: askedLately.map(({ what, at }) => ({ what, on: at })),
    asset: assets[0] ?? null,
    assets,
    identity: plan.identity && { persona: plan.identity.persona, tone: plan.identity.tone },
    sender: senderOf(plan),
    workspace: { name: plan.workspace.name, timeZone: plan.workspace.timeZone },
    notice: { isDue: !contact.informedAt, source: sourceOf(facts) },
    values: plan.values,
    today: plan.now,
  };
}

/** What the charter looks at besides the words. */
export function circumstancesFor(plan: PitchPlan, facts: PitchFacts, channel: PitchChannel, language: string): Circumstances {
  const { contact, policy, hasAnswered, pitchesBefore, askedLately, gaveLately } = facts;
  return {
    channel,
    language,
    purpose: plan.purpose,
    topic: plan.topic,
    formOfAddress: effectiveForm(contact.formOfAddress, plan.identity?.formOfAddress),
    contact: {
      ...{ name: contact.name, firstName: contact.firstName, gender: contact.gender, country: contact.country },
      isInformed: contact.informedAt !== null,
      places: placesOf(facts),
    },
    policy,
    history: { isFirstTouch: !hasAnswered, pitchesBefore, asks: askedLately.length, gives: gaveLately.length },
    assets: plan.assets.map(({ title, kind, isExclusive }) => ({ title, kind, isExclusive })),
    attachmentCount: channel === 'MAIL' ? plan.files.length : 0,
    brand: { names: [plan.workspace.name, plan.identity?.persona].filter((name): name is string => !!name) },
    sameWords: null,
    today: dayIn(plan.now, contact.timeZone ?? plan.workspace.timeZone),
  };
}

/** What a template can speak of and no more: all of it is copied to a thread. */
function contactValues(contact: PitchFacts['contact'], formOfAddress: FormOfAddress): PitchValues['contact'] {
  const { name, firstName, lastName, language, gender, city, region, country, timeZone, tags, notes } = contact;
  return { name, firstName, lastName, language, formOfAddress, gender, city, region, country, timeZone, tags, notes };
}

/** A persona signs in the place of the author, who is on record all the same. */
function senderOf({ author, identity }: PitchPlan): PitchValues['sender'] {
  const name = identity?.persona ?? author.name;
  return { name, firstName: name.split(' ')[0] ?? null, email: author.email };
}

const placeOf = (presences: PitchFacts['presences'], id: string | null): string | null => {
  const presence = presences.find((one) => one.id === id);
  return presence ? (presence.title ?? presence.forum ?? presence.platform) : null;
};

/** Where we have their data from, as a person would say it: what somebody wrote down, else the place where they are public. */
function sourceOf({ contact, presences }: PitchFacts): string | null {
  if (contact.source && !contact.source.startsWith('import of ')) return contact.source;
  const [place] = presences;
  return place ? [place.title, place.url ?? place.forum ?? place.platform].filter(Boolean).join(', ') : null;
}

/** Where the contact speaks: a link to one of these promotes nobody. A post is on a site of theirs, or on a shared one. */
const placesOf = ({ presences, posts }: PitchFacts): string[] => [
  ...new Set([...presences.flatMap(({ url }) => url ?? []), ...posts.flatMap(({ url }) => (url ? siteOf(url) : []))]),
];

function siteOf(url: string): string[] {
  if (!URL.canParse(url)) return [];
  const { host } = new URL(url);
  return [isSharedPlatform(host) ? url : host];
}

/** By time zone: making one takes longer than all the rest of a pitch. */
const calendars = new Map<string, Intl.DateTimeFormat>();

/** @returns YYYY-MM-DD */
function dayIn(moment: Date, timeZone: string): string {
  const calendar = calendars.get(timeZone) ?? new Intl.DateTimeFormat('en-CA', { timeZone });
  calendars.set(timeZone, calendar);
  return calendar.format(moment);
}
