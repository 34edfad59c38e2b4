import { AccountsModule } from '#accounts';
import { ContactsModule } from '#contacts';
import { Module } from '@nestjs/common';
import { ContactListeningResolver } from './contact-listening.resolver.js';
import { HomeworkResolver } from './homework.resolver.js';
import { HomeworkService } from './homework.service.js';
import { PostsReader } from './posts.reader.js';
import { PostsResolver } from './posts.resolver.js';
import { PostsService } from './posts.service.js';

const services = [PostsService, PostsReader, HomeworkService];

@Module({
  imports: [AccountsModule, ContactsModule],
  providers: [PostsResolver, HomeworkResolver, ContactListeningResolver, ...services],
  exports: services,
})
export class ListeningModule {}
