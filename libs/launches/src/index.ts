import { Launch } from './launch.entity.js';

export { LaunchPlan } from './launch-plan.js';
export { LaunchesModule } from './launches.module.js';
export { PrepareLaunch } from './prepare-launch.js';

/** The tables of this lib. */
export const launchesEntities = [Launch];
