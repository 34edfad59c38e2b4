import { APOLOGY } from './apology.words.js';
import { EVENT_INVITATION } from './event-invitation.words.js';
import { FIRST_CONTACT } from './first-contact.words.js';
import { FOLLOW_UP } from './follow-up.words.js';
import { PRODUCT_TEST } from './product-test.words.js';
import { REVIVAL } from './revival.words.js';
import { SECOND_CONTACT } from './second-contact.words.js';
import type { ShippedVariant } from './shipped-words.js';
import type { Purpose } from './template.entity.js';
import { THANKS } from './thanks.words.js';

/** A template every workspace may start from, with its name for a workspace that speaks French and for any other. */
export interface ShippedTemplate {
  name: { fr: string; en: string };
  purpose: `${Purpose}`;
  variants: ShippedVariant[];
}

/**
 * Written as a thoughtful person writes to another: having read them first, saying what struck us, asking one thing at
 * most. What was read and what struck us (`post.title`, `post.remark`) have no fallback, so that each can only be sent to
 * somebody we have read. The other values a template needs are told above its words. A partial on a line of its own takes
 * the end of its line along, so two empty lines follow one; a single one is left.
 */
export const SHIPPED_TEMPLATES: ShippedTemplate[] = [
  { name: { fr: 'Premier contact', en: 'First contact' }, purpose: 'INTRODUCE', variants: FIRST_CONTACT },
  {
    name: { fr: 'Deuxième contact, avec un contenu à reprendre', en: 'Second contact, with something to republish' },
    ...{ purpose: 'OFFER', variants: SECOND_CONTACT },
  },
  { name: { fr: 'Produit à essayer', en: 'Product test' }, purpose: 'OFFER', variants: PRODUCT_TEST },
  { name: { fr: 'Invitation', en: 'Event invitation' }, purpose: 'INVITE', variants: EVENT_INVITATION },
  { name: { fr: 'Remerciement', en: 'Thanks' }, purpose: 'THANK', variants: THANKS },
  { name: { fr: 'Relance, une seule', en: 'Follow-up, once only' }, purpose: 'FOLLOW_UP', variants: FOLLOW_UP },
  { name: { fr: 'Après un long silence', en: 'After a long silence' }, purpose: 'FOLLOW_UP', variants: REVIVAL },
  { name: { fr: 'Excuses', en: 'Apology' }, purpose: 'FOLLOW_UP', variants: APOLOGY },
];
