import type { LinkFault } from '#prose';
import type { Rule } from './rule.js';
import type { Words } from './words.js';
import { words } from './words.js';

const linksWork: Rule = {
  name: 'links-work',
  title: words('Des liens bien écrits', 'Links that are spelt right'),
  explanation: words(
    'Chaque lien a une adresse complète et sans faute de frappe. On n’ouvre pas les pages : on vérifie l’écriture.',
    'Every link has a whole address without a slip. Pages are not opened: only the spelling is checked.',
  ),
  severity: 'BLOCKS',
  figures: {},
  find: (reading) =>
    reading
      .placed(({ links }) => links())
      .flatMap(({ part, start, end, url, fault }) =>
        fault ? [{ part, span: { start, end }, quote: url, message: FAULTS[fault] }] : [],
      ),
};

const FAULTS: Record<LinkFault, Words> = {
  SCHEME: words(
    'Ce lien ne commence pas comme il faut. Écrivez https:// puis l’adresse.',
    'This link does not begin as it should. Write https:// and the address.',
  ),
  HOST: words('Ce lien n’a pas de nom de site valable. Vérifiez-le.', 'This link has no valid host name. Check it.'),
  DOTS: words(
    'Le nom de site de ce lien a un point de trop. Vérifiez-le.',
    'The host name of this link has a dot too many. Check it.',
  ),
  NO_TLD: words(
    'Ce lien n’a pas de nom de site complet (il manque la fin, comme .fr). Complétez-le.',
    'This link has no whole host name (the end is missing, such as .com). Complete it.',
  ),
  SPACE: words('Une espace coupe ce lien. Retirez-la.', 'A space breaks this link. Take it out.'),
  GLUED: words(
    'Quelque chose est collé à ce lien. Mettez une espace entre les deux.',
    'Something sticks to this link. Put a space between them.',
  ),
  MAILTO: words(
    'Ce lien de courriel n’a pas d’adresse valable. Vérifiez-la.',
    'This mail link has no valid address. Check it.',
  ),
  ESCAPE: words(
    'Ce lien contient un % qui ne mène à rien. Copiez-le de nouveau depuis le navigateur.',
    'This link holds a % that means nothing. Copy it again from the browser.',
  ),
};

export const LINK_RULES: Rule[] = [linksWork];
