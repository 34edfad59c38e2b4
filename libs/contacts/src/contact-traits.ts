import { registerEnumType } from '@nestjs/graphql';

/** What somebody is to us; one person may be several. */
export enum ContactKind {
  BLOGGER = 'BLOGGER',
  INFLUENCER = 'INFLUENCER',
  FORUM_REGULAR = 'FORUM_REGULAR',
}

/** How one speaks to them. */
export enum FormOfAddress {
  VOUS = 'VOUS',
  TU = 'TU',
  NEUTRAL = 'NEUTRAL',
}

/** For agreement in the words of a pitch, nothing else. */
export enum Gender {
  FEMININE = 'FEMININE',
  MASCULINE = 'MASCULINE',
  UNKNOWN = 'UNKNOWN',
}

/** Stars are solicited all the time, people of a niche are easy to reach. */
export enum Tier {
  NICHE = 'NICHE',
  MID = 'MID',
  STAR = 'STAR',
}

registerEnumType(ContactKind, {
  name: 'ContactKind',
  description: 'What a contact is to us; one person may be several',
});
registerEnumType(FormOfAddress, { name: 'FormOfAddress', description: 'How one speaks to a contact' });
registerEnumType(Gender, { name: 'Gender', description: 'For agreement in the words of a pitch, nothing else' });
registerEnumType(Tier, {
  name: 'Tier',
  description: 'How much in demand a contact is; stars are solicited with more restraint',
});
