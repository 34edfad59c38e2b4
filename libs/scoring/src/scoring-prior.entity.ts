import { SHIPPED_PRIORS, type Approach as ApproachWord, type Priors } from '#likelihood';
import { Tier } from '#contacts';
import { OwnedRow } from '#platform';
import { Field, Float, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Column, Entity } from 'typeorm';

export enum Approach {
  MAIL = 'MAIL',
  DM = 'DM',
  PUBLIC = 'PUBLIC',
  PODCAST = 'PODCAST',
}

registerEnumType(Approach, {
  name: 'ScoringApproach',
  description: 'How we write to somebody, as far as expectations differ',
  valuesMap: {
    MAIL: { description: 'By mail, and whatever is none of the others' },
    DM: { description: 'By private message' },
    PUBLIC: { description: 'In a comment, or on a forum' },
    PODCAST: { description: 'An offer to be a guest' },
  },
});

/** A chance of an answer before any history that is not the usual one. */
@ObjectType({ description: 'The chance of an answer before there is any history; it weighs as much as 20 messages' })
@Entity('scoring_prior')
export class ScoringPrior extends OwnedRow {
  @Field(() => Tier)
  @Column('text')
  tier: Tier;

  @Field(() => Approach)
  @Column('text')
  approach: Approach;

  @Field(() => Float, { description: 'From 0.001 to 0.9' })
  @Column('double precision')
  chance: number;
}

type Prior = Pick<ScoringPrior, 'tier' | 'approach' | 'chance'>;

/** The usual priors, with these in place of theirs. */
export function priorsWith(changed: readonly { tier: `${Tier}`; approach: ApproachWord; chance: number }[]): Priors {
  if (!changed.length) return SHIPPED_PRIORS;
  const priors: Priors = structuredClone(SHIPPED_PRIORS);
  for (const { approach, tier, chance } of changed) priors[approach][tier] = chance;
  return priors;
}

/** One after the other, as people read them. */
export const listPriors = (priors: Priors): Prior[] =>
  Object.values(Approach).flatMap((approach) => Object.values(Tier).map((tier) => ({ approach, tier, chance: priors[approach][tier] })));
