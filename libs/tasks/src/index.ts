import { Task, TaskState } from './task.entity.js';

export { ManualDeed } from './manual-deed.js';
export { TasksModule } from './tasks.module.js';
export { TasksReader } from './tasks.reader.js';
export { TasksService, type ProductTask, type StepTask } from './tasks.service.js';
export { Task, TaskState };

/** The tables of this lib. */
export const tasksEntities = [Task];
