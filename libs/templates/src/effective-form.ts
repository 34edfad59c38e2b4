import type { FormOfAddress } from '#rendering';

/**
 * How a contact is addressed by a brand identity, or by none. The more reserved one wins: an identity that says vous
 * says it to friends too, and none makes a vous a tu. NEUTRAL has no opinion.
 */
export function effectiveForm(contact: FormOfAddress, identity: FormOfAddress = 'NEUTRAL'): FormOfAddress {
  const opinions = [contact, identity];
  return RESERVED_FIRST.find((form) => opinions.includes(form))!;
}

const RESERVED_FIRST: FormOfAddress[] = ['VOUS', 'TU', 'NEUTRAL'];
