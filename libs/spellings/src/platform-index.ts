import { PlatformPattern, type PatternMatch } from './platform-pattern.js';
import type { PlatformPatterns } from './platforms.js';

/** `fr.`, `pt-br.`, `m.`: the same site for other readers. */
const LOCAL_SITE = /^(?:m|mobile|[a-z]{2}|[a-z]{2}-[a-z]{2})\./;

/** All patterns of a list of platforms, found by host. */
export class PlatformIndex {
  private readonly byHost = new Map<string, PlatformPattern[]>();
  private readonly anywhere: PlatformPattern[] = [];
  private readonly byPlatform = new Map<string, PlatformPattern[]>();

  constructor(platforms: readonly PlatformPatterns[]) {
    for (const { key, urlPatterns } of platforms) {
      const patterns = urlPatterns.map((pattern) => new PlatformPattern(key, pattern));
      this.byPlatform.set(key, patterns);
      for (const pattern of patterns) this.bucket(pattern.host).push(pattern);
    }
  }

  /** The platform whose pattern this address fits; without handle when only the host is known; else null. */
  find(host: string, rest: string): (Partial<PatternMatch> & { platform: string }) | null {
    const owners = this.byHost.get(host) ?? this.byHost.get(host.replace(LOCAL_SITE, ''));
    const below = this.byHost.get(host.slice(host.indexOf('.')));
    for (const patterns of [owners, below, owners ? undefined : this.anywhere])
      for (const pattern of patterns ?? []) {
        const match = pattern.match(host, rest);
        if (match) return { platform: pattern.platform, ...match };
      }
    return owners ? { platform: owners[0].platform } : null;
  }

  place(platform: string, handle: string): PatternMatch | null {
    return this.byPlatform.get(platform)?.[0]?.placeOf(handle) ?? null;
  }

  private bucket(host: string | null): PlatformPattern[] {
    if (host === null) return this.anywhere;
    const patterns = this.byHost.get(host) ?? [];
    this.byHost.set(host, patterns);
    return patterns;
  }
}

const indexes = new WeakMap<readonly PlatformPatterns[], PlatformIndex>();

/** Compiled once for each list of platforms. */
export function indexOf(platforms: readonly PlatformPatterns[]): PlatformIndex {
  const index = indexes.get(platforms) ?? new PlatformIndex(platforms);
  indexes.set(platforms, index);
  return index;
}
