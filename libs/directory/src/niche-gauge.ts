import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';

export enum GaugeVerdict {
  TOO_FEW = 'TOO_FEW',
  WITHIN_TARGET = 'WITHIN_TARGET',
  TOO_MANY = 'TOO_MANY',
}

registerEnumType(GaugeVerdict, { name: 'GaugeVerdict', description: 'How the vetted people of a niche compare with its target' });

@ObjectType({ description: 'How well a niche is covered' })
export class NicheGauge {
  @Field(() => Int, { description: 'In the niche and not rejected' })
  known: number;

  @Field(() => Int)
  vetted: number;

  @Field(() => Int, { description: 'Known ones we wrote or spoke to' })
  contacted: number;

  @Field(() => Int, { description: 'Known ones whose band is RESPONSIVE or better' })
  responsive: number;

  @Field(() => Int)
  targetMin: number;

  @Field(() => Int)
  targetMax: number;

  @Field(() => GaugeVerdict, { description: 'How many are vetted, against the target' })
  verdict: GaugeVerdict;
}

export const verdictOn = ({ vetted, targetMin, targetMax }: Omit<NicheGauge, 'verdict'>): GaugeVerdict => {
  if (vetted < targetMin) return GaugeVerdict.TOO_FEW;
  return vetted > targetMax ? GaugeVerdict.TOO_MANY : GaugeVerdict.WITHIN_TARGET;
};
