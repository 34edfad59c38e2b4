import { Database } from '#platform';
import { Injectable } from '@nestjs/common';
import type { Platform } from './platform.entity.js';

const ALL = `select key, name, url_patterns as "urlPatterns", is_defunct as "isDefunct"
  from platform order by is_defunct, name collate "und-x-icu"`;

/** The places where contacts speak. They change only by migration, so a process reads them once. */
@Injectable()
export class PlatformsService {
  private byKey: Map<string, Platform> | null = null;
  private all: Platform[] = [];

  constructor(private readonly db: Database) {}

  async list(): Promise<Platform[]> {
    await this.byKeys();
    return this.all;
  }

  async byKeys(): Promise<ReadonlyMap<string, Platform>> {
    if (this.byKey) return this.byKey;
    this.all = await this.db.query<Platform>(ALL);
    return (this.byKey = new Map(this.all.map((platform) => [platform.key, platform])));
  }
}
