/** Where many people speak on one host, each below a path of their own. */
const SHARED = new Set([
  ...['instagram.com', 'facebook.com', 'fb.com', 'x.com', 'twitter.com', 'tiktok.com', 'youtube.com', 'youtu.be', 'medium.com'],
  ...['linkedin.com', 'pinterest.com', 'pinterest.fr', 'threads.net', 'threads.com', 'reddit.com', 'tumblr.com', 'twitch.tv'],
  ...['vimeo.com', 'dailymotion.com', 'bsky.app', 'mastodon.social', 't.me', 'discord.com', 'discord.gg', 'snapchat.com'],
  ...['substack.com', 'wordpress.com', 'blogspot.com', 'over-blog.com', 'canalblog.com', 'soundcloud.com', 'open.spotify.com'],
  ...['podcasts.apple.com', 'linktr.ee', 'patreon.com', 'ko-fi.com', 'tipeee.com', 'etsy.com', 'flickr.com', 'quora.com'],
  ...['goodreads.com', 'github.com', 'google.com', 'sites.google.com', 'vk.com', 'wattpad.com', 'marmiton.org'],
]);

const PLACE = /^(?:https?:\/\/)?(?:[^/?#@\s]{1,80}@)?(?:www\.|m\.|mobile\.)?(?<host>[^/?#:]+)(?::\d{1,5})?(?<path>[^#]*)/i;

/** Whether a host lends its pages to many people, so that none of them is the host. Without www. */
export const isSharedPlatform = (host: string): boolean => SHARED.has(host.toLowerCase().replace(/^(?:www|m|mobile)\./, ''));

/**
 * Whether a link leads to a place or below it. A place without a path is its whole host, except on a platform that
 * many people share, where only what lies below their own path is theirs.
 * @param place an address, or a host
 */
export function leadsTo(link: string, place: string): boolean {
  const [to, own] = [partsOf(link), partsOf(place)];
  if (!to || !own || !(to.host === own.host || to.host.endsWith(`.${own.host}`))) return false;
  if (own.path === '') return !SHARED.has(own.host);
  return to.path.startsWith(own.path) && /^(?:$|[/?&])/.test(to.path.slice(own.path.length));
}

function partsOf(address: string): { host: string; path: string } | null {
  const { host, path = '' } = PLACE.exec(address)?.groups ?? {};
  return host ? { host: host.toLowerCase(), path: path.toLowerCase().replace(/\/+$/, '') } : null;
}
