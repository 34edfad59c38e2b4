import { Drafting } from '#drafting';
import { badInput, Database, DomainError } from '#platform';
import { Injectable } from '@nestjs/common';
import type { TemplateProblem } from '#rendering';
import { labelOf, type VariantKey } from './choose-variant.js';
import { PartialsReader } from './partials.reader.js';
import type { VariantWords } from './template-variant.entity.js';

/**
 * Refuses words that could fail when they are sent, before a transaction begins: none waits for a check. A partial
 * deleted meanwhile is noticed when a pitch is rendered, and named.
 */
@Injectable()
export class SoundWords {
  constructor(
    private readonly db: Database,
    private readonly partials: PartialsReader,
    private readonly drafting: Drafting,
  ) {}

  async demandVariants(variants: readonly (VariantKey & VariantWords)[]): Promise<void> {
    variants.forEach(refuseStrayParts);
    const shelf = await this.partials.shelf();
    await this.db.rest(); // the threads are not waited for with a connection in hand
    const found = variants.map(async (variant) => {
      const problems = await this.drafting.check(variant, shelf.setFor(variant.language, null).sources);
      return { about: variants.length > 1 ? `${labelOf(variant)}, ` : '', problems };
    });
    refuse(await Promise.all(found));
  }

  async demandPartial(source: string): Promise<void> {
    refuse([{ about: '', problems: await this.drafting.checkPartial(source) }]);
  }
}

interface Judgement {
  about: string;
  problems: TemplateProblem[];
}

function refuse(judgements: Judgement[]): void {
  const problems = judgements.flatMap((one) => one.problems);
  if (!problems.length) return;
  const told = judgements.flatMap(({ about, problems: some }) =>
    some.map(({ part, message }) => `${about}${part}: ${message}`),
  );
  throw new DomainError('BAD_INPUT', told.join(' '), { problems });
}

function refuseStrayParts({ channel, subject, html }: VariantKey & VariantWords): void {
  const isMail = channel === 'MAIL';
  if (isMail && subject === null) throw badInput('subject', 'a mail needs one. Write a few words.');
  if (!isMail && subject !== null) throw badInput('subject', ONLY_MAIL);
  if (!isMail && html !== null) throw badInput('html', ONLY_MAIL);
}

const ONLY_MAIL = 'only a mail has one. Leave it out, or choose the channel MAIL.';
