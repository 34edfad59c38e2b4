import { Homework, HomeworkKind } from './homework.entity.js';
import { Post } from './post.entity.js';

export { HomeworkService } from './homework.service.js';
export { ListeningModule } from './listening.module.js';
export { PostsReader } from './posts.reader.js';
export { PostsService } from './posts.service.js';
export { Homework, HomeworkKind, Post };

/** The tables of this lib. */
export const listeningEntities = [Post, Homework];
