import { pattern } from '#prose';

const ES_MAIL = '(?:correos?|e-?mails?|mails?|mensajes?|publicidad|boletines|newsletters?|propaganda|spam)';

/** What asks in Spanish for no more mail, in plain letters. */
export const SPANISH = pattern('')`
  \bno (?:me|nos)(?: (?:vuelva[ns]?|volvais) a)? ?(?:escrib|contact|envi|mand|molest|busqu|llam|spame|hag|acos)
  [a-z]{0,6}(?: (?:mas|nunca|jamas|nunca mas|ningun|por favor)\b| ${ES_MAIL}| mas ${ES_MAIL}|[.! ]*$)|
  \bno (?:me|nos) vuelv(?:a[ns]?|ais|as) a (?:escribir|contactar|enviar|mandar|molestar)|
  (?<!no )\b(?:dej|par|ces)(?:en|e|a|ad|es) (?:ya )?de (?:escribir|contactar|enviar|mandar|molestar|acosar|
  bombardear|spamear)(?:me|nos)?|
  \bno (?:quiero|deseo|queremos|deseamos|quisiera)(?: (?:seguir|volver a))? ?(?:recib\w{2,5}|que (?:me|
  nos) (?:escrib|contact|envi|mand)\w{1,4}|saber nada)(?: (?:mas|ningun|sus|tus|vuestros|estos|nada|de))?\b|
  (?<!no )\b(?:den?|da|dad)(?:me|nos|[ -]me)(?:[ -]de)? (?:de )?baja\b|\b(?:dar|darme|darnos|darse|solicito|pido|
  quiero)(?: \w{2,4})? (?:de )?(?:la |mi )?baja\b(?! (?:laboral|medica))|
  (?<!no )\b(?:borr|elimin|quit|sac|saqu|retir|supriman|suprim)[a-z]{1,4}(?:me|nos| mi (?:correo|direccion|nombre|
  e-?mail|contacto)| mis datos)\b(?!.{0,30}invitad)|
  \bno mas ${ES_MAIL}|\b(?:basta|ya basta) (?:de|con) ${ES_MAIL}|\b(?:dejen?|deja|dejad|dejes)(?:me|nos) (?:en paz|
  tranquil[ao]s?)|\bcancelar (?:la |mi )?suscripcion
`;
