import 'reflect-metadata';
import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { GraphQLModule, Query, Resolver } from '@nestjs/graphql';

@Resolver()
class NothingResolver {
  @Query(() => String, { nullable: true })
  nothing(): null {
    return null;
  }
}

@Module({
  imports: [GraphQLModule.forRoot<ApolloDriverConfig>({ driver: ApolloDriver, autoSchemaFile: true, graphiql: false })],
  providers: [NothingResolver],
})
class NothingModule {}

const app = await NestFactory.create(NothingModule, { logger: ['error'] });
app.enableShutdownHooks();
await app.listen(Number(process.env['PORT']), process.env['HOST']!);
