import { createServer, type AddressInfo } from 'node:net';
import { Draw } from '../population/draw.js';
import { badManners } from './bad-manners.js';
import { SmtpDialogue, type Conduct } from './smtp-dialogue.js';
import type { SinkAnswer, SinkQuestion, SinkReport } from './smtp-sink.js';

/** A mail server in a process of its own: it counts what it takes, and behaves as badly as it is told to. */
const nothing = (): SinkReport => ({ begun: {}, taken: {}, unanswered: {}, arrivals: 0, firstArrivalAt: 0, lastArrivalAt: 0, octets: 0 });
const report = nothing();
const count = (counts: Record<string, number>, key: string): void => void (counts[key] = (counts[key] ?? 0) + 1);

let conduct: Conduct = () => null;
let answerMs: () => number = () => 0;

const ears = {
  heardRecipient: (recipient: string) => count(report.begun, recipient),
  leftUnanswered: (messageId: string) => count(report.unanswered, messageId),
  tookMessage: (messageId: string, octets: number) => {
    count(report.taken, messageId);
    report.arrivals++;
    report.octets += octets;
    report.lastArrivalAt = Date.now();
    report.firstArrivalAt ||= report.lastArrivalAt;
  },
};

function answer(question: SinkQuestion): SinkAnswer['answer'] {
  if (question.ask === 'REPORT') return report;
  if (question.ask === 'PULSE') {
    const { arrivals, firstArrivalAt, lastArrivalAt, octets } = report;
    return { arrivals, firstArrivalAt, lastArrivalAt, octets };
  }
  if (question.ask === 'FORGET') return void Object.assign(report, nothing());
  const draw = new Draw(question.seed);
  conduct = badManners(draw, question.misdeedsPerThousand);
  answerMs = question.slowestMs ? () => draw.below(question.slowestMs) : () => 0;
}

process.on('message', ({ number, question }: { number: number; question: SinkQuestion }) => {
  process.send!({ number, answer: answer(question) } satisfies SinkAnswer);
});
process.on('disconnect', () => process.exit());

const server = createServer((socket) => void new SmtpDialogue(socket, ears, (...asked) => conduct(...asked), () => answerMs()));
server.listen(0, '127.0.0.1', () => process.send!({ port: (server.address() as AddressInfo).port }));
