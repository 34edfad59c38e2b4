import { ContactActivity } from './contact-activity.entity.js';
import { Interaction } from './interaction.entity.js';

export type { InteractionChanges } from './correction.js';
export { GesturesReader, type Gesture } from './gestures.reader.js';
export { InteractionListeners, wasHeard, type InteractionListener } from './interaction-listeners.js';
export { Channel, Direction, Mood, Nature } from './interaction-traits.js';
export { InteractionsModule } from './interactions.module.js';
export { InteractionsService } from './interactions.service.js';
export type { NewInteraction } from './new-interaction.js';
export { Timelines, type TimelineFilter } from './timelines.js';
export { ContactActivity, Interaction };

/** The tables of this lib. */
export const interactionsEntities = [Interaction, ContactActivity];
