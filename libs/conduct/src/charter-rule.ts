import { type CharterSettings, type Rule, settingOf } from '#charter';
import { Field, Float, ObjectType, registerEnumType } from '@nestjs/graphql';

export type Language = 'fr' | 'en';

export enum Severity {
  BLOCKS = 'BLOCKS',
  WARNS = 'WARNS',
}

registerEnumType(Severity, {
  name: 'Severity',
  description: 'What becomes of a pitch that breaks a rule',
  valuesMap: {
    BLOCKS: { description: 'It stops until its words change or a manager overrides the rule with a reason' },
    WARNS: { description: 'It may go; its author has been told' },
  },
});

@ObjectType({ description: 'A number in a rule that a workspace may set' })
export class CharterFigure {
  @Field(() => String)
  name: string;

  @Field(() => Float)
  value: number;

  @Field(() => Float, { description: 'What it is where nobody set it' })
  default: number;

  @Field(() => Float)
  min: number;

  @Field(() => Float)
  max: number;

  @Field(() => String, { description: 'What it counts, such as DAYS' })
  unit: string;
}

/** A rule as one version of a workspace's charter has it, in one language. */
@ObjectType({ description: 'A rule of good conduct, as the workspace set it' })
export class CharterRule {
  @Field(() => String, { description: 'As findings and changeCharter name it' })
  name: string;

  @Field(() => String)
  title: string;

  @Field(() => String, { description: 'Why there is such a rule' })
  explanation: string;

  @Field(() => Severity)
  severity: `${Severity}`;

  @Field(() => Boolean)
  isOn: boolean;

  @Field(() => [CharterFigure])
  figures: CharterFigure[];
}

export function charterRule(rule: Rule, settings: CharterSettings, language: Language): CharterRule {
  const { name, title, explanation, severity } = rule;
  const { isOn, figures } = settingOf(rule, settings);
  return {
    ...{ name, title: title[language], explanation: explanation[language], severity, isOn },
    figures: Object.entries(rule.figures).map(([figure, range]) => ({ name: figure, value: figures[figure]!, ...range })),
  };
}
