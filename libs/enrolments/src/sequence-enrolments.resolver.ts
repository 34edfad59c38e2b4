import type { Connection } from '#graph';
import { Sequence } from '#sequences';
import { Args, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { ArmComparison } from './comparison.js';
import { ComparisonReader } from './comparison.reader.js';
import { EnrolmentCounts } from './enrolment-counts.js';
import type { Enrolment } from './enrolment.entity.js';
import { EnrolmentsArgs } from './enrolments.args.js';
import { EnrolmentConnection, EnrolmentsReader } from './enrolments.reader.js';

/** What enrolments add to a sequence. */
@Resolver(() => Sequence)
export class SequenceEnrolmentsResolver {
  constructor(
    private readonly rows: EnrolmentsReader,
    private readonly comparisons: ComparisonReader,
  ) {}

  @ResolveField(() => EnrolmentCounts)
  counts(@Parent() { id }: Sequence): Promise<EnrolmentCounts> {
    return this.rows.counts('sequence', id);
  }

  @ResolveField(() => EnrolmentConnection, { description: 'Those who began last first' })
  enrolments(@Parent() { id }: Sequence, @Args() args: EnrolmentsArgs): Promise<Connection<Enrolment>> {
    return this.rows.ofSequence(id, args);
  }

  @ResolveField(() => ArmComparison, { description: 'Its ways of writing side by side' })
  comparison(
    @Parent() { id, currentVersion }: Sequence,
    @Args('version', { type: () => Int, nullable: true, description: 'Of its steps; the current one when left out' }) version: number | null,
  ): Promise<ArmComparison> {
    return this.comparisons.read(id, version ?? currentVersion);
  }
}
