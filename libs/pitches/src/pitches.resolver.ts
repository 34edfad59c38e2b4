import { Allow, IdPipe, PageArgs, type Connection } from '#graph';
import { Role } from '#platform';
import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { PitchConnection, PitchList, PitchOverrideConnection } from './pitch-list.js';
import type { PitchOverride } from './pitch-override.entity.js';
import { PitchPreview } from './pitch-preview.js';
import { Pitch } from './pitch.entity.js';
import { EditPitchInput, PreviewPitchInput, RenderPitchInput } from './pitch.input.js';
import { PitchesArgs } from './pitches.args.js';
import { PitchesService } from './pitches.service.js';
import { PreviewPitch } from './preview-pitch.js';

const ById = () => Args('id', { type: () => ID }, IdPipe);

@Resolver(() => Pitch)
export class PitchesResolver {
  constructor(
    private readonly service: PitchesService,
    private readonly previews: PreviewPitch,
    private readonly list: PitchList,
  ) {}

  @Query(() => Pitch, { description: 'One pitch' })
  @Allow(Role.VIEWER)
  pitch(@ById() id: string): Promise<Pitch> {
    return this.service.get(id);
  }

  @Query(() => PitchConnection, { description: 'Pitches, the newest first' })
  @Allow(Role.VIEWER)
  pitches(@Args() args: PitchesArgs): Promise<Connection<Pitch>> {
    return this.list.page(args);
  }

  @Query(() => PitchOverrideConnection, { description: 'Every time a manager let a pitch pass, the newest first' })
  @Allow(Role.VIEWER)
  pitchOverrides(@Args() args: PageArgs): Promise<Connection<PitchOverride>> {
    return this.list.overrides(args);
  }

  @Mutation(() => PitchPreview, { description: 'Tells what a pitch would be, with where each value comes from; keeps nothing' })
  @Allow(Role.MEMBER)
  previewPitch(@Args('input') input: PreviewPitchInput): Promise<PitchPreview> {
    return this.previews.preview(input);
  }

  @Mutation(() => Pitch, { description: 'Renders a template for one contact; a missing value stops it and is named' })
  @Allow(Role.MEMBER)
  renderPitch(@Args('input') input: RenderPitchInput): Promise<Pitch> {
    return this.service.render(input);
  }

  @Mutation(() => Pitch, { description: 'Changes the words by hand; they are judged anew and need a new approval' })
  @Allow(Role.MEMBER)
  editPitch(@Args('input') input: EditPitchInput): Promise<Pitch> {
    return this.service.edit(input);
  }

  @Mutation(() => Pitch, { description: 'Gives a pitch up; it stays readable' })
  @Allow(Role.MEMBER)
  discardPitch(@ById() id: string): Promise<Pitch> {
    return this.service.discard(id);
  }
}
