/** A human message from the contact: when, and the members it is addressed to (null: everyone). */
export interface Inbound {
  at: Date;
  to: readonly string[] | null;
}

/** Whether a member hears it. What a member unknown to us sent, any message of the contact answers. */
export const isFor = ({ to }: Inbound, memberId: string | null): boolean =>
  to === null || memberId === null || to.includes(memberId);

/** When the contact last wrote, to anyone or to one member, up to now or strictly before an instant; null if never. */
export function lastInbound(
  inbound: readonly Inbound[],
  { memberId = null, before }: { memberId?: string | null; before?: Date } = {},
): Date | null {
  return inbound.findLast((one) => (!before || one.at < before) && isFor(one, memberId))?.at ?? null;
}
