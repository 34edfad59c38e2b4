import { Niche } from './niche.entity.js';
import { Vetting, VettingState } from './vetting.entity.js';

export { NichesModule } from './niches.module.js';
export { NichesService } from './niches.service.js';
export { VettingsReader } from './vettings.reader.js';
export { VettingsService } from './vettings.service.js';
export { Niche, Vetting, VettingState };

/** The tables of this lib. */
export const nichesEntities = [Niche, Vetting];
