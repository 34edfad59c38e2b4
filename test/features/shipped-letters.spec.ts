import { beforeAll, describe, expect, it } from 'vitest';
import { SHIPPED_TEMPLATES } from '#templates';
import { batchOf, generate, newBatch, outcomes } from '../support/batches.js';
import { Demo, LETTERS, type Letter } from '../support/demo-letters.js';
import { useRapport } from '../support/rapport.js';

const READ = `query ($id: ID!) { pitch(id: $id) {
  channel subject text report { findings { rule } } contact { name posts(first: 5) { edges { node { title remark } } } }
} }`;

interface ReadPitch {
  pitch: {
    subject: string | null;
    text: string;
    report: { findings: object[] };
    contact: { name: string; posts: { edges: { node: { title: string; remark: string | null } }[] } };
  };
}

describe('the letters that come with the product, written to the people of the demo', () => {
  const rapport = useRapport();
  let demo: Demo;
  let letters: Letter[];
  beforeAll(async () => {
    demo = await Demo.found(rapport);
    letters = await demo.write(LETTERS);
  });

  it('can be written to whom they suit, in each of their variants', () => {
    const stopped = letters.filter(({ problems }) => problems.length > 0);
    expect(stopped.map(({ template, contact, problems }) => [template, contact.name, problems])).toEqual([]);
    const written = new Set(letters.map(({ template, channel, contact }) => [template, contact.language, contact.formOfAddress, channel].join(' ')));
    const shipped = SHIPPED_TEMPLATES.flatMap(({ name, variants }) =>
      variants.map(({ language, formOfAddress, channel }) => [name.fr, language, formOfAddress, channel].join(' ')));
    expect(shipped.filter((variant) => !written.has(variant))).toEqual([]);
  });

  it('pass the charter without a word', () => {
    const found = letters.flatMap(({ template, contact, report }) =>
      (report?.findings ?? []).map(({ rule, quote }) => `${template} to ${contact.name}: ${rule} (${quote})`));
    expect(found).toEqual([]);
  });

  it('greet a whole niche for the first time, and each could only have been written to that person', async () => {
    const [templateId, nicheId] = [demo.templateId('Premier contact'), demo.nicheId('Potager et semences')];
    const batch = await newBatch(demo.founder, { templateId, people: { nicheId } });
    await generate(rapport, demo.founder, batch);
    const done = await batchOf(demo.founder, batch.id);
    expect(new Set(Object.values(outcomes(done)))).toEqual(new Set(['READY']));
    const items = done.items.edges.map(({ node }) => node);
    const read = await Promise.all(items.map(({ pitch }) => demo.founder.ask<ReadPitch>(READ, { id: pitch!.id })));
    const pitches = read.map(({ pitch }) => pitch);
    expect(pitches).toHaveLength(12);
    for (const { contact, text, subject } of pitches) {
      const posts = contact.posts.edges.map(({ node }) => node);
      const quoted = posts.filter(({ title, remark }) => text.includes(title) && remark && text.includes(remark));
      expect(quoted, contact.name).toHaveLength(1);
      const others = pitches.filter((one) => one.contact.name !== contact.name);
      const borrowed = others.filter((one) => `${one.subject}${one.text}`.includes(quoted[0]!.title));
      expect(borrowed, subject ?? contact.name).toEqual([]);
    }
  });
});
