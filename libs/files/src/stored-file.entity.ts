import { OwnedRow } from '#platform';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity } from 'typeorm';

/** What we know of a stored file; its bytes lie in the file storage. Never changed: new bytes are a new file. */
@ObjectType({ description: 'A stored file; GET /files/ID answers with its bytes' })
@Entity('stored_file')
export class StoredFile extends OwnedRow {
  @Field(() => ID)
  declare id: string;

  @Field(() => String, { description: 'As whoever stored it called it' })
  @Column('text')
  name: string;

  @Field(() => String, { description: 'Recognised by the content, such as image/png' })
  @Column('text')
  mediaType: string;

  @Field(() => Int)
  @Column('integer')
  sizeBytes: number;

  @Field(() => String, { description: 'SHA-256 of the bytes, in hexadecimal' })
  @Column('text')
  sha256: string;

  @Column('uuid', { nullable: true })
  storedById: string | null;

  @Field(() => Date)
  @Column({ type: 'timestamptz', precision: 3 })
  storedAt: Date;
}
