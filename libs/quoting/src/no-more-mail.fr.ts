import { pattern } from '#prose';

const FR_VERB = pattern('')`
  (?:re)?(?:ecri|contact|envo[iy]|sollicit|relanc|derang|importun|harcel|spamm|demarch|embet|emmerd|adress|mail)
  [a-z]{0,6}
`.source;
const FR_ME = "(?:me |m'|nous |moi |a nouveau )";
const FR_MAIL = pattern('')`
  (?:e-?mails?|mails?|courriels?|messages?|courriers?|relances?|newsletters?|sollicitations?|publicites?|pubs?|
  spams?|lettres?)
`.source;

/** What asks in French for no more mail, in plain letters. */
export const FRENCH = pattern('')`
  \bne ${FR_ME}{1,2}${FR_VERB}(?: moi)? (?:(?:plus|jamais)\b|pas\b(?! (?:l[ae]s?|l'|une?|des?|d'|cet?|cette|ces|
  celle|celui|ceux) ))|
  \bne (?:plus |pas |plus jamais |jamais ){1,2}${FR_ME}{0,2}(?:le |la |les )?${FR_VERB}|
  (?<!\bvous )(?<!\bte )\bm'${FR_VERB} (?:plus|pas) (?:jamais )?(?:svp|stp|merci)?$|\bme contactez plus\b|
  \bm'ecri(?:vez|s) plus\b|
  (?<!n')(?<!ne )\b(?:arret|cess)(?:ez|e|es|er|ons)(?: donc| immediatement| tout de suite| definitivement)? (?:de |
  d')${FR_ME}${FR_VERB}|
  (?<!n')(?<!ne )\b(?:arret|cess)(?:ez|e|es|er) (?:tous )?(?:vos|tes|ces|les|l'envoi|tout envoi|avec (?:vos|tes)|
  d'envoyer)\b.{0,30}${FR_MAIL}|
  \b(?:ne )?(?:souhait|voul|desir|veu)[a-z]{1,4} (?:vraiment |absolument )?(?:plus|pas) (?:du tout )?(?:que (?:vous|
  tu) )?(?:me |m'|en )?(?:recevoir|etre (?:contact|sollicit|relanc|derang|demarch)|${FR_VERB}|entendre parler|
  avoir de (?:vos|tes) nouvelles|continuer a recevoir|faire partie de (?:votre|vos|ta))|
  \bplus (?:aucun|un seul|jamais) (?:de )?${FR_MAIL}|(?:^|[,;!] ?|\b(?:merci|bonjour) )plus (?:de |d')
  ${FR_MAIL}(?= ?(?:[.,!;]|$|de (?:vous|toi|votre|ta)))|
  (?<!ne )(?<!ne pas )\b(?:retir|supprim|enlev|ray|effac|sort|desinscri|desabonn|vir|otez|ote)[a-z]{0,4}[ -](?:moi|
  nous)\b(?! (?:le|la|les|un|une|du|des) )(?!.{0,60}\b(?:invit|particip|attente)).{0,60}(?:\bliste|\bfichier|\bbase|
  \bmailing|\bcarnet|\bcontacts|\bdiffusion|\benvoi|\bnewsletter|\bs(?:vp|'il)|[.!]?$)|
  \b(?:retir|supprim|enlev|ray|effac)[a-z]{1,4} (?:mon|mes|notre|nos) (?:nom|adresse|e-?mail|mail|coordonnees|
  donnees|contact)|
  (?<!ne )(?<!n'ai pas demande a )\b(?:merci|priere|veuillez|de|pour|pouvez-vous|peux-tu|pourriez-vous|bien vouloir|
  demande a|souhaite|voudrais|veux|aimerais) (?:de )?(?:bien vouloir )?(?:me|nous|m'|etre) ?(?:retir|supprim|enlev|
  ray|desinscri|desabonn|effac|ot)[a-z]{0,5}|
  \b(?:demande|souhaite|voudrais|veux|merci de)(?: une?| ma| la| de| notre)? ?(?:proceder a (?:ma|
  notre) )?(?:desinscription|desabonnement|suppression de mes)|
  \bcomment (?:puis-je |je peux |peut-on |faire pour |est-ce que je )?(?:me |se )?(?:desinscri|desabonn)|
  \bje (?:me desinscris|me desabonne|m'oppose)\b|\bdroit d'opposition|\bdroit a l'(?:effacement|oubli)|
  \b(?:laisse[zr]?|fiche[zr]?|foute[zr]?|fous|fichez|foutez|lache[zr]?)[ -](?:moi|nous|[lm]a|les|la)
  [ -](?:tranquilles?|la paix|en paix|grappe|paix|baskets)\b|\blache[zr]?[ -]moi\b(?! un)|\balle[zr] vous faire|
  \bva te faire
`;
