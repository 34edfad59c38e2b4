/** A page of 50 after a name and id, and what hangs on each, as one piece of JSON; the same rows as PAGE asks for. */
export const PAGE_AS_JSON = `
  with page as materialized (
    select * from contact c where (c.sort_name, c.id) > ($1, $2::uuid) order by c.sort_name, c.id limit 51
  )
  select json_build_object(
    'nodes', (
      select json_agg(json_build_object('id', c.id, 'name', c.name, 'kinds', c.kinds, 'language', c.language,
        'country', c.country, 'tier', c.tier, 'tags', c.tags, 'presences', p.all, 'niches', v.all,
        'responsiveness', s.one, 'lastInteractions', i.newest) order by c.sort_name, c.id)
      from (select * from page order by sort_name, id limit 50) c
      cross join lateral (
        select coalesce(json_agg(json_build_object('platform', json_build_object('key', p.platform_key), 'handle', p.handle,
          'url', p.url, 'title', p.title, 'audienceSize', p.audience_size) order by p.created_at, p.match_key), '[]') as all
        from presence p where p.workspace_id = c.workspace_id and p.contact_id = c.id
      ) p
      cross join lateral (
        select coalesce(json_agg(json_build_object('state', v.state, 'niche', json_build_object('id', n.id, 'name', n.name))
          order by n.name, n.id), '[]') as all
        from vetting v join niche n on n.workspace_id = v.workspace_id and n.id = v.niche_id
        where v.workspace_id = c.workspace_id and v.contact_id = c.id
      ) v
      left join lateral (
        select json_build_object('score', s.score, 'band', s.band) as one
        from contact_score s where s.workspace_id = c.workspace_id and s.contact_id = c.id
      ) s on true
      cross join lateral (
        select coalesce(json_agg(json_build_object('id', i.id,
          'happenedAt', to_char(i.happened_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'direction', i.direction,
          'channel', i.channel, 'subject', i.subject) order by i.happened_at desc, i.id desc), '[]') as newest
        from (
          select * from interaction i where i.workspace_id = c.workspace_id and i.contact_id = c.id
            and not exists (select from interaction r where r.workspace_id = i.workspace_id and r.corrects_id = i.id)
          order by i.happened_at desc, i.id desc limit 3
        ) i
      ) i
    ),
    'hasNextPage', (select count(*) > 50 from page)
  )::text as json`;
