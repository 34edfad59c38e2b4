import { IfGiven, Line } from '#graph';
import { Field, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsEnum, IsOptional, ValidateNested } from 'class-validator';
import { Host, Port, Secret } from './fields.js';
import { ImapAuth, MailSecurity, SmtpAuth } from './mailbox-settings.js';
import { OAuth2Input } from './oauth2.input.js';

/** The servers of a mailbox and who it is to them. Secrets go in and never come out. */
@InputType({ isAbstract: true })
export abstract class ServerFields {
  @Field(() => String, { nullable: true, description: 'Null takes the server away: the mailbox then keeps what it is given' })
  @Host()
  smtpHost?: string | null;

  @Field(() => Int, { nullable: true, description: '465 with TLS, else 587, when left out with a new server' })
  @Port()
  smtpPort?: number | null;

  @Field(() => MailSecurity, { nullable: true })
  @IfGiven()
  @IsEnum(MailSecurity)
  smtpSecurity?: MailSecurity;

  @Field(() => SmtpAuth, { nullable: true, description: 'As the secret given says, when left out' })
  @IfGiven()
  @IsEnum(SmtpAuth)
  smtpAuth?: SmtpAuth;

  @Field(() => String, { nullable: true, description: 'The address itself when left out with a new server' })
  @IsOptional()
  @Line(320)
  smtpUser?: string | null;

  @Field(() => String, { nullable: true })
  @Secret(1000)
  smtpPassword?: string | null;

  @Field(() => OAuth2Input, { nullable: true })
  @IsOptional()
  @ValidateNested()
  @Type(() => OAuth2Input)
  smtpOAuth2?: OAuth2Input | null;

  @Field(() => String, { nullable: true, description: 'Null takes the server away: no copies are then kept' })
  @Host()
  imapHost?: string | null;

  @Field(() => Int, { nullable: true, description: '993 with TLS, else 143, when left out with a new server' })
  @Port()
  imapPort?: number | null;

  @Field(() => MailSecurity, { nullable: true })
  @IfGiven()
  @IsEnum(MailSecurity)
  imapSecurity?: MailSecurity;

  @Field(() => ImapAuth, { nullable: true, description: 'As the secret given says, when left out' })
  @IfGiven()
  @IsEnum(ImapAuth)
  imapAuth?: ImapAuth;

  @Field(() => String, { nullable: true, description: 'The user of SMTP, or the address itself, when left out with a new server' })
  @IsOptional()
  @Line(320)
  imapUser?: string | null;

  @Field(() => String, { nullable: true, description: 'That of SMTP, when both servers are given at once and this is left out' })
  @Secret(1000)
  imapPassword?: string | null;

  @Field(() => OAuth2Input, { nullable: true })
  @IsOptional()
  @ValidateNested()
  @Type(() => OAuth2Input)
  imapOAuth2?: OAuth2Input | null;

  @Field(() => String, { nullable: true, description: 'Null lets the server say which one it is' })
  @IsOptional()
  @Line(255)
  sentFolder?: string | null;

  @Field(() => String, { nullable: true, description: 'A certificate (PEM) to trust besides those of known authorities, for servers with one of their own' })
  @Secret(20_000)
  trustedCertificate?: string | null;
}
