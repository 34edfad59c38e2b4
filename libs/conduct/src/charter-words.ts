import { charterText, RULES } from '#charter';
import { badInput, Database } from '#platform';
import { Injectable } from '@nestjs/common';
import { charterRule, type CharterRule, type Language } from './charter-rule.js';
import type { CharterVersion } from './charter-version.entity.js';

const LANGUAGES: Language[] = ['fr', 'en'];

/** A signed-in person's own language, else the workspace's. */
const READER = `select coalesce((select language from account where id = current_account_id()), language) as language
  from workspace`;

/** A charter as people read it, in the language asked for or else in the reader's own. */
@Injectable()
export class CharterWords {
  constructor(private readonly db: Database) {}

  async rules({ settings }: CharterVersion, asked?: string | null): Promise<CharterRule[]> {
    const language = await this.language(asked);
    return RULES.map((rule) => charterRule(rule, settings, language));
  }

  /** Markdown. */
  async text({ settings }: CharterVersion, asked?: string | null): Promise<string> {
    return charterText(settings, await this.language(asked));
  }

  private async language(asked?: string | null): Promise<Language> {
    const known = LANGUAGES.find((one) => one === asked);
    if (asked && !known) throw badInput('language', 'the charter is written in fr and en. Choose one of them.');
    return known ?? this.db.load('charter-reader', 'me', () => this.readers());
  }

  private async readers(): Promise<Language[]> {
    const [reader] = await this.db.query<{ language: string }>(READER);
    return [reader?.language === 'fr' ? 'fr' : 'en'];
  }
}
