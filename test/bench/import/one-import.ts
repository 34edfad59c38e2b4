import { openContactFile } from '#contact-files';
import 'reflect-metadata';
import { ImportsService } from '#imports';
import { parseConfig, Workspaces } from '#platform';
import { NestFactory } from '@nestjs/core';
import { RapportModule } from '../../../apps/rapport.module.js';

/** node one-import.js URL WORKSPACE FILE: imports once and prints the most memory it took, in kB. */
const [url, workspaceId, file] = process.argv.slice(2) as [string, string, string];
const config = { ...parseConfig({}), databaseUrl: url };
const app = await NestFactory.createApplicationContext(RapportModule.forRoot(config), { logger: ['error'] });
await app.get(Workspaces).in(workspaceId, 'importContacts', 'bench', async () =>
  app.get(ImportsService).importContacts(await openContactFile(file), { source: 'bench' }),
);
process.stdout.write(String(process.resourceUsage().maxRSS));
await app.close();
