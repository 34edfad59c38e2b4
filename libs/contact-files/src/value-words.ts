import { wordKey } from '#spellings';
import type * as imported from './imported-contact.js';

/** The words people use for our values, in French and English. */
type Words<T extends string> = ReadonlyMap<string, T>;

function words<T extends string>(said: Record<T, string>): Words<T> {
  const known = new Map<string, T>();
  for (const value of Object.keys(said) as T[])
    for (const word of [value, ...said[value].split(/\s+/)]) if (word) known.set(wordKey(word), value);
  return known;
}

export const KINDS: Words<imported.ImportedKind> = words({
  BLOGGER: 'blog bloggers blogueur blogueuse blogueurs bloggeur bloggeuse',
  INFLUENCER: `influencers influenceur influenceuse influenceurs creator createur creatrice instagrammer instagrameuse
    instagrameur youtuber youtubeur youtubeuse tiktoker tiktokeur tiktokeuse streamer streameur streameuse podcaster
    podcasteur podcasteuse`,
  FORUM_REGULAR: 'forum forumregulars forumeur forumeuse forumer membredeforum habituedeforum habitueeduforum',
});

export const FORMS_OF_ADDRESS: Words<imported.ImportedFormOfAddress> = words({
  VOUS: 'vouvoiement vouvoyer formal formel formelle',
  TU: 'tutoiement tutoyer toi informal informel informelle',
  NEUTRAL: 'neutre',
});

export const GENDERS: Words<imported.ImportedGender> = words({
  FEMININE: 'f feminin female femme woman w elle she',
  MASCULINE: 'm masculin male homme h man il he',
  UNKNOWN: 'u n o x inconnu unspecified',
});

/** Forms of civility that tell a gender; "Dr" or "Me" do not. */
export const HONORIFICS: Words<imported.ImportedGender> = words({
  FEMININE: 'mme madame mlle mademoiselle mrs ms miss',
  MASCULINE: 'm monsieur mr mister',
  UNKNOWN: 'dr docteur pr prof professeur professor me maitre mx rev sir',
});

export const TIERS: Words<imported.ImportedTier> = words({
  NICHE: 'micro nano petit petite small',
  MID: 'moyen moyenne medium middle intermediaire',
  STAR: 'stars vedette etoile macro mega celebrity celebrite',
});

/** What mailing tools call somebody they must not, or cannot, write to. OBJECTED: the person said so. */
export const ADDRESS_STATES: Words<imported.ImportedAddressState | 'OBJECTED'> = words({
  VALID: 'valide active actif actifs subscribed abonne abonnee inscrit inscrite confirmed confirme ok',
  BOUNCED: 'bounce bounces hardbounce hardbounced rebond rebondi invalid invalide npai erreur',
  SUPPRESSED: 'cleaned blocked blocklisted bloque bloquee supprime supprimee nonsubscribed',
  OBJECTED: `unsubscribed unsubscribe optout optedout desinscrit desinscrite desabonne desabonnee blacklisted blacklist
    complained complaint spam plainte cancelled canceled donotmail donotcontact nepascontacter nepasecrire stop`,
});

export const YES_NO: ReadonlyMap<string, boolean> = new Map(
  [
    ...['yes', 'y', 'oui', 'o', 'true', 'vrai', '1', 'x', 'on'].map((word) => [word, true] as const),
    ...['no', 'n', 'non', 'false', 'faux', '0', 'off', ''].map((word) => [word, false] as const),
  ],
);

/** Names of platforms as columns, vCards and people write them. */
export const PLATFORM_NAMES: Words<string> = words({
  BLOG: 'blogs weblog',
  FORUM: 'forums',
  X: 'twitter xtwitter twitterx xextwitter tweet comptetwitter comptex',
  INSTAGRAM: 'insta ig compteinstagram',
  YOUTUBE: 'yt chaineyoutube youtubechannel',
  TIKTOK: 'comptetiktok',
  FACEBOOK: 'fb pagefacebook facebookpage profilfacebook',
  LINKEDIN: 'profillinkedin linkedinprofile',
  PINTEREST: '',
  TWITCH: '',
  MASTODON: 'fediverse',
  BLUESKY: 'bsky',
  THREADS: '',
  DAILYMOTION: '',
  SNAPCHAT: 'snap',
  TELEGRAM: '',
  NEWSLETTER: 'newsletters infolettre lettre substack',
  PODCAST: 'podcasts balado',
  GOOGLE_PLUS: 'gplus',
  VIADEO: '',
});
