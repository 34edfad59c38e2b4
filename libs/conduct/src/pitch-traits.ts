import type * as charter from '#charter';
import { registerEnumType } from '@nestjs/graphql';

/** How a pitch goes out. What is not mail is copied by a member and marked sent. */
export enum PitchChannel {
  MAIL = 'MAIL',
  DM = 'DM',
  COMMENT = 'COMMENT',
  LETTER = 'LETTER',
}

/** What somebody may republish, or be invited to. */
export enum AssetKind {
  VIDEO = 'VIDEO',
  ARTICLE = 'ARTICLE',
  PICTURE = 'PICTURE',
  DATA = 'DATA',
  PRODUCT_TEST = 'PRODUCT_TEST',
  INVITATION = 'INVITATION',
  PREVIEW = 'PREVIEW',
}

registerEnumType(PitchChannel satisfies Record<charter.PitchChannel, string>, {
  name: 'PitchChannel',
  description: 'How a pitch goes out; what is not mail is copied by a member and marked sent',
  valuesMap: {
    DM: { description: 'A direct message on a network' },
    COMMENT: { description: 'A public comment or mention' },
    LETTER: { description: 'On paper' },
  },
});
registerEnumType(AssetKind satisfies Record<charter.AssetKind, string>, {
  name: 'AssetKind',
  description: 'What somebody may republish, or be invited to',
  valuesMap: { PREVIEW: { description: 'Something shown before it is out' } },
});
