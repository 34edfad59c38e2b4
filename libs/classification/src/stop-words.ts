/** The languages we read. */
export const LANGUAGES = ['fr', 'en', 'de', 'es', 'it', 'nl', 'pt'] as const;

export type Language = (typeof LANGUAGES)[number];

/** Small words of each language, folded; many are shared, together they are not. */
export const STOP_WORDS: Record<Language, string> = {
  fr: 'le la les un une des du de et est je vous nous votre vos notre pas ne que qui pour dans sur avec ce cette mon ma mes au aux bonjour merci suis sera etes par plus en mais ou il elle on se sont ai avez avons jusqu a tres bien cordialement tout y',
  en: 'the a an and is are was i you we your our not to of in for on with this that my at be will have has it by as from or if but hello hi thank thanks regards am please until out they he she would can do so',
  de: 'der die das ein eine einen und ist ich sie wir ihr ihre ihnen nicht zu von in fur auf mit dieser diese mein meine bin am bis dem den des im bei hallo danke vielen grusse freundlichen auch wird werde haben habe sind sehr oder aber wenn als nach',
  es: 'el la los las un una de del y es yo usted su sus nosotros nuestro no que en para con este esta mi mis al por se lo hola gracias estoy estare hasta saludos muy pero como si mas ha han he sera desde le les cuando',
  it: 'il lo la i gli le un una di del della e io lei noi vostro nostro suo sua non che in per con questo questa mio mia al da sono saro fino ciao buongiorno grazie saluti molto ma come se piu ho ha sara dal alla nel anche cordiali',
  nl: 'de het een en is ik u jij wij je uw onze niet te van in voor op met dit deze mijn ben tot aan bij hallo dank bedankt groet groeten zal heb hebt maar als dat er om ook naar wordt zijn kan geen nog of vriendelijke',
  pt: 'o a os as um uma de do da e eu voce nos seu sua nosso nao que em para com este esta meu minha ao por se ola obrigado obrigada estou estarei ate cumprimentos muito mas como mais foi sera no na dos das pelo pela tambem',
};
