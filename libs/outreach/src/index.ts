export { EnvelopeReader, type Recipient } from './envelope.reader.js';
export { OutreachModule } from './outreach.module.js';
export { ReleasePitches, type Release, type Released } from './release-pitches.js';
