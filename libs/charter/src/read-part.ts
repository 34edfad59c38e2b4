import {
  addressesIn,
  findGreeting,
  findObjection,
  findSource,
  linksIn,
  linkVerdict,
  optOutsIn,
  overlaps,
  Passage,
  promotionsIn,
  quotationsIn,
  releaseSignsIn,
  releasesIn,
  requestsIn,
  type Greeting,
  type Link,
  type Span,
} from '#prose';
import type { HtmlText } from '#rendering';
import type { PitchPart } from './finding.js';
import { isAboutThem, isName } from './merged-fields.js';
import { once } from './once.js';

/** A value that stands in a part. */
export interface PlacedValue extends Span {
  field: string;
  isFallback: boolean;
}

/** One part of a pitch. Every reading of it is done once, when a rule first asks. */
export class ReadPart {
  /** As it stands. */
  readonly passage: Passage;
  /** Without quotations and names, which are not ours to choose. */
  readonly ourVoice: Passage;
  /** Without quotations and all that was put in about the contact: what is left may advertise. */
  readonly aboutUs: Passage;
  readonly greeting = once((): Greeting | null => findGreeting(this.passage));
  readonly addresses = once(() => addressesIn(this.ourVoice));
  readonly promotions = once(() => promotionsIn(this.aboutUs, this.language));
  readonly releases = once(() => releasesIn(this.aboutUs));
  readonly releaseSigns = once(() => releaseSignsIn(this.passage));
  readonly links = once((): Link[] => [...linksIn(this.passage), ...this.linksBehind()]);
  readonly optOuts = once((): Span[] => optOutsIn(this.passage));
  readonly source = once((): Span | null => findSource(this.passage));
  readonly mayObject = once((): boolean => this.optOuts().length > 0 || findObjection(this.passage) !== null);
  readonly requests = once((): Span[] => this.readRequests());

  /** @param hrefs the addresses that lie behind its words */
  constructor(
    readonly part: PitchPart,
    text: string,
    readonly merged: PlacedValue[],
    private readonly language: string,
    private readonly hrefs: HtmlText['links'] = [],
  ) {
    this.passage = Passage.of(text);
    const unquoted = this.passage.without(quotationsIn(this.passage));
    this.ourVoice = unquoted.without(merged.filter(({ field }) => isName(field)));
    this.aboutUs = unquoted.without(merged.filter(({ field }) => isAboutThem(field)));
  }

  /** To say how one hears no more is to ask for nothing. */
  private readRequests(): Span[] {
    const isOptOut = (sentence: Span): boolean => this.optOuts().some((one) => overlaps(one, sentence));
    return requestsIn(this.ourVoice, this.language).filter((sentence) => !isOptOut(sentence));
  }

  /** A mail program follows an address only when it is written out; one that the words show is read there. */
  private linksBehind(): Link[] {
    const hidden = this.hrefs.filter(({ url, start, end }) => this.passage.text.slice(start, end) !== url);
    return hidden.map((link) => ({
      ...link,
      ...(/^(?:https?|mailto):/i.test(link.url) ? linkVerdict(link.url) : { host: null, fault: 'SCHEME' as const }),
    }));
  }
}
