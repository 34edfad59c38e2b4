import { wordKey } from '#spellings';
import { PLATFORM_NAMES } from './value-words.js';

/**
 * What a column may hold, and the headers by which we know it in French and English (spelt as `wordKey` spells them).
 * Some words are two things: `lastOrFullName` is the French "nom", `honorificOrJob` the "title" of address books,
 * `mailOrStreet` an "adresse".
 */
const HEADERS = {
  name: 'fullname displayname nomcomplet contact contactname nometprenom prenometnom prenomnom nomprenom',
  lastOrFullName: 'nom',
  firstName: 'prenom givenname forename fname',
  middleName: 'additionalname deuxiemeprenom',
  lastName: 'surname familyname nomdefamille lname',
  nickname: 'surnom',
  sortName: 'nomdetri fileas classersous',
  honorific: 'civilite civility salutation nameprefix',
  honorificOrJob: 'title titre',
  kinds: 'kind typedecontact contacttype',
  language: 'lang langue locale',
  formOfAddress: 'formedadresse tuvous tuouvous vousoutu vousvoiement vouvoiementoututoiement',
  tutoiement: 'tutoyer ontutoie',
  vouvoiement: 'vouvoyer onvouvoie',
  gender: 'sexe sex genre',
  country: 'pays countryregion paysregion countrycode codepays cc addresscountry',
  region: 'state stateregion province departement depregion addressregion',
  city: 'ville town commune localite addresscity',
  timeZone: 'fuseauhoraire fuseau tz',
  tier: 'niveau',
  tags: 'tag etiquettes etiquette labels categories groupmembership keywords motscles',
  notes: 'note remarques remarque commentaire commentaires comments comment',
  niche: 'niches theme thematique',
  source: 'origine provenance',
  organisation: 'organization company companyname organizationname associatedcompany societe entreprise media',
  jobTitle: 'position poste fonction organizationtitle occupation profession',
  mailOrStreet: 'address addresses adresse adresses',
  address: `email emails mail mails courriel courriels emailaddress emailaddresses emailvalue adresseemail
    adressemail adressedemessagerie adresseelectronique adressesemail adressecourriel`,
  emailLabel: 'emailtype typedemessagerie',
  addressState: 'status statut emailstatus etatdeladresse etatadresse subscriptionstatus',
  bounced: 'rebond hardbounced',
  doNotMail: `donotcontact nepascontacter nepasecrire optout emailoptout unsubscribed desinscrit emailblacklisted
    unsubscribedfromallemail`,
  url: `website websites websitevalue siteweb siteinternet site pageweb webpage web homepage lien link presence
    presences`,
  platform: 'plateforme reseau network reseausocial',
  handle: 'pseudo pseudonyme username utilisateur forumhandle forumusername pseudoforum',
  presenceTitle: 'blogtitle blogname titredublog nomdublog nomdusite sitename',
  presenceLanguage: 'languedublog bloglanguage',
  audienceSize: 'audience followers abonnes fans subscribers nombredabonnes nbabonnes tailledelaudience',
  feedUrl: 'feed rss rssfeed flux fluxrss xmlurl',
};

/** A platform's key is a field too: the column holds presences there. */
export type CsvField = keyof typeof HEADERS | (string & {});

const KNOWN = new Map<string, CsvField>(
  Object.entries(HEADERS).flatMap(([field, headers]) =>
    [wordKey(field), ...headers.split(/\s+/)].map((header) => [header, field] as const)),
);
/** "E-mail 2 Address", "Business City", "Ville (domicile)": one of several, each set in its own group. */
const QUALIFIER = /business|home|other|work|bureau|domicile|autre|\d+/g;
const REPEATABLE = /^(?:address|emailLabel|city|region|country|url|[A-Z_]+)$/;
/** What people write around the name of a platform: "Twitter URL", "Compte Instagram", "Person Linkedin Url". */
const AROUND_PLATFORM = /url|lien|link(?!ed)|handle|compte|account|username|profile?|person|adressed[ue]|pseudo/g;

/** The field a header means, and which of several such columns it belongs with; null for a header we do not know. */
export function fieldOf(header: string): { field: CsvField; group: string } | null {
  const key = wordKey(header);
  const field = KNOWN.get(key) ?? PLATFORM_NAMES.get(key) ?? PLATFORM_NAMES.get(key.replace(AROUND_PLATFORM, ''));
  if (field) return { field, group: '' };
  const plain = key.replace(QUALIFIER, '');
  const repeated = plain === key ? undefined : (KNOWN.get(plain) ?? PLATFORM_NAMES.get(plain));
  if (!repeated || !REPEATABLE.test(repeated)) return null;
  return { field: repeated, group: key.match(QUALIFIER)?.join('') ?? '' };
}

/** What a person may say that a column is. */
export const FIELD_NAMES: readonly string[] = [
  ...Object.keys(HEADERS).filter((field) => !field.includes('Or')),
  ...new Set(PLATFORM_NAMES.values()),
];
