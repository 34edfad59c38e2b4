/** A place where contacts speak, and how its addresses look. */
export interface PlatformPatterns {
  key: string;
  /**
   * A host, then a path: `x.com/{handle}`. `{handle}` is a name in which case does not matter, `{id}` one in which it
   * does, `*` anything. `{handle}.example.org` takes the name from the host, `forum.*` is any host that starts so,
   * `{instance}/@{handle}` any host at all. `a -> b`: what looks like `a` is another spelling of `b`.
   * A first pattern with a fixed host and `{handle}` also turns a bare handle into an address.
   */
  urlPatterns: readonly string[];
}

export interface Platform extends PlatformPatterns {
  name: string;
  /** Closed for good: still worth recording, no longer a place to write to. */
  defunct: boolean;
}

/** The platforms every workspace starts with. */
export const PLATFORMS: readonly Platform[] = [
  {
    key: 'BLOG', name: 'Blog', defunct: false,
    urlPatterns: [
      '{handle}.wordpress.com', '{handle}.tumblr.com', 'tumblr.com/blog/{handle} -> {handle}.tumblr.com',
      'tumblr.com/{handle} -> {handle}.tumblr.com', '{handle}.blogspot.com',
      '{handle}.blogspot.fr -> {handle}.blogspot.com', '{handle}.blogspot.be -> {handle}.blogspot.com',
      '{handle}.blogspot.ch -> {handle}.blogspot.com', '{handle}.blogspot.ca -> {handle}.blogspot.com',
      '{handle}.blogspot.co.uk -> {handle}.blogspot.com', 'medium.com/feed/{handle} -> medium.com/{handle}',
      'medium.com/@{handle}', 'medium.com/{handle}', '{handle}.medium.com', '{handle}.over-blog.com',
      '{handle}.over-blog.net', '{handle}.over-blog.fr', '{handle}.canalblog.com', '{handle}.hautetfort.com',
      '{handle}.eklablog.com', '{handle}.skyrock.com', '{handle}.ghost.io', '{handle}.typepad.com',
      '{handle}.livejournal.com',
    ],
  },
  {
    key: 'FORUM', name: 'Forum', defunct: false,
    urlPatterns: [
      'forum.*', 'forums.*', 'reddit.com/user/{handle}', 'reddit.com/u/{handle} -> reddit.com/user/{handle}',
    ],
  },
  {
    key: 'X', name: 'X (Twitter)', defunct: false,
    urlPatterns: [
      'x.com/{handle}', 'twitter.com/{handle} -> x.com/{handle}',
    ],
  },
  {
    key: 'INSTAGRAM', name: 'Instagram', defunct: false,
    urlPatterns: [
      'instagram.com/{handle}', 'instagram.com/stories/{handle} -> instagram.com/{handle}',
      'instagr.am/{handle} -> instagram.com/{handle}',
    ],
  },
  {
    key: 'YOUTUBE', name: 'YouTube', defunct: false,
    urlPatterns: [
      'youtube.com/@{handle}', 'youtube.com/channel/{id}', 'youtube.com/user/{handle}', 'youtube.com/c/{handle}',
      'youtube.com/{handle} -> youtube.com/c/{handle}',
    ],
  },
  { key: 'TIKTOK', name: 'TikTok', defunct: false, urlPatterns: ['tiktok.com/@{handle}'] },
  {
    key: 'FACEBOOK', name: 'Facebook', defunct: false,
    urlPatterns: [
      'facebook.com/{handle}', 'facebook.com/profile.php?id={id} -> facebook.com/{id}',
      'facebook.com/people/*/{id} -> facebook.com/{id}',
      'facebook.com/pages/*/{id} -> facebook.com/{id}', 'facebook.com/pg/{handle} -> facebook.com/{handle}',
      'fb.com/{handle} -> facebook.com/{handle}',
    ],
  },
  {
    key: 'LINKEDIN', name: 'LinkedIn', defunct: false,
    urlPatterns: [
      'linkedin.com/in/{handle}', 'linkedin.com/company/{handle}', 'linkedin.com/school/{handle}',
      'linkedin.com/pub/{handle}',
    ],
  },
  {
    key: 'PINTEREST', name: 'Pinterest', defunct: false,
    urlPatterns: [
      'pinterest.com/{handle}', 'pinterest.fr/{handle} -> pinterest.com/{handle}',
      'pinterest.ca/{handle} -> pinterest.com/{handle}', 'pinterest.co.uk/{handle} -> pinterest.com/{handle}',
    ],
  },
  { key: 'TWITCH', name: 'Twitch', defunct: false, urlPatterns: ['twitch.tv/{handle}'] },
  { key: 'MASTODON', name: 'Mastodon', defunct: false, urlPatterns: ['{instance}/@{handle}'] },
  {
    key: 'BLUESKY', name: 'Bluesky', defunct: false,
    urlPatterns: [
      'bsky.app/profile/{handle}', '{handle}.bsky.social -> bsky.app/profile/{handle}.bsky.social',
    ],
  },
  {
    key: 'THREADS', name: 'Threads', defunct: false,
    urlPatterns: [
      'threads.net/@{handle}', 'threads.com/@{handle} -> threads.net/@{handle}',
    ],
  },
  {
    key: 'DAILYMOTION', name: 'Dailymotion', defunct: false,
    urlPatterns: [
      'dailymotion.com/{handle}', 'dailymotion.com/user/{handle} -> dailymotion.com/{handle}',
    ],
  },
  {
    key: 'SNAPCHAT', name: 'Snapchat', defunct: false,
    urlPatterns: [
      'snapchat.com/add/{handle}', 'snapchat.com/@{handle} -> snapchat.com/add/{handle}',
    ],
  },
  {
    key: 'TELEGRAM', name: 'Telegram', defunct: false,
    urlPatterns: [
      't.me/{handle}', 't.me/s/{handle} -> t.me/{handle}', 'telegram.me/{handle} -> t.me/{handle}',
    ],
  },
  {
    key: 'NEWSLETTER', name: 'Newsletter', defunct: false,
    urlPatterns: [
      '{handle}.substack.com', 'substack.com/@{handle} -> {handle}.substack.com', '{handle}.beehiiv.com',
      '{handle}.kessel.media', 'buttondown.com/{handle}', 'buttondown.email/{handle} -> buttondown.com/{handle}',
      'tinyletter.com/{handle}',
    ],
  },
  {
    key: 'PODCAST', name: 'Podcast', defunct: false,
    urlPatterns: [
      'open.spotify.com/show/{id}', 'podcasts.apple.com/*/podcast/*/{id} -> podcasts.apple.com/podcast/{id}',
      'deezer.com/show/{id}',
      'deezer.com/*/show/{id} -> deezer.com/show/{id}', 'podcast.ausha.co/{handle}', 'soundcloud.com/{handle}',
      'anchor.fm/{handle}',
    ],
  },
  {
    key: 'GOOGLE_PLUS', name: 'Google+', defunct: true,
    urlPatterns: [
      'plus.google.com/+{handle}', 'plus.google.com/{id}',
    ],
  },
  {
    key: 'VIADEO', name: 'Viadeo', defunct: true,
    urlPatterns: [
      'viadeo.com/p/{id}', 'viadeo.com/profile/{id}', 'viadeo.com/*/profile/{id} -> viadeo.com/profile/{id}',
    ],
  },
];
