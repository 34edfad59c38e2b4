import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An address may be shared (an agent, a couple): only a name that fits makes it the same person. */
export class Imports1764000000012 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create function name_words(name text) returns text[] immutable strict parallel safe language sql
        return array_remove(regexp_split_to_array(fold_text(name), '[^[:alnum:]]+'), '');

      -- "Jean Dupont" fits "DUPONT Jean", "Jean" and "Jean D."; "Alice Martin" does not fit "Bob Martin".
      create function names_fit(one text, other text) returns boolean immutable parallel safe language sql
        return one is null or other is null
          or name_words(one) <@ name_words(other) or name_words(other) <@ name_words(one)
          or (name_words(one))[1] = (name_words(other))[1];
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop function names_fit, name_words');
  }
}
