import type { NicheKey } from '../people/person.js';

/** What a colleague notes after a call or a meeting, for the other colleagues; always in the agency's language. */
export interface Note {
  body: string;
  mood: 'WARM' | 'NEUTRAL' | 'COLD';
  minutes: number;
}

const warm = (minutes: number, body: string): Note => ({ body, mood: 'WARM', minutes });
const neutral = (minutes: number, body: string): Note => ({ body, mood: 'NEUTRAL', minutes });

export const callNotes: Note[] = [
  warm(25, 'Long appel, très libre. Veut parler des gens plutôt que des produits. Rappeler avant la fin du mois.'),
  warm(12, 'Court et chaleureux. D’accord sur le principe, attend une date.'),
  neutral(8, 'Conduisait, m’a demandé de rappeler le soir. Rappel fait, deux mots seulement.'),
  neutral(15, 'Questions précises sur la provenance. J’ai promis une réponse écrite : à faire.'),
  warm(40, 'A surtout raconté son prochain projet. Ne rien proposer avant qu’il soit lancé.'),
  neutral(10, 'Trouve nos envois trop rapprochés. Espacer : pas plus d’un message par mois.'),
  warm(18, 'Nous remercie d’avoir relayé sans rien demander. Nous signale deux nouvelles plumes à lire.'),
  { body: 'Contrarié<e|> par le retard du dernier envoi. Excuses présentées, remplacement parti le jour même.', mood: 'COLD', minutes: 9 },
  warm(30, 'Appelait pour rien, et c’était bien. Prendre des nouvelles de son chantier en fin de trimestre.'),
];

export const voicemails: string[] = [
  'Messagerie. Laissé mon nom et le sujet en une phrase.',
  'Sonne dans le vide, sans répondeur.',
  'Messagerie pleine. Réessayer en milieu de matinée.',
];

export const meetingNotes: Record<NicheKey, Note[]> = {
  garden: [],
  bread: [
    warm(120, 'Déjeuner à {city}. A apporté sa miche, moi la farine ; on a échangé. Veut voir rhabiller la meule.'),
    warm(90, 'Croisés au salon des petits fournils. Trois quarts d’heure sur le banc du fond, loin des stands.'),
    neutral(45, 'Café à {city}. Trouve la gamme trop large ; préférerait une seule farine, bien racontée. À remonter à Odile.'),
    warm(240, 'Journée au moulin. A pris des notes sur le bruit plus que sur la farine. Repartira avec un article, je crois.'),
    warm(75, 'Petit déjeuner au fournil, avec deux de ses lecteurs. Idée : une cuisson publique à l’automne.'),
    neutral(35, 'Marché de {city}, entre deux étals. N’a pas aimé notre dernier envoi, et a raison : trop d’emballage.'),
    warm(100, 'Cuisson chez <elle|lui>, porte ouverte sur la rue. Les voisins passent, la miche aussi. Rien demandé, beaucoup appris.'),
    warm(55, 'Retrouvailles à {city} sous la pluie. Parle d’arrêter, puis d’un livre. Plutôt le livre, je crois.'),
  ],
  cycling: [
    warm(180, 'Dix-huit kilomètres ensemble autour de {city}, la conversation dans les montées. Sacoche arrière : le crochet claque.'),
    warm(60, 'Thé à {city}, vélo contre la vitrine. Prépare un départ en mai ; ne surtout rien demander d’ici là.'),
    neutral(40, 'Festival du voyage lent : échange rapide, beaucoup de monde. Se revoir au calme.'),
    warm(90, 'Passage à l’atelier avec ses sacoches usées. La couturière et <elle|lui> ont parlé fil une heure durant.'),
    neutral(50, 'Rencontre à {city}. Regrette que la notice ne soit qu’en français. À remonter à l’atelier.'),
    warm(120, 'Bivouac raté, soirée réussie : orage, repli sous le porche de l’église, une heure de bonnes idées.'),
    neutral(30, 'Croisés sur un quai, vélos démontés. Cherche un compagnon de route pour l’automne ; faire passer.'),
    warm(70, 'Réparé ensemble une patte de dérailleur à {city}. Parle de nos sacoches sans qu’on le lui demande.'),
  ],
  games: [
    warm(150, 'Soirée jeux à {city}. Perdu quatre fois. Veut la règle du prochain avant tout le monde.'),
    warm(60, 'Festival de Limoges : une heure à la table du fond, l’auteur en face. A relevé une ambiguïté page 3.'),
    neutral(45, 'Café à {city}. Trouve nos boîtes trop grandes pour ce qu’elles contiennent. Il faut l’entendre.'),
    warm(90, 'Après-midi à la ludothèque, douze enfants, un sablier cassé. Très bon moment, photos avec accord.'),
    warm(80, 'Déjeuner à {city}. Cherche des auteurs débutants à interroger ; lui en présenter deux.'),
    warm(110, 'Tournoi de quartier à {city}. Arbitrait avec une cloche de vache. Aimerait nos prototypes plus tôt.'),
    neutral(40, 'Entre deux trains à {city}. Lassitude devant les sorties trop nombreuses ; nous l’avons écoutée, la lassitude.'),
    warm(65, 'Goûter et parties courtes. M’a appris une règle de récré dont on pourrait faire un jeu : en parler à l’autrice.'),
  ],
};

export const parcelNotes: string[] = [
  'Mot manuscrit joint, aucun prospectus.',
  'Envoi suivi, frais pour nous.',
  'Remis à la poste avec un mot de la maison.',
  'Colis léger, ficelle de la maison.',
];
