import { pattern } from './pattern.js';

export const FRENCH_CALL = pattern('g')`
  (?<!\bvous )\b(?:(?:achetez|commandez|reservez|cliquez|telechargez|likez)(?!-vous)|abonnez-vous|inscrivez-vous|
  suivez-nous|rejoignez-nous|suivez notre|retrouvez(?:-nous| nos| notre| la (?:collection|gamme|boutique))|
  (?:decouvrez|essayez|testez|visitez|adoptez|craquez pour|offrez-vous) (?:vite |des maintenant |
  en avant-premiere |en exclusivite )?(?:notre|nos|la nouvelle|le nouveau|les nouveaux|les nouvelles|l'offre|
  la collection|la gamme|le site|la boutique)|(?:essayez|testez|commandez)(?:-le|-la|-les|-nous)|beneficiez (?:de|
  d'|des|du)\b|venez (?:le|la|les) (?:decouvrir|essayer|tester)|profitez(?:-en| de| des| du| d'| vite| aussi)|
  rendez-vous (?:vite )?(?:sur (?:notre|le site|www|https?)|
  dans (?:nos|notre|votre) (?:boutiques?|magasins?))|ne (?:manquez|ratez|loupez) (?:pas|surtout)|en vente (?:des|
  a partir|sur|ici|exclusivement|partout|maintenant|en (?:ligne|magasin|boutique))|(?<!\b(?:vos|votre|tes|ton|
  ta) [a-z]{1,20} (?:sont|est|etaient|etait|seront|sera) )disponibles? (?:des (?:maintenant|aujourd'hui|demain)|
  en magasin|en boutique|a l'achat|a la vente)|
  pass(?:ez|e|er) (?:vite |votre |ta )?commande|(?:command|achet|reserv|trouv)(?:er|ez) (?:[a-z'-]{1,15} ){0,2}(?:sur|
  dans|
  chez) (?:notre|nos) (?:sites?|boutiques?|magasins?)|faites vite|depechez-vous)\b|
  \b(?:abonne-toi|inscris-toi|offre-toi|ne manque pas|ne rate pas)\b|(?<=^|[.!?\n] {0,3})(?:achete|commande|
  clique|reserve|telecharge|profite|decouvre (?:notre|nos|la nouvelle|le nouveau))(?= )
`;

export const FRENCH_NEWS = pattern('g')`
  \b(?:(?:notre|nos) (?:nouve(?:au|l|lle|aux|lles)|dernieres?) (?:gammes?|collections?|produits?|offres?|services?|
  applications?|boutiques?|sites?)|(?:notre|nos) (?!(?:voisin|enfant|ami|chien|chat|fils|fille|meunier|boulanger|
  lecteur|lectrice|equipe|ecole|commune|mairie))(?:[a-z'-]{1,20} ){1,5}?(?:(?:est|sont) (?:le|la|
  les) meilleure?s?|(?:sort(?:ent|ira|iront)?|debarqu(?:e|ent)|arriv(?:e|ent|era|eront)|
  (?:sera|seront|est|sont) disponibles?|(?:sera|seront|est|sont) en vente|ouvr(?:e|ent|ira|iront)) (?:le \d{1,2}|
  des le|en (?:janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre|
  librairie|magasin|boutique)|demain|bientot|cette (?:semaine|annee)|la semaine|ce mois|au (?:printemps|mois)|
  chez|dans (?:une|deux|trois|quelques)))|(?:nous (?:venons de lancer|lancons|avons lance|sortons)|on lance) (?:notre|
  nos|une?|le|la)|(?:va|vont) vous (?:plaire|seduire|conquerir|etonner|changer la vie)|
  (?:le|la) numero (?:un|1) (?:des?|du|francais|francaise|mondial|europeen))\b
`;

export const FRENCH_DISCOUNT = pattern('g')`
  (?<![\w%])-? ?\d{1,2} ?%(?: de (?:remise|reduction|rabais)| offerts?| sur (?:tout|toute|le (?:catalogue|site)|
  la (?:gamme|collection|boutique)|notre|nos|votre (?:commande|panier|achat)))|(?<![\w)%])- ?\d{1,2} ?%|\b(?:(?:cinq|
  dix|quinze|vingt|vingt-cinq|trente|quarante|cinquante|\d{1,2}) pour ?cents? (?:de (?:remise|reduction|rabais)|
  offerts?|sur (?:tout|toute|le (?:catalogue|site)|la (?:gamme|collection|boutique)|notre|nos|votre (?:commande|
  panier|achat)))|codes? promos?|codes? (?:de )?reduction|codes? avantage|code [a-z]{2,12}\d{1,3}|
  promos?\b(?! (?:(?:de l'|de la |du |des |de )[a-z' ]{1,40} )?(?:de )?(?:19|20)\d\d)|en promotion|
  promotions? (?:exceptionnelles?|speciales?|de lancement|du moment)|remises?(?! (?:en|a|au|
  aux|du|des|de (?!\d)|d')\b)(?! d')|bons? (?:de reduction|d'achat)|reductions?(?= (?:sur|de \d|pour|
  exceptionnelle|speciale|immediate))|(?:une?|des|la|votre|vos|cette|ta|tes) reductions?(?! (?:de (?!\d)|du |des |
  d'))|soldes|soldees?|en solde|rabais|ristournes?|(?:prix|tarifs?) (?:casses?|doux|reduits?|de lancement|speciaux|
  special|preferentiels?)|offres? (?:speciales?|de lancement|exceptionnelles?|promotionnelles?|limitees?|
  de bienvenue|decouverte)|offre valable|bons? plans? (?:shopping|du moment)|stocks? (?:est |sont )?limites?|
  quantites? (?:(?:est|sont) )?limitees?|dans la limite des stocks|jusqu'a epuisement|derniers exemplaires|
  (?<!\b(?:violence|mechancete|acte|haine|
  agressivite|provocation|mort|crime)s? )(?<!\b(?:votre|ton) (?:blog|site|guide|newsletter|lettre|podcast|magazine|
  forum) (?:est|reste|etait) )(?<!\b(?:votre|vos|ton|ta|tes) [a-z]{1,20} )gratuit(?:e|s|es|ement)?|
  livraison offerte|frais de port (?:offerts|inclus)|satisfait ou rembourse)\b
`;
