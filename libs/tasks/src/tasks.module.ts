import { AccountsModule } from '#accounts';
import { ContactsModule } from '#contacts';
import { InteractionsModule } from '#interactions';
import { Module } from '@nestjs/common';
import { ContactTasksResolver, TaskFieldsResolver } from './task-fields.resolver.js';
import { TasksReader } from './tasks.reader.js';
import { TasksResolver } from './tasks.resolver.js';
import { TasksService } from './tasks.service.js';

@Module({
  imports: [AccountsModule, ContactsModule, InteractionsModule],
  providers: [TasksResolver, TaskFieldsResolver, ContactTasksResolver, TasksReader, TasksService],
  exports: [TasksReader, TasksService],
})
export class TasksModule {}
