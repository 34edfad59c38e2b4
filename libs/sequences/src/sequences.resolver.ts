import { Allow, IdPipe, type Connection } from '#graph';
import { Role } from '#platform';
import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CreateSequenceInput, UpdateSequenceInput } from './sequence.input.js';
import { Sequence } from './sequence.entity.js';
import { SequencesArgs } from './sequences.args.js';
import { SequenceConnection, SequencesReader } from './sequences.reader.js';
import { SequencesService } from './sequences.service.js';

const ById = () => Args('id', { type: () => ID }, IdPipe);

@Resolver(() => Sequence)
export class SequencesResolver {
  constructor(
    private readonly service: SequencesService,
    private readonly reader: SequencesReader,
  ) {}

  @Query(() => Sequence, { description: 'One sequence' })
  @Allow(Role.VIEWER)
  sequence(@ById() id: string): Promise<Sequence> {
    return this.service.get(id);
  }

  @Query(() => SequenceConnection, { description: 'Sequences, the newest first' })
  @Allow(Role.VIEWER)
  sequences(@Args() args: SequencesArgs): Promise<Connection<Sequence>> {
    return this.reader.page(args);
  }

  @Mutation(() => Sequence, { description: 'Makes an outreach plan; its mails say what their templates say today' })
  @Allow(Role.MANAGER)
  createSequence(@Args('input') input: CreateSequenceInput): Promise<Sequence> {
    return this.service.create(input);
  }

  @Mutation(() => Sequence, { description: 'Changes a plan; other steps, hours or words of templates make a new version for whoever is enrolled from now on' })
  @Allow(Role.MANAGER)
  updateSequence(@Args('input') input: UpdateSequenceInput): Promise<Sequence> {
    return this.service.update(input);
  }

  @Mutation(() => Sequence, { description: 'Takes a plan out of use: nobody new is enrolled; refused while somebody is under way' })
  @Allow(Role.MANAGER)
  archiveSequence(@ById() id: string): Promise<Sequence> {
    return this.service.archive(id);
  }
}
