import { classify, type Circumstances } from '#classification';
import { readEnvelope } from '#mime';
import { readingOf, type Reading } from './understand.js';

/** So much of a message is looked at where nobody guards how long that takes. */
const LOOKED_AT = 128 * 1024;
const HARDLY_SURE = 0.3;

/** What the headers alone say of a message that could not be read: unsure, so that a person looks. */
export function unread(source: Buffer, circumstances: Circumstances, problem: string): Reading {
  const message = readEnvelope(source.subarray(0, LOOKED_AT));
  const classification = classify(message, circumstances);
  const confidence = Math.min(classification.confidence, HARDLY_SURE);
  return readingOf({ ...message, problems: [problem] }, { ...classification, confidence });
}
