import { registerEnumType } from '@nestjs/graphql';

/** What an answer is. */
export enum ReplyLabel {
  INTERESTED = 'INTERESTED',
  DECLINED = 'DECLINED',
  LATER = 'LATER',
  QUESTION = 'QUESTION',
  COMPLAINT = 'COMPLAINT',
  PRAISE = 'PRAISE',
  IDEA = 'IDEA',
}

registerEnumType(ReplyLabel, {
  name: 'ReplyLabel',
  description: 'What somebody says to us',
  valuesMap: {
    LATER: { description: 'Not now; they say when, or that we may ask again' },
    IDEA: { description: 'They propose something' },
  },
});
