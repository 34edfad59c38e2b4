/** One promise of the product: its figures, and where it was broken. */
export interface Judgement {
  promise: string;
  figure: string;
  broken: string[];
}

const MOST_TOLD = 10;

/** Prints them. @returns whether every promise was kept */
export function tell(judgements: readonly Judgement[]): boolean {
  for (const { promise, figure, broken } of judgements) {
    console.log(`${broken.length ? 'BROKEN' : 'kept  '}  ${promise}: ${figure}`);
    for (const fault of broken.slice(0, MOST_TOLD)) console.log(`        ${fault}`);
    if (broken.length > MOST_TOLD) console.log(`        and ${broken.length - MOST_TOLD} more`);
  }
  return judgements.every(({ broken }) => !broken.length);
}
