import { account, forumAccount, type Person } from './person.js';

const FORUM = 'Le Pétrin partagé';
/** One agent answers for several stars. */
const AGENT = 'bonjour@pleinfeu-agents.example';

/** Those who knead, and are heard and seen rather than read. */
export const breadVoices: Person[] = [
  {
    name: 'Fanny Delestrade', firstName: 'Fanny', lastName: 'Delestrade', gender: 'FEMININE', kinds: ['INFLUENCER'],
    tier: 'STAR', region: 'Hauts-de-France', city: 'Lille', owner: 'solene', temper: 'SILENT', knownDaysAgo: 720,
    addresses: [AGENT],
    places: [
      account('INSTAGRAM', 'fanny.petrit.example', 612_000, 'Ne lit pas ses messages ; tout passe par l’agent.'),
      account('TIKTOK', 'fannypetrit.example', 840_000),
    ],
    posts: ['La brioche de minuit', 'Douze façonnages en douze minutes', 'Ce pain m’a fait pleurer'],
    niches: { bread: ['VETTED', 'Incontournable par l’audience ; à ne solliciter que pour une exclusivité, deux fois l’an au plus.'] },
    tags: ['star', 'via-agent'], source: 'Veille', notes: 'L’agent s’occupe aussi de Côme Varennes.',
  },
  {
    name: 'Yvon Le Garrec', firstName: 'Yvon', lastName: 'Le Garrec', gender: 'MASCULINE', kinds: ['FORUM_REGULAR'],
    region: 'Bretagne', city: 'Douarnenez', owner: 'ines', temper: 'WARM', by: 'FORUM', knownDaysAgo: 640,
    places: [forumAccount(FORUM, 'vieux-levain', 11_400, true)],
    posts: ['Hydratation : arrêtons de nous mentir', 'Mon levain a 31 ans', 'Récapitulatif des meules du Finistère'],
    niches: { bread: ['VETTED', 'Modérateur de fait du forum : quand il recommande une farine, cinquante personnes la commandent.'] },
    tags: ['levain', 'forum'], source: 'Le Pétrin partagé', notes: 'Ni adresse ni téléphone. Parle de marques si l’on dit d’où l’on parle.',
  },
  {
    name: 'Samir Benhaddou', firstName: 'Samir', lastName: 'Benhaddou', gender: 'MASCULINE', form: 'TU',
    kinds: ['INFLUENCER'], tier: 'MID', region: 'Provence-Alpes-Côte d’Azur', city: 'Marseille', owner: 'ines',
    temper: 'FAIR', by: 'DM', knownDaysAgo: 510, addresses: ['samir@mains-a-la-pate.example'],
    places: [
      account('YOUTUBE', '@samirpetrit.example', 88_000, 'Rythme rapide, beaucoup d’humour.'),
      account('INSTAGRAM', 'samir.petrit.example', 27_300),
    ],
    posts: ['Je fais lever une pâte dans le métro', 'Le pain de ma grand-mère, enfin chronométré', 'Msemen, le direct de trois heures'],
    niches: { bread: ['VETTED', 'Fait venir au pain des gens qui n’en faisaient pas, ce que personne d’autre ici ne sait faire.'] },
    tags: ['vidéo', 'semoule'], source: 'Salon des petits fournils', notes: 'Tourne le mardi et le mercredi.',
  },
  {
    name: 'Simone Fournaud', firstName: 'Simone', lastName: 'Fournaud', gender: 'FEMININE', kinds: ['INFLUENCER'],
    region: 'Grand Est', city: 'Épinal', owner: 'bastien', temper: 'DISTANT', by: 'DM', knownDaysAgo: 460,
    places: [account('FACEBOOK', 'mamiefournee.example', 71_000, 'Répond en commentaire, jamais en privé.')],
    posts: ['Le kouglof du jeudi', 'Ma table, vos photos', 'On ne jette pas le vieux pain'],
    niches: { bread: ['VETTED', 'Soixante-dix mille personnes qui cuisinent vraiment ; notre seul lien avec les plus de soixante ans.'] },
    tags: ['vosges', 'brioche'], source: 'Signalée par le moulin', notes: 'Connue sous le nom de « Mamie Fournée ». Pas d’adresse.',
  },
  {
    name: 'croutechante', kinds: ['INFLUENCER'], owner: 'ines', temper: 'FAIR', by: 'DM', knownDaysAgo: 300, form: 'TU',
    places: [
      account('MASTODON', '@croutechante@fournil.example', 4_300, 'Pseudonyme : ne jamais chercher à savoir qui c’est.'),
      account('BLUESKY', 'croutechante.example', 1_200),
    ],
    posts: ['Photo du jour : alvéolage indécent', 'Fil : dix mensonges sur le levain', 'Ce matin, la croûte a chanté'],
    niches: { bread: ['VETTED', 'Ses fils sur le levain font référence ; parle à visage caché et veut que cela dure.'] },
    tags: ['levain', 'pseudonyme'], source: 'Fil partagé par Maud Quéméneur',
  },
  {
    name: 'Nicolas Pradelles', firstName: 'Nicolas', lastName: 'Pradelles', gender: 'MASCULINE', kinds: ['INFLUENCER'],
    tier: 'MID', region: 'Île-de-France', city: 'Montreuil', owner: 'solene', temper: 'WARM', knownDaysAgo: 610,
    addresses: ['nicolas@mains-dans-la-farine.example', 'studio@mains-dans-la-farine.example'],
    places: [{ platform: 'PODCAST', url: 'https://mains-dans-la-farine.example/', title: 'Les Mains dans la farine', audience: 18_500 }],
    posts: ['Épisode 41 : la meunière et le notaire', 'Épisode 52 : pétrir en prison', 'Hors-série : une nuit au fournil'],
    niches: { bread: ['VETTED', 'Une heure d’écoute pour chaque invité : le meilleur endroit pour raconter le moulin.'] },
    tags: ['podcast', 'visite-moulin'], source: 'Entendu à la radio associative', notes: 'Enregistre à Montreuil le lundi. Aime les lieux sonores.',
  },
  {
    name: 'Amandine Escoffre', firstName: 'Amandine', lastName: 'Escoffre', gender: 'FEMININE', kinds: ['INFLUENCER'],
    language: null, temper: 'STRANGER', knownDaysAgo: 24,
    places: [account('INSTAGRAM', 'amandine.escoffre.example', 15_800), account('TIKTOK', 'amandinepetrit.example', 33_000)],
    posts: [], niches: { bread: ['KNOWN'] }, source: 'Veille', tags: ['à-lire'],
  },
];
