import { Member, MembersService } from '#accounts';
import { Contact, ContactsReader } from '#contacts';
import type { Connection } from '#graph';
import { Pitch, PitchList } from '#pitches';
import { Template, TemplatesService } from '#templates';
import { Args, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { BatchCounts } from './batch-counts.js';
import { BatchItem } from './batch-item.entity.js';
import { BatchReasonGroup } from './batch-reason-group.js';
import { BatchReason } from './batch-reason.js';
import { Batch } from './batch.entity.js';
import { BatchItemsArgs } from './batches.args.js';
import { BatchesReader, BatchItemConnection } from './batches.reader.js';

@Resolver(() => Batch)
export class BatchFieldsResolver {
  constructor(
    private readonly reader: BatchesReader,
    private readonly templates: TemplatesService,
    private readonly members: MembersService,
  ) {}

  @ResolveField(() => Template, { nullable: true, description: 'Null once the template was deleted' })
  template(@Parent() { templateId }: Batch): Promise<Template | null> | null {
    return templateId ? this.templates.load(templateId) : null;
  }

  @ResolveField(() => Member, { description: 'Whose pitches they are' })
  author(@Parent() { authorId }: Batch): Promise<Member | null> {
    return this.members.load(authorId);
  }

  @ResolveField(() => BatchCounts)
  counts(@Parent() { id }: Batch): Promise<BatchCounts> {
    return this.reader.counts(id);
  }

  @ResolveField(() => Int, {
    description: 'How many people get the same words but for merged values; above ten, approvePitches wants sameWordsConfirmed',
  })
  sameWords(@Parent() { id }: Batch): Promise<number> {
    return this.reader.sameWords(id);
  }

  @ResolveField(() => [BatchReasonGroup], { description: 'Why pitches are not ready, what holds for most people first; at most 50 of them' })
  reasons(@Parent() { id }: Batch): Promise<BatchReasonGroup[]> {
    return this.reader.reasons(id);
  }

  @ResolveField(() => BatchItemConnection, { description: 'What became of each person' })
  items(@Parent() { id }: Batch, @Args() args: BatchItemsArgs): Promise<Connection<BatchItem>> {
    return this.reader.items(id, args);
  }
}

@Resolver(() => BatchItem)
export class BatchItemFieldsResolver {
  constructor(
    private readonly contacts: ContactsReader,
    private readonly pitches: PitchList,
  ) {}

  @ResolveField(() => Contact)
  contact(@Parent() { contactId }: BatchItem): Promise<Contact | null> {
    return this.contacts.load(contactId);
  }

  @ResolveField(() => Pitch, { nullable: true })
  pitch(@Parent() { pitchId }: BatchItem): Promise<Pitch | null> | null {
    return pitchId ? this.pitches.load(pitchId) : null;
  }
}

const MESSAGE = { description: 'What is wrong and what to do, in French (fr) or English (en)' };
const Language = () => Args('language', { defaultValue: 'fr' });

@Resolver(() => BatchReason)
export class BatchReasonResolver {
  @ResolveField(() => String, MESSAGE)
  message(@Parent() { message }: BatchReason, @Language() language: string): string {
    return language === 'en' ? message.en : message.fr;
  }
}

@Resolver(() => BatchReasonGroup)
export class BatchReasonGroupResolver {
  @ResolveField(() => String, MESSAGE)
  message(@Parent() { message }: BatchReasonGroup, @Language() language: string): string {
    return language === 'en' ? message.en : message.fr;
  }
}
