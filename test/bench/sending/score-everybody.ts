import { parseConfig, Workspaces } from '#platform';
import { NestFactory } from '@nestjs/core';
import { RapportModule } from '../../../apps/rapport.module.js';
import { ScoresService } from '../../../libs/scoring/src/scores.service.js';
import type { Agency } from './agency.js';

const AT_ONCE = 200;

/** The scores of everybody, as their logs have them. */
export async function scoreEverybody(url: string, { workspaceId, letters }: Agency): Promise<void> {
  const app = await NestFactory.createApplicationContext(RapportModule.forRoot({ ...parseConfig({}), databaseUrl: url }), { logger: ['error'] });
  const scores = app.get(ScoresService, { strict: false });
  for (let first = 0; first < letters.length; first += AT_ONCE) {
    const contactIds = letters.slice(first, first + AT_ONCE).map(({ contactId }) => contactId);
    await app.get(Workspaces).in(workspaceId, 'score', 'task score', () => scores.recompute(contactIds));
  }
  await app.close();
}
