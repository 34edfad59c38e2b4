import type { Span } from '#prose';
import { htmlFromText, textOfHtml } from '#rendering';
import type { PitchPart } from './finding.js';
import { once } from './once.js';
import type { Circumstances, PitchWords } from './pitch-case.js';
import { ReadPart } from './read-part.js';
import { refoundValues } from './refound-values.js';

/** What the rules look at: the words of a pitch, part by part. */
export class Reading {
  /** ISO 639-1. */
  readonly language: string;
  readonly parts = once(() => this.readParts());
  /** The letters in it, each of which is read on its own: the text, and the HTML where somebody wrote one. */
  readonly bodies = once(() => this.parts().filter(({ part }) => part !== 'SUBJECT'));

  constructor(
    readonly words: PitchWords,
    readonly circumstances: Circumstances,
  ) {
    this.language = circumstances.language.slice(0, 2).toLowerCase();
  }

  partOf(part: PitchPart): ReadPart {
    return this.parts().find((one) => one.part === part)!;
  }

  /** What is read in each part, and in which. */
  placed<Place extends Span>(read: (part: ReadPart) => Place[]): (Place & Placed)[] {
    return this.parts().flatMap((part) => read(part).map((place) => ({ ...place, part: part.part })));
  }

  private readParts(): ReadPart[] {
    const { subject, text, merged } = this.words;
    const written = (part: 'SUBJECT' | 'TEXT', words: string) =>
      new ReadPart(part, words, merged.filter((value) => value.part === part), this.language);
    return [...(subject === null ? [] : [written('SUBJECT', subject)]), written('TEXT', text), ...this.readHtml()];
  }

  /** An HTML made from the text says nothing new. */
  private readHtml(): ReadPart[] {
    const { html, text } = this.words;
    if (html === null || html === htmlFromText(text)) return [];
    const read = textOfHtml(html);
    return [new ReadPart('HTML', read.text, refoundValues(read.text, this.words), this.language, read.links)];
  }
}

export interface Placed {
  part: PitchPart;
}
