/** Any run of spaces and line ends that is not one space already: there are far fewer of them than there are spaces. */
const ODD_SPACE = /[^\S ]\s*| \s+/g;

/** A text with one space for any run of spaces and line ends, and none around it. */
export const inOneLine = (text: string): string => text.replace(ODD_SPACE, ' ').trim();
