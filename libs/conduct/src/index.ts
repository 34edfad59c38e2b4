import { CharterVersion } from './charter-version.entity.js';
import { ContactPolicy } from './contact-policy.entity.js';

export { Severity } from './charter-rule.js';
export { CharterService } from './charter.service.js';
export { ConductModule } from './conduct.module.js';
export { InformationService } from './information.service.js';
export { AssetKind, PitchChannel } from './pitch-traits.js';
export { PoliciesService } from './policies.service.js';
export { CharterVersion, ContactPolicy };

/** The tables of this lib. */
export const conductEntities = [CharterVersion, ContactPolicy];
