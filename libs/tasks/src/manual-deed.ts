import { registerEnumType } from '@nestjs/graphql';

export enum ManualDeed {
  COMMENT = 'COMMENT',
  CALL = 'CALL',
  DM = 'DM',
  OTHER = 'OTHER',
}

registerEnumType(ManualDeed, {
  name: 'ManualDeed',
  description: 'What a member does by hand',
  valuesMap: {
    COMMENT: { description: 'A comment under something they published' },
    DM: { description: 'A direct message on a network' },
    OTHER: { description: 'Anything else; the log keeps no entry of it' },
  },
});
