import { Allow, IdPipe, type Connection } from '#graph';
import { Role } from '#platform';
import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CancelTaskArgs, TasksArgs } from './tasks.args.js';
import { CreateTaskInput, DoTaskInput } from './task.input.js';
import { Task } from './task.entity.js';
import { TaskConnection, TasksReader } from './tasks.reader.js';
import { TasksService } from './tasks.service.js';

@Resolver(() => Task)
export class TasksResolver {
  constructor(
    private readonly service: TasksService,
    private readonly reader: TasksReader,
  ) {}

  @Query(() => Task, { description: 'One task' })
  @Allow(Role.VIEWER)
  task(@Args('id', { type: () => ID }, IdPipe) id: string): Promise<Task> {
    return this.reader.get(id);
  }

  @Query(() => TaskConnection, { description: 'Tasks, by the day they are due' })
  @Allow(Role.VIEWER)
  tasks(@Args() args: TasksArgs): Promise<Connection<Task>> {
    return this.reader.page(args);
  }

  @Mutation(() => Task, { description: 'Notes something to do about a contact' })
  @Allow(Role.MEMBER)
  createTask(@Args('input') input: CreateTaskInput): Promise<Task> {
    return this.service.create(input);
  }

  @Mutation(() => Task, { description: 'Ticks a task and logs the comment, call or message it was' })
  @Allow(Role.MEMBER)
  doTask(@Args('input') input: DoTaskInput): Promise<Task> {
    return this.service.do(input);
  }

  @Mutation(() => Task, { description: 'Gives a task up, for a reason; a sequence goes on without it' })
  @Allow(Role.MEMBER)
  cancelTask(@Args() { id, reason }: CancelTaskArgs): Promise<Task> {
    return this.service.cancel(id, reason);
  }
}
