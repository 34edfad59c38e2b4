import { Database, Workspaces } from '#platform';
import { expect, it } from 'vitest';
import { useRapport } from '../support/rapport.js';

const rapport = useRapport();

it('plans statements once while work lasts that asks for it, and no longer', async () => {
  const { workspaceId } = await rapport.colleague('MEMBER');
  const [db, workspaces] = [rapport.api.get(Database), rapport.api.get(Workspaces)];
  const mode = () => db.query("select current_setting('plan_cache_mode') as mode, current_setting('enable_seqscan') as scans");
  const seen = await workspaces.in(workspaceId, 'spec', 'spec', () => db.write(async () => [await mode(), await db.planOnce(mode), await mode()]));
  const usual = { mode: 'auto', scans: 'on' };
  expect(seen.flat()).toEqual([usual, { mode: 'force_generic_plan', scans: 'off' }, usual]);
});
