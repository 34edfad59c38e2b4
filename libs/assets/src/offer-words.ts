/** How the log names what happened with an asset, in the language of the workspace. */
const WORDS = {
  fr: { offered: 'Contenu proposé — ', used: 'Contenu publié — ' },
  en: { offered: 'Asset offered — ', used: 'Asset published — ' },
};

/** The subject of an entry of the log; English for a language we do not write. */
export const logSubject = (deed: 'offered' | 'used', title: string, language: string): string =>
  `${(language === 'fr' ? WORDS.fr : WORDS.en)[deed]}${title}`;
