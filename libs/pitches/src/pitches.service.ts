import { Database, notFound, refuseStaleWrite, Transactional } from '#platform';
import { Injectable } from '@nestjs/common';
import { editedWords } from './edited-words.js';
import { JudgePitches, type Judgement } from './judge-pitches.js';
import { makePitch } from './make-pitch.js';
import { PitchPlans } from './pitch-plans.js';
import { Pitch } from './pitch.entity.js';
import type { EditPitchInput, RenderPitchInput } from './pitch.input.js';
import { stoppedError } from './stopped-error.js';
import { StorePitches } from './store-pitches.js';
import { WritePitches } from './write-pitches.js';

/** From a template to words for one person. */
@Injectable()
export class PitchesService {
  constructor(
    readonly db: Database,
    private readonly plans: PitchPlans,
    private readonly writer: WritePitches,
    private readonly judges: JudgePitches,
    private readonly store: StorePitches,
  ) {}

  /** Throws NOT_FOUND; inside a write the pitch is locked. */
  get(id: string): Promise<Pitch> {
    return this.db.get(Pitch, id, 'pitch');
  }

  /** Writes a draft. Throws BAD_INPUT with every missing value. */
  async render({ contactId, templateId, ...wishes }: RenderPitchInput): Promise<Pitch> {
    const plan = await this.plans.ofTemplate(templateId, wishes);
    const [written] = await this.writer.write(plan, [contactId]);
    if (!written) throw notFound('contact', contactId);
    if (written.outcome !== 'WRITTEN') throw stoppedError(written, plan);
    return this.add(makePitch(plan, written));
  }

  /** Changes the words by hand: they are judged anew and need a new approval. */
  async edit(input: EditPitchInput): Promise<Pitch> {
    const pitch = await this.get(input.id);
    const edited = Object.assign(Object.create(Pitch.prototype) as Pitch, pitch, editedWords(pitch, input));
    const [judgement] = await this.judges.judge([edited]);
    return this.keepEdit(input, judgement);
  }

  @Transactional()
  async discard(id: string): Promise<Pitch> {
    const pitch = await this.get(id);
    pitch.discard();
    return this.keep(pitch);
  }

  @Transactional()
  private async add(pitch: Pitch): Promise<Pitch> {
    await this.store.insert([pitch]);
    return pitch;
  }

  @Transactional()
  private async keep(pitch: Pitch): Promise<Pitch> {
    return (await this.db.manager()).save(pitch);
  }

  @Transactional()
  private async keepEdit(input: EditPitchInput, judgement: Judgement): Promise<Pitch> {
    const pitch = await this.get(input.id);
    const words = editedWords(pitch, input);
    for (const version of [input.version, judgement.version]) refuseStaleWrite(pitch, version, { subject: words.subject, text: words.text });
    pitch.edit(words);
    return this.keep(Object.assign(pitch, judgement.verdict));
  }
}
