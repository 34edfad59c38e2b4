import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { TemplateVariant } from './template-variant.entity.js';
import { TemplateVersion } from './template-version.entity.js';

export enum LineKind {
  ADDED = 'ADDED',
  REMOVED = 'REMOVED',
  SAME = 'SAME',
}
export enum ChangeKind {
  ADDED = 'ADDED',
  REMOVED = 'REMOVED',
  CHANGED = 'CHANGED',
}
export enum TemplatePart {
  SUBJECT = 'SUBJECT',
  TEXT = 'TEXT',
  HTML = 'HTML',
}
registerEnumType(LineKind, { name: 'LineKind', description: 'What became of a line' });
registerEnumType(ChangeKind, { name: 'ChangeKind', description: 'What became of a variant' });
registerEnumType(TemplatePart, { name: 'TemplatePart', description: 'Where in a variant' });

@ObjectType({ description: 'A line of one text or of both' })
export class ComparedLine {
  @Field(() => LineKind)
  kind: `${LineKind}`;

  @Field(() => String)
  text: string;
}

@ObjectType({ description: 'Changed lines that stand together, with some around them' })
export class LineHunk {
  @Field(() => Int, { description: 'Its first line in the older text' })
  fromLine: number;

  @Field(() => Int, { description: 'Its first line in the newer text' })
  toLine: number;

  @Field(() => [ComparedLine])
  lines: ComparedLine[];
}

@ObjectType({ description: 'A part of a variant whose words differ' })
export class PartChange {
  @Field(() => TemplatePart)
  part: `${TemplatePart}`;

  @Field(() => [LineHunk])
  hunks: LineHunk[];
}

@ObjectType({ description: 'A variant that came, went or got other words' })
export class VariantChange {
  @Field(() => ChangeKind)
  kind: `${ChangeKind}`;

  @Field(() => TemplateVariant, { nullable: true })
  before: TemplateVariant | null;

  @Field(() => TemplateVariant, { nullable: true })
  after: TemplateVariant | null;

  @Field(() => [PartChange])
  parts: PartChange[];
}

@ObjectType({ description: 'A field of a template that differs' })
export class FieldChange {
  @Field(() => String, { description: 'name, purpose or topic' })
  field: string;

  @Field(() => String, { nullable: true })
  before: string | null;

  @Field(() => String, { nullable: true })
  after: string | null;
}

@ObjectType({ description: 'What differs between two versions of a template' })
export class TemplateComparison {
  @Field(() => TemplateVersion)
  from: TemplateVersion;

  @Field(() => TemplateVersion)
  to: TemplateVersion;

  @Field(() => [FieldChange])
  fields: FieldChange[];

  @Field(() => [VariantChange])
  variants: VariantChange[];
}
