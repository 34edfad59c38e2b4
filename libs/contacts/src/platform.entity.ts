import { Field, ObjectType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A place where contacts speak. The same rows for every workspace; they change only with the product. */
@ObjectType({ description: 'A place where contacts speak: blogs, forums, a social network' })
@Entity('platform')
export class Platform {
  @Field(() => String)
  @PrimaryColumn('text')
  key: string;

  @Field(() => String)
  @Column('text')
  name: string;

  @Field(() => [String], { description: 'How its addresses look: x.com/{handle}' })
  @Column('text', { array: true })
  urlPatterns: string[];

  @Field(() => Boolean, { description: 'Closed for good: worth recording, no longer a place to write to' })
  @Column('boolean', { default: false })
  isDefunct: boolean;
}
