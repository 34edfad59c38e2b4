import { registerEnumType } from '@nestjs/graphql';

/** Who spoke. A call that was answered and a meeting are MUTUAL; a call nobody took is OUTBOUND. */
export enum Direction {
  OUTBOUND = 'OUTBOUND',
  INBOUND = 'INBOUND',
  MUTUAL = 'MUTUAL',
}

/** How it went from one to the other. */
export enum Channel {
  MAIL = 'MAIL',
  DM = 'DM',
  COMMENT = 'COMMENT',
  FORUM_REPLY = 'FORUM_REPLY',
  LETTER = 'LETTER',
  CALL = 'CALL',
  IN_PERSON = 'IN_PERSON',
  GIFT = 'GIFT',
  SHARE_GIVEN = 'SHARE_GIVEN',
  OTHER = 'OTHER',
}

/** Whether a person or a machine wrote it; only what people write counts as contact. */
export enum Nature {
  HUMAN = 'HUMAN',
  /** An absence or any other automatic answer. */
  AUTO_REPLY = 'AUTO_REPLY',
  /** Our message came back. */
  BOUNCE = 'BOUNCE',
  NEWSLETTER = 'NEWSLETTER',
}

/** How the exchange felt to whoever logged it. */
export enum Mood {
  WARM = 'WARM',
  NEUTRAL = 'NEUTRAL',
  COLD = 'COLD',
}

registerEnumType(Direction, {
  name: 'Direction',
  description: 'Who spoke',
  valuesMap: {
    OUTBOUND: { description: 'We did; also a call nobody took' },
    INBOUND: { description: 'The contact did' },
    MUTUAL: { description: 'Both did: a call that was answered, a meeting' },
  },
});
registerEnumType(Channel, {
  name: 'Channel',
  description: 'How it went from one to the other',
  valuesMap: {
    DM: { description: 'A direct message on a network' },
    COMMENT: { description: 'A public comment or mention' },
    SHARE_GIVEN: { description: 'We shared or quoted something of theirs' },
  },
});
registerEnumType(Nature, {
  name: 'Nature',
  description: 'Whether a person or a machine wrote it; only HUMAN counts as contact',
  valuesMap: {
    AUTO_REPLY: { description: 'An absence or any other automatic answer' },
    BOUNCE: { description: 'Our message came back' },
    NEWSLETTER: { description: 'Sent to a list' },
  },
});
registerEnumType(Mood, { name: 'Mood', description: 'How the exchange felt to whoever logged it' });
