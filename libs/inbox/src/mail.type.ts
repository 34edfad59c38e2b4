import { Contact } from '#contacts';
import { connectionOf } from '#graph';
import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import { MailKinds, MatchedBys, SuggestedBecause, Triages, Verdicts } from './mail-kinds.js';

@ObjectType({ description: 'Why we say what a message is: the header or the line that gave it away' })
export class MailEvidence {
  @Field(() => String, { description: 'HEADER, PART or LINE' })
  where: string;

  @Field(() => String, { nullable: true, description: "The header's name, or the part's type" })
  name: string | null;

  @Field(() => String)
  quote: string;
}

@ObjectType({ description: 'What a report says of one address' })
export class ReportedAddress {
  @Field(() => String)
  address: string;

  @Field(() => Verdicts)
  verdict: keyof typeof Verdicts;

  @Field(() => String, { nullable: true, description: 'RFC 3463, such as 5.1.1' })
  status: string | null;

  @Field(() => String, { nullable: true, description: 'What the server said' })
  diagnostic: string | null;
}

@ObjectType({ description: 'Whose a message could be' })
export class MailSuggestion {
  contactId: string;

  @Field(() => Contact, { nullable: true })
  contact: Contact | null;

  @Field(() => SuggestedBecause)
  why: keyof typeof SuggestedBecause;

  @Field(() => Boolean, { description: 'The address it came from would be a new one of theirs: linkMail with addAddress' })
  isNewAddress: boolean;
}

@ObjectType()
export class MailAttachment {
  @Field(() => String, { nullable: true })
  filename: string | null;

  @Field(() => String)
  type: string;

  @Field(() => Int, { description: 'Bytes' })
  size: number;
}

/** A message as people see it: the fields of the captured one, and what its resolver adds. */
@ObjectType('MailMessage', { description: 'A message that came or went through our mailboxes, kept once, with all that was found out about it' })
export class Mail {
  @Field(() => ID)
  id: string;

  @Field(() => MailKinds)
  kind: keyof typeof MailKinds;

  @Field(() => Float, { description: 'From 0 to 1: how sure we are of the kind' })
  confidence: number;

  @Field(() => [MailEvidence])
  evidence: MailEvidence[];

  @Field(() => String, { nullable: true, description: 'The Message-ID' })
  messageId: string | null;

  @Field(() => String, { nullable: true })
  fromAddress: string | null;

  @Field(() => String, { nullable: true })
  fromName: string | null;

  @Field(() => [String])
  sentTo: string[];

  @Field(() => [String])
  copiedTo: string[];

  @Field(() => String, { nullable: true })
  subject: string | null;

  @Field(() => Date, { description: 'As its sender dates it, never later than it came' })
  sentAt: Date;

  @Field(() => Date)
  receivedAt: Date;

  @Field(() => Boolean, { description: 'Found in an old mailbox: nothing was done about it' })
  isHistory: boolean;

  @Field(() => String, { nullable: true, description: 'What the person wrote, without what they quote and sign with' })
  words: string | null;

  @Field(() => String, { nullable: true, description: 'All of its text' })
  text: string | null;

  @Field(() => [MailAttachment])
  attachments: MailAttachment[];

  @Field(() => Boolean, { description: 'Only who wrote or received it may read it' })
  participantsOnly: boolean;

  @Field(() => MatchedBys, { nullable: true, description: 'How we found whose it is; null while it is nobody’s' })
  matchedBy: keyof typeof MatchedBys | null;

  @Field(() => Triages)
  triage: keyof typeof Triages;

  @Field(() => [MailSuggestion], { description: 'Whose it could be; of one that is somebody’s: that they use an address we do not know' })
  suggestions: MailSuggestion[];

  @Field(() => Date, { nullable: true, description: 'When somebody said what or whose it is' })
  decidedAt: Date | null;
}

@ObjectType({ description: 'A page of messages' })
export class MailConnection extends connectionOf(Mail) {}
