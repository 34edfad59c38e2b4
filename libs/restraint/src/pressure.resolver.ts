import { Contact } from '#contacts';
import { Allow } from '#graph';
import { Role } from '#platform';
import { Args, Mutation, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { ContactPressure } from './contact-pressure.js';
import { PressureReader } from './pressure.reader.js';
import { PressureRules } from './pressure-rules.entity.js';
import { SetPressureRulesInput } from './pressure-rules.input.js';
import { PressureRulesService } from './pressure-rules.service.js';
import { Refusal } from './refusal.entity.js';
import { RefusalsService } from './refusals.service.js';

@Resolver(() => PressureRules)
export class PressureRulesResolver {
  constructor(private readonly service: PressureRulesService) {}

  @Query(() => PressureRules, { description: 'How much we ask of one person' })
  @Allow(Role.VIEWER)
  pressureRules(): Promise<PressureRules> {
    return this.service.current();
  }

  @Mutation(() => PressureRules, { description: 'Changes the fields it names; it holds for whatever has not left yet' })
  @Allow(Role.MANAGER)
  setPressureRules(@Args('input') input: SetPressureRulesInput): Promise<PressureRules> {
    return this.service.set(input);
  }
}

/** What restraint adds to a contact. */
@Resolver(() => Contact)
export class ContactRestraintResolver {
  constructor(
    private readonly wishes: RefusalsService,
    private readonly reader: PressureReader,
  ) {}

  @ResolveField(() => [Refusal], { description: 'What they want to hear nothing more of, the oldest first; lifted ones too' })
  refusals(contact: Contact): Promise<Refusal[]> {
    return this.wishes.list(contact.id);
  }

  @ResolveField(() => ContactPressure, { description: 'How much we asked of them lately, and when a pitch to them may leave' })
  pressure(contact: Contact): Promise<ContactPressure> {
    return this.reader.of(contact.id);
  }
}
