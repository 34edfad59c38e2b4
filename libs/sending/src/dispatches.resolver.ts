import { Contact, ContactsReader } from '#contacts';
import { Allow, IdPipe, Reason, type Connection } from '#graph';
import { Interaction, Timelines } from '#interactions';
import { Role } from '#platform';
import { Args, ID, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { DispatchEvent } from './dispatch-event.entity.js';
import { DispatchEvents } from './dispatch-events.js';
import { DispatchConnection, DispatchList } from './dispatch-list.js';
import { Dispatch } from './dispatch.entity.js';
import { DispatchesArgs } from './dispatches.args.js';
import { DispatchesService } from './dispatches.service.js';
import { whyHere } from './why-here.js';

@Resolver(() => Dispatch)
export class DispatchesResolver {
  constructor(
    private readonly service: DispatchesService,
    private readonly list: DispatchList,
    private readonly way: DispatchEvents,
    private readonly timelines: Timelines,
    private readonly contacts: ContactsReader,
  ) {}

  @Query(() => Dispatch, { description: 'One message on its way out, or gone' })
  @Allow(Role.VIEWER)
  dispatch(@Args('id', { type: () => ID }, IdPipe) id: string): Promise<Dispatch> {
    return this.service.get(id);
  }

  @Query(() => DispatchConnection, { description: 'Messages on their way out, or gone, the newest first' })
  @Allow(Role.VIEWER)
  dispatches(@Args() args: DispatchesArgs): Promise<Connection<Dispatch>> {
    return this.list.page(args);
  }

  @ResolveField(() => String, { nullable: true, description: 'The exact message, headers and all (RFC 5322); written when its turn comes' })
  source({ source }: Dispatch): string | null {
    return source && source.toString('latin1');
  }

  @ResolveField(() => Reason, { nullable: true, description: 'Why it has not left; null once it has' })
  wait(dispatch: Dispatch): Reason | null {
    return whyHere(dispatch);
  }

  @ResolveField(() => [DispatchEvent], { description: 'What kept it waiting, and what was decided of it, the first first' })
  events({ id }: Dispatch): Promise<DispatchEvent[]> {
    return this.way.load(id);
  }

  @ResolveField(() => Contact, { nullable: true, description: 'To whom it goes' })
  contact({ contactId }: Dispatch): Promise<Contact | null> {
    return this.contacts.load(contactId);
  }

  @ResolveField(() => Interaction, { nullable: true, description: 'Its entry in the log, once it left' })
  interaction({ interactionId }: Dispatch): Promise<Interaction | null> | null {
    return interactionId ? this.timelines.find(interactionId) : null;
  }
}
