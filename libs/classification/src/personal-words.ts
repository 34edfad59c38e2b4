import { anyOf } from '#bounces';

/** Somebody answers us: about our idea, with a wish, a plan, a feeling, in folded text. */
export const PERSONAL = anyOf(
  String.raw`\b(?:votre|ton|ta|vos|cette) (?:idee|proposition|projet|offre|invitation|article|produits?|initiative|
    demarche|evenement)|\bme plai[rts]|\bm'interess|\bj'(?:aime|adore|accepte|aimerais)|\bje (?:voudrais|veux bien|
    serais|suis (?:d'accord|partante?|ravie?|interessee?|contente?|desolee? de ne)|passe|decline|vous (?:propose|
    confirme|appelle|rappelle|envoie))|\bvolontiers|\bavec plaisir|\bon (?:se|en|peut) |\bpas interessee?|\bca (?:me|
    m')|\bj'ai (?:lu|vu|teste|adore|parle|pense|une question)|\bpour ma part`,
  String.raw`\b(?:your|this|the) (?:idea|proposal|project|offer|invitation|article|products?|initiative|event|pitch|
    campaign)|\bsounds (?:good|great|interesting|lovely|fun)|\binterested\b|\bi(?:'d| would) (?:love|be (?:happy|
    delighted|glad) to (?:join|take part|write|test|try|meet))|\blet's\b|\bi (?:love|like|read|saw|tried|think|agree|
    accept|decline|enjoyed|can(?:'t| not|not)? (?:make|join|come))|\bcount me in|\bnot for me|\bhappy to (?:talk|chat|
    meet|discuss|join|take)`,
  String.raw`\b(?:ihre|ihr|deine|diese) (?:idee|vorschlag|projekt|angebot|einladung|artikel|produkte?)|\bgefallt mir|
    \binteressier|\bich (?:mochte|wurde gern|nehme gern|finde|habe .{0,30}gelesen|lehne)|\bgerne? (?:dabei|teil)|
    \bklingt (?:gut|spannend|interessant)`,
  String.raw`\b(?:su|tu|vuestra|esta) (?:idea|propuesta|proyecto|oferta|invitacion|articulo|producto)|\bme (?:gusta|
    encanta|interesa|parece|apetece)|\bestoy interesad|\bme gustaria|\bacepto|\bcon mucho gusto|\bsuena (?:bien|
    genial)`,
  String.raw`\b(?:sua|tua|vostra|questa) (?:idea|proposta|offerta|iniziativa)|\b(?:suo|tuo|vostro) (?:progetto|
    articolo|invito|prodotto)|\bmi (?:piace|interessa|sembra|piacerebbe)|\bvolentieri|\bsono interessat|\baccetto`,
  String.raw`\b(?:uw|je|jullie|dit|deze) (?:idee|voorstel|project|aanbod|uitnodiging|artikel|product)|\binteresse\b|
    \binteressant|\blijkt me|\bik (?:vind|wil graag|zou graag|doe graag|heb .{0,30}gelezen)|\bspreekt me aan`,
  String.raw`\b(?:sua|tua|vossa|esta) (?:ideia|proposta|oferta|iniciativa)|\b(?:seu|teu) (?:projeto|projecto|convite|
    artigo|produto)|\b(?:agrada|interessa)-?me|\bgost(?:ei|o|aria)\b|\bestou interessad|\baceito|\bparece-me|
    \bcom muito gosto`,
);
