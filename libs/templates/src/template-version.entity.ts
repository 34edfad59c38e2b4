import { OwnedRow } from '#platform';
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity } from 'typeorm';
import { Purpose, type Template } from './template.entity.js';

/** A template as somebody saved it; never changed. */
@ObjectType({ description: 'A template as somebody saved it' })
@Entity('template_version')
export class TemplateVersion extends OwnedRow {
  @Column('uuid')
  templateId: string;

  @Field(() => Int)
  @Column('integer')
  number: number;

  @Field(() => String)
  @Column('text')
  name: string;

  @Field(() => Purpose)
  @Column('text')
  purpose: Purpose;

  @Field(() => String, { nullable: true })
  @Column('text', { nullable: true })
  topic: string | null;

  @Field(() => String, { nullable: true, description: 'Why it was saved' })
  @Column('text', { nullable: true })
  note: string | null;

  @Column('uuid', { nullable: true })
  savedById: string | null;

  @Field(() => Date)
  @Column({ type: 'timestamptz', precision: 3 })
  savedAt: Date;

  static of(template: Template, saved: Pick<TemplateVersion, 'note' | 'savedById' | 'savedAt'>): TemplateVersion {
    const { workspaceId, id: templateId, version: number, name, purpose, topic } = template;
    return TemplateVersion.make(workspaceId, { templateId, number, name, purpose, topic, ...saved });
  }
}
