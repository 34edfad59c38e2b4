import { pattern } from '#prose';
import type { ReplyLabel } from './suggest-label.js';

/** What only somebody says who means it; French and English well, five more languages in their plainest forms. */
export const LABEL_WORDS: Record<ReplyLabel, RegExp> = {
  DECLINED: pattern('')`
    \b(?:pas|plus|guere|nullement) (?:vraiment |du tout |tres )?interesse|\bne (?:m'|nous |
    me )interesse(?:nt)? (?:pas|plus)\b|\bne (?:donne(?:rai|rons|ra)?|donnons|souhaite|souhaitons) pas
    (?:suite|participer|donner suite|collaborer)|\bje (?:decline|passe mon tour|prefere (?:decliner|m'abstenir|
    ne pas))|\bnous (?:declinons|preferons decliner)|(?:^|[.!,] ?)non,? merci\b|
    \bje (?:ne )?(?:fais|prends|accepte|publie) (?:pas|plus) (?:de |d')(?:partenariat|collaboration|
    article sponsorise|publi|sponsor|placement|pub)|\bce n'est pas pour moi\b|
    \bne pourrai (?:malheureusement )?pas (?:y )?(?:participer|venir|donner)|
    \b(?:not|no longer) (?:really |at all |currently )?interested\b(?! in hearing more about)|\b(?:isn't|
    not) (?:really )?(?:a (?:good )?fit|for me|my thing)\b|(?:^|[.!,] ?)no,? (?:thanks?|thank you)\b|\bi(?:'ll| will|
    'd| would)? ?(?:have to |must |rather |like to )*(?:decline|pass on this)\b|
    \bi(?:'ll| will) pass\b(?! (?:it|this|that|on|your))|\bi (?:don't|do not|no longer) (?:do|accept|take|
    publish) (?:any )?(?:sponsored|partnerships?|collaborations?|paid|guest posts?|product reviews?)|
    \bwon't be able to (?:participate|join|take part|attend)|
    \b(?:kein|nicht) interess|\bkein interesse\b|\bnein,? danke\b|\bmuss (?:leider )?(?:absagen|ablehnen)\b|
    \bno (?:estoy|estamos) interesad|\bno me interesa\b|\bno,? gracias\b|\bnon (?:sono|siamo) interessat|
    \bnon mi interessa\b|
    \bno,? grazie\b|\bniet geinteresseerd|\bgeen (?:interesse|belangstelling)\b|\bnee,? (?:dank|bedankt)|
    \bnao (?:estou|estamos|tenho) interess|\bnao me interessa\b|\bnao,? obrigad
  `,
  INTERESTED: pattern('')`
    \b(?:je suis|nous sommes|serais?|serions|tres|vivement|suis) (?:tres |vraiment |bien |plus que |
    evidemment )?interessee?s?\b|\b(?:m'|nous )interesse(?:rait|
    nt)?(?: beaucoup| vraiment| tout a fait| enormement)?\b(?! (?:pas|plus|peu|guere))|
    (?:^|[.!,] ?)(?:oui,? )?(?:avec (?:grand )?plaisir|volontiers)\b(?! pour (?:plus tard|une autre))|(?:^|
    [.!,] ?)(?:oui|ok|d'accord|banco|partante?),? (?:pour moi|je (?:veux|suis partante?|participe|viens|prends)|avec|
    volontiers|envoyez)|\bje suis partante?\b|\bje (?:participe|viendrai|serai la|
    prends)\b(?! pas).{0,30}(?:avec plaisir|volontiers)|\b(?:vous pouvez m'|tu peux m'|
    )envoye[zr]?[- ](?:moi )?(?:l'echantillon|un echantillon|les echantillons|le dossier|les details|plus de details)|
    \bi(?:'m| am|'d be| would be) (?:very |really |definitely |quite |absolutely |certainly |also )?(?:interested|
    keen|up for (?:it|this))\b|\bcount me in\b|\bi'd love to\b(?! but)(?! hear from you in)|\bi would love to\b|
    \b(?:yes|sure|ok),? (?:please|i'd|i would|happy to|gladly|with pleasure|send)|\b(?:would be|i'm|am|
    i'd be) (?:happy|glad|delighted) to (?:try|take part|participate|join|test|review|receive|come|write about)|
    \bsounds (?:great|good|interesting|lovely)\b(?:,| -|!|\.).{0,60}\b(?:send|when|tell me|let's|yes|how)|
    \b(?:bin|sind|ware) (?:sehr |daran )?interessiert\b|\bgerne? (?:dabei|mehr)\b|\b(?:ja|sehr),? gern(?:e)?\b|(?:^|
    [.!] ?)(?:si,? )?(?:me interesa(?:ria)?|estoy (?:muy )?interesad|con mucho gusto)\b|
    (?:^|[.!] ?)(?:si,? )?(?:mi interessa(?:no)?|sono (?:molto )?interessat|(?:molto )?volentieri)\b|(?:^|
    [.!] ?)(?:ja,? )?(?:graag\b|ik ben (?:zeker |erg |heel )?geinteresseerd|lijkt me leuk)|(?:^|
    [.!] ?)(?:sim,? )?(?:tenho interesse|estou (?:muito )?interessad|com (?:muito )?prazer)\b
  `,
  LATER: pattern('')`
    \b(?:pas|trop tot|pas disponible) (?:pour le moment|pour l'instant|en ce moment|tout de suite|maintenant|
    avant (?:la rentree|le mois|janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre|
    l'ete|l'automne|quelques|\d))|\b(?:recontacte|relance|reecri|rappele|reviene|ecri)[a-z]{0,5}[- ](?:moi|vers moi|
    nous)\b.{0,30}\b(?:dans|en|apres|a partir|plus tard|a la rentree|debut|fin|mi-)|
    \b(?:reparlons|on en reparle|reparlerons|en reparler)\b.{0,30}\b(?:plus tard|dans|en|apres|a la rentree|debut|
    fin)|\bplus tard (?:dans l'annee|peut-etre|si|serait)|\bje (?:reviens|reviendrai) vers (?:vous|toi)\b|
    \bje vous (?:recontacte|tiens au courant)\b|
    \bnot (?:right now|at the moment|just now|yet|this (?:month|week|year|quarter))\b|\b(?:get back to|contact|
    write to|ping|email|remind|try|ask) me (?:again )?(?:in (?!the (?:morning|meantime))|later|next|after|at the end|
    early|towards)|\bi(?:'ll| will) get back to you\b|\b(?:next (?:month|year|quarter|spring|summer|autumn|fall|
    winter)|later this year|in a few (?:weeks|months)) (?:would|might|could|is|works) (?:be |work )?(?:better|best|
    fine|well|ok)?|
    \b(?:im moment|derzeit|zurzeit) (?:leider )?(?:nicht|keine zeit)|\bmelden sie sich (?:bitte )?(?:im|in|nach|
    spater)|\bmelde mich (?:spater|wieder|in|im|nach)|\b(?:ahora|de momento|por el momento|por ahora) no\b|
    \b(?:mas adelante|vuelva a escribirme en)\b|\b(?:al momento|per ora|adesso) no\b|\b(?:mi ricontatti|
    ricontattatemi|risentiamoci)\b|\b(?:nu|momenteel) (?:even )?niet\b|\b(?:neem|kom) (?:later|
    in \w+) (?:nog eens )?(?:contact|terug)|\b(?:de momento|por agora|agora) nao\b|\bmais tarde\b.{0,20}\b(?:contact|
    escrev|fal)
  `,
  COMPLAINT: pattern('')`
    \b(?:je suis|nous sommes|suis) (?:tres |vraiment |plutot |assez |extremement )?(?:decue?s?|mecontente?s?|
    furieu[xs]e?s?|choquee?s?|agacee?s?|scandalisee?s?|enervee?s?)\b|\b(?:c'est|votre .{3,30} est) (?:vraiment |
    tout simplement |totalement )?(?:inadmissible|scandaleux|inacceptable|honteux|lamentable)\b|\bje (?:me plains|
    porte plainte|vais porter plainte|signale(?:rai)?)\b|\b(?:arrive|arrivee?s?|recue?s?) (?:cassee?s?|abimee?s?|
    perimee?s?|endommagee?s?)\b|\bje n'ai (?:toujours )?(?:pas|rien) (?:encore )?(?:recu|ete (?:livree?|rembours|
    payee?))|\b(?:mauvaise|honteuse) (?:experience|facon de faire)\b|\bune honte\b|\bsans (?:mon|notre) (?:accord|
    autorisation|consentement)\b|
    \bi(?:'m| am) (?:very |really |quite |extremely |deeply |rather )?(?:disappointed|upset|angry|annoyed|furious|
    shocked|unhappy)\b|\b(?:this|that|it) is (?:simply |totally |completely |really )?(?:unacceptable|outrageous|
    a disgrace|disgraceful)\b|\bi(?:'d| would)? (?:like|want|wish) to (?:complain|make a complaint)|
    \barrived (?:broken|damaged|stale|mouldy)\b|\bi (?:still )?(?:have not|haven't|never) (?:received|been (?:paid|
    refunded))\b|\bterrible (?:service|experience)\b|\bwithout my (?:consent|permission|agreement)\b|
    \b(?:bin|sind) (?:sehr )?(?:enttauscht|verargert|unzufrieden)\b|\bunverschamt|\binakzeptabel|\b(?:estoy|
    estamos) (?:muy )?(?:decepcionad|indignad|molest)|\binaceptable\b|\bes una verguenza\b|\b(?:sono|
    siamo) (?:molto )?(?:delus|indignat|arrabbiat)|\binaccettabile\b|\bvergognos|\bben (?:zeer |
    erg )?(?:teleurgesteld|ontevreden|boos)\b|\bonaanvaardbaar|\b(?:estou|fiquei) (?:muito )?(?:desiludid|decepcionad|
    indignad)|\binaceitavel\b
  `,
  PRAISE: pattern('')`
    \b(?:bravo|felicitations|chapeau)\b|\b(?:j'ai|on a|nous avons) (?:vraiment |beaucoup |tout simplement )?adore\b|
    \b(?:quel|quelle) (?:belle|beau|superbe|magnifique|bonne|delicieu)|\bje suis fan\b|\bun (?:vrai )?(?:regal|
    delice)\b|\bj'ai (?:beaucoup |vraiment )?(?:aime|apprecie)\b|\bvotre (?:\w+ ){1,3}est (?:superbe|magnifique|
    formidable|excellente?|geniale?|delicieu[xs]e?|parfaite?)\b|\b(?:super|excellent|magnifique|
    formidable) (?:travail|article|projet|initiative|produit)|
    \bcongratulations\b|\bcongrats\b|\bkudos\b|\bi (?:really |absolutely |just )?loved? (?:it|your|the|this|how)\b|
    \b(?:great|excellent|wonderful|fantastic|amazing|superb|lovely|beautiful) (?:work|job|product|article|piece|
    project|initiative|bread|idea to)|\bkeep up the\b|\bi'm a (?:big |huge )?fan\b|
    \bbest .{3,30} i(?:'ve| have) ever\b|
    \bherzlichen gluckwunsch|\b(?:tolle|grossartige|hervorragende)[rs]? (?:arbeit|idee|artikel|produkt|projekt)|
    \b(?:enhorabuena|felicidades)\b|\bme (?:ha encantado|encanto|encanta)\b|\bcomplimenti\b|\bmi (?:e piaciut|
    piace molto)|\b(?:gefeliciteerd|proficiat)\b|\bgeweldig (?:werk|product|idee|artikel)|\bparabens\b|\badorei\b
  `,
  IDEA: pattern('')`
    \b(?:j'ai|j'aurais|nous avons) une (?:autre |petite |meilleure )?(?:idee|suggestion|proposition)\b|\b(?:une|autre|
    petite) (?:idee|suggestion) ?:|\b(?:et si (?:on|nous|vous)|pourquoi ne pas|vous devriez|tu devrais|
    il serait (?:bien|interessant|bon) (?:de|que)|ce serait (?:bien|super|genial|chouette) (?:de|que|si)|on pourrait|
    nous pourrions)\b|\bje (?:vous |te )?(?:suggere|propose)\b|
    \bi have an? (?:other |better |small )?(?:idea|suggestion|proposal)\b|\b(?:an?|another|one|quick) (?:idea|
    suggestion|thought) ?:|\b(?:what if (?:you|we)|why (?:not|don't (?:you|we))|how about (?:we|you|a)|
    have you (?:thought|considered)|you should (?:try|consider|make|do|add)|it would be (?:great|nice|cool|
    lovely) (?:if|to)|we could)\b|\bi(?:'d| would) suggest\b|\bmay i suggest\b|\bi suggest\b|
    \bich hatte eine idee|\bich habe eine idee|\bmein vorschlag\b|\bich schlage vor|\b(?:tengo una|una) (?:idea|
    sugerencia|propuesta)\b|\b(?:les|le|te) (?:sugiero|propongo)\b|\b(?:ho un'|avrei un')(?:idea|proposta)|\b(?:vi|le|
    ti) (?:suggerisco|propongo)\b|\bik heb een (?:idee|voorstel|suggestie)|\bik stel voor\b|\btenho uma (?:ideia|
    sugestao|proposta)|\bsugiro\b
  `,
  QUESTION: pattern('')`
    (?:^|[\s,;:(¿])(?:qui|que|quoi|quand|ou|comment|combien|pourquoi|quels?|quelles?|lequel|laquelle|est-ce|qu'est|
    pouvez|peux-tu|pourriez|pourrais-tu|avez|as-tu|etes|y a-t-il|serait-il|puis-je|faut-il|dois-je|sauriez|
    j'aimerais savoir|what|when|where|who|how|which|why|whose|
    can|could|would|will|do|does|did|is|are|was|have|has|may|should|was|wann|wo|wer|wie|welche[rsn]?|warum|konnen|
    kann|gibt es|haben|que|cuando|donde|quien|como|cual|cuanto|puede[ns]?|cosa|quando|dove|chi|come|quanto|quale|
    potete|puo|wat|wanneer|waar|wie|hoe|welke|waarom|kunt|kun|o que|onde|quem|qual|quanto|pode|podem)\b[^?]{2,300}\?
  `,
};

/** What is said with "if", or of somebody else, says nothing of the writer. */
export const HYPOTHETICAL = /(?:^|[,;] ?)(?:si|if|wenn|falls|se|als) (?!.{0,3}oui)[^,;.]{0,120}$/;
