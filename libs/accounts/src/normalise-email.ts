/** One account per mailbox, however its address is typed. */
export const normaliseEmail = (typed: string): string => typed.normalize('NFC').trim().toLowerCase();
