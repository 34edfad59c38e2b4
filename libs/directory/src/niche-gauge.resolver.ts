import { Niche } from '#niches';
import { ResolveField, Resolver } from '@nestjs/graphql';
import { NicheGauge } from './niche-gauge.js';
import { NicheGaugeReader } from './niche-gauge.reader.js';

/** What the directory adds to a niche. */
@Resolver(() => Niche)
export class NicheGaugeResolver {
  constructor(private readonly gauges: NicheGaugeReader) {}

  @ResolveField(() => NicheGauge, { description: 'How well the niche is covered' })
  gauge(niche: Niche): Promise<NicheGauge> {
    return this.gauges.of(niche);
  }
}
