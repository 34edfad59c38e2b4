import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What lists of contacts need: an index for each order that has none yet, and a search that forgives. */
export class Directory1764000000060 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query('create extension if not exists fuzzystrmatch');
    await db.query('create index contact_created_at on contact (workspace_id, created_at, id)');
    await db.query(LIKENESS);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop function contacts_alike, is_slip_of, letters_of;
      drop index contact_created_at;
    `);
  }
}

/**
 * Each word of a search must be part of the contact's words, or one slip away from one of them: a letter missing,
 * added, wrong, or two neighbours swapped; long words may have two. The owner of the function is past the walls,
 * because behind them PostgreSQL may not use the index on likeness: it looks at the workspace in progress itself.
 */
const LIKENESS = `
  create function letters_of(word text) returns text[] immutable strict parallel safe language sql
    return (select array_agg(letter order by letter) from string_to_table(word, null) as letter);

  create function is_slip_of(word text, known text) returns boolean immutable parallel safe language sql
    return case levenshtein_less_equal(known, word, 2)
      when 0 then true
      when 1 then true
      when 2 then length(word) > 7 or letters_of(known) = letters_of(word)
      else false
    end;

  create function contacts_alike(asked text) returns setof uuid stable security definer rows 300 language sql
    set search_path = public, pg_temp set pg_trgm.word_similarity_threshold = 0.28
    begin atomic
      with words as (
        select distinct regexp_replace(word, '^(https?://)?(www\\.)?@?|/$', '', 'g') as word
        from regexp_split_to_table(fold_text(asked), '[\\s,;"()]+') as word limit 8
      ), patterns as (
        select '%' || regexp_replace(word, '([\\\\%_])', '\\\\\\1', 'g') || '%' as pattern,
          case when word ~ '^[[:alpha:]''-]{4,60}$' then word else '' end as mistakable
        from words where word <> ''
      )
      select hit.id from patterns p cross join lateral (
        select c.id from contact c
        where c.workspace_id = current_workspace_id() and (c.search_text like p.pattern or (
          c.search_text %> p.mistakable and exists (
            select from string_to_table(c.search_text, ' ') as known where is_slip_of(p.mistakable, left(known, 60)))))
      ) hit
      group by hit.id having count(*) = (select count(*) from patterns);
    end;

  revoke all on function contacts_alike from public;
  grant execute on function contacts_alike to rapport_app;
`;
