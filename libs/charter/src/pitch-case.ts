import type { FormOfAddress, Gender, MergedValue } from '#rendering';
import type { PitchPolicy } from './pitch-policy.js';

/** How a pitch goes out. What is not mail is copied by a member and marked sent. */
export type PitchChannel = 'MAIL' | 'DM' | 'COMMENT' | 'LETTER';

export type PitchPurpose = 'INTRODUCE' | 'OFFER' | 'INVITE' | 'FOLLOW_UP' | 'THANK';

export type AssetKind = 'VIDEO' | 'ARTICLE' | 'PICTURE' | 'DATA' | 'PRODUCT_TEST' | 'INVITATION' | 'PREVIEW';

/** The words of a pitch as its reader gets them. Only mails have a subject and an HTML part. */
export interface PitchWords {
  subject: string | null;
  text: string;
  html: string | null;
  /** What the template put in, in the order of the text. */
  merged: MergedValue[];
}

/** Everything but the words that a rule may look at: plain data, gathered before. */
export interface Circumstances {
  channel: PitchChannel;
  purpose: PitchPurpose;
  /** What the template is about. */
  topic: string | null;
  /** ISO 639-1 code of the words. */
  language: string;
  /** How this contact is to be addressed. */
  formOfAddress: FormOfAddress;
  contact: {
    name: string;
    firstName: string | null;
    gender: Gender;
    /** ISO 3166-1 code. */
    country: string | null;
    /** They were told once where we have their data from. */
    isInformed: boolean;
    /** Addresses of where they speak, or hosts: a link to one of these or below it promotes nobody. */
    places: string[];
  };
  policy: PitchPolicy | null;
  history: {
    /** They never wrote to us nor spoke with us. */
    isFirstTouch: boolean;
    /** Pitches that left before this one. */
    pitchesBefore: number;
    /** What we asked for and what we gave, over the charter's window. */
    asks: number;
    gives: number;
  };
  /** What the pitch offers. */
  assets: { title: string; kind: AssetKind; isExclusive: boolean }[];
  /** Files that would travel with the message. */
  attachmentCount: number;
  brand: {
    /** The workspace and its personas as people write them. */
    names: string[];
  };
  /** Recipients of nearly the same words; null where nobody counted. */
  sameWords: { recipients: number; isConfirmed: boolean } | null;
  /** The contact's day, as YYYY-MM-DD. */
  today: string;
}
