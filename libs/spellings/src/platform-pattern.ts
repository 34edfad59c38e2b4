import { cleanLine } from './clean-text.js';

/** What one URL pattern makes of an address. */
export interface PatternMatch {
  /** As written in the address; `name@host` where the host is part of the name. */
  handle?: string;
  /** Host and path of the canonical address. */
  key: string;
}

/** Paths that live where handles do, on one platform or another. */
const NOT_HANDLES = new Set(
  `about add api blog c channel channels company dashboard discover download events explore feed feeds gaming group
  groups hashtag help home i ideas in intent jobs join legal live login logout m map marketplace me messages music
  my new p page pages people photo.php photos pin playlist policies post posts privacy products profile.php pub
  pulse reel reels results s search settings share sharer sharer.php shop shorts showcase signup stories story.php
  tag tagged tags terms topic topics trending tv u user users video videos watch www`.split(/\s+/),
);

const TOKEN = /\{(handle|id|instance)\}|\*/g;
const SOURCE: Record<string, string> = { handle: '@?(?<name>[^/?@]+)', id: '(?<name>[^/?&]+)' };

/** One pattern of a platform, compiled. The grammar is in platforms.ts. */
export class PlatformPattern {
  /** A whole host, `.example.org` for any host below it, or null where the host says little. */
  readonly host: string | null;
  private readonly prefix: string | null;
  private readonly canonical: string;
  private readonly caseMatters: boolean;
  private readonly path: RegExp;

  constructor(readonly platform: string, pattern: string) {
    const [spelling, canonical] = pattern.split('->').map((part) => part.trim());
    const [, host, path] = /^([^/?]+)(.*)$/.exec(spelling) ?? ['', spelling, ''];
    this.prefix = host.endsWith('.*') ? host.slice(0, -1) : null;
    this.host = this.prefix || host === '{instance}' ? null : host.replace('{handle}', '');
    this.canonical = canonical ?? spelling;
    this.caseMatters = spelling.includes('{id}');
    this.path = new RegExp(`^${pathSource(path)}(?=[/?&]|$)`);
  }

  /** `host` and `rest` are the two halves of a normalised URL key; null when the address does not look like this. */
  match(host: string, rest: string): PatternMatch | null {
    const found = this.path.exec(rest);
    if (!found || (this.prefix && !host.startsWith(this.prefix))) return null;
    const name = this.host?.startsWith('.') ? host.slice(0, host.indexOf('.')) : found.groups?.name;
    if (name === undefined) return { key: host + rest };
    return NOT_HANDLES.has(name.toLowerCase()) ? null : this.matched(unescaped(name), host);
  }

  /** The canonical place of a bare handle, where the platform has one place for it. */
  placeOf(handle: string): PatternMatch | null {
    if (!/^[^/]*\/.*\{handle\}/.test(this.canonical)) return null;
    const [name, instance] = handle.split('@');
    if (this.canonical.includes('{instance}') !== Boolean(instance)) return null;
    return this.matched(name, instance);
  }

  private matched(name: string, instance: string): PatternMatch {
    const written = encodeURIComponent(this.caseMatters ? name : name.toLowerCase());
    const key = this.canonical.replace('{instance}', instance).replace(/\{(?:handle|id)\}/, () => written);
    return { handle: name + this.domainOf(instance), key };
  }

  /** On some networks a host is part of the name: `name@instance`, `name.bsky.social`. */
  private domainOf(instance: string): string {
    if (this.canonical.includes('{instance}')) return `@${instance}`;
    return /\/\{handle\}(\..+)$/.exec(this.canonical)?.[1] ?? '';
  }
}

function pathSource(path: string): string {
  let source = '';
  let from = 0;
  for (const token of path.matchAll(TOKEN)) {
    source += escaped(path.slice(from, token.index)) + (SOURCE[token[1]] ?? '[^/?]+');
    from = token.index + token[0].length;
  }
  return source + escaped(path.slice(from));
}

/** Parameters may come in any order, so a `?` stands for everything before the one that is wanted. */
const escaped = (text: string): string => text.replace(/[.+()[\]$^|\\]/g, '\\$&').replace('?', '\\?(?:.*&)?');

function unescaped(name: string): string {
  try {
    return cleanLine(decodeURIComponent(name));
  } catch {
    return name;
  }
}
