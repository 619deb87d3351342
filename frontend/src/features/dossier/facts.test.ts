import { describe, expect, it } from 'vitest';
import type { Pack, Question } from '@/api/types/assessment';
import type { DossierFact } from '@/api/types/dossier';
import { answeredCount, draftOf, factsOf, questionsOf, sectionsOf } from './facts';

const question = (id: string, asked: string, parts: string[], own = false) =>
  ({ id, asked, own, parts: parts.map((part) => ({ id: part, type: 'single', options: [] })) }) as unknown as Question;
const E2 = question('E2', 'importer', ['main']);
const G4 = question('G4', 'importer', ['custody', 'clear_text']);
const I4 = question('I4', 'destination', ['main'], true);
const I1 = question('I1', 'destination', ['main', 'laws']);
const pack = { sections: [{ questions: [question('A2', 'client', ['main']), E2, G4, I1, I4] }] } as unknown as Pack;

const fact = (id: string, part: string, change: Partial<DossierFact> = {}): DossierFact => ({
  question: id,
  part,
  options: ['yes'],
  proof: 'asserted',
  state: 'confirmed',
  source: 'Terms, section 4',
  ...change,
});

describe('a dossier', () => {
  it('asks what is true of its subject, and not what is about the client', () => {
    expect(questionsOf(pack, 'importer').map((one) => one.id)).toEqual(['E2', 'G4']);
    expect(questionsOf(pack, 'destination').map((one) => one.id)).toEqual(['I1']);
  });

  it('of no vendor answers what is asked of each client, under the headings of the pack', () => {
    const { sections } = pack;
    const titled = { sections: sections.map((one) => ({ ...one, id: 'S', title: 'Section S' })) } as unknown as Pack;
    expect(sectionsOf(titled, 'template').map((one) => [one.title, one.questions.map((each) => each.id)])).toEqual([
      ['Section S', ['A2']],
    ]);
    expect(sectionsOf({ sections: [] } as unknown as Pack, 'template')).toEqual([]);
  });

  it('comes back as it was written', () => {
    const facts = [fact('E2', 'main'), fact('G4', 'custody', { options: ['shared'], proof: 'none', source: 'Letter' })];
    const plain = (all: DossierFact[]) =>
      all.map(({ question: id, part, options, source }) => [id, part, options, source]);
    expect(plain(factsOf(draftOf(facts), [E2, G4]))).toEqual(plain(facts));
  });

  it('says once that the vendor was asked, and nothing beside it', () => {
    const draft = draftOf([fact('G4', 'custody', { state: 'vendor_asked', askedOn: '2026-11-01', options: [] })]);
    expect(factsOf(draft, [G4])).toMatchObject([
      { part: 'custody', state: 'vendor_asked', askedOn: '2026-11-01', options: [] },
    ]);
    expect(answeredCount(draft, [E2, G4])).toBe(1);
  });

  it('counts a question once, however many of its parts are answered', () => {
    expect(answeredCount(draftOf([fact('G4', 'custody'), fact('G4', 'clear_text')]), [E2, G4])).toBe(1);
  });

  it('sends no part that says nothing', () => {
    const draft = {
      E2: { parts: { main: { options: [] } }, proof: 'none', testedOn: null, source: 'x', askedOn: null },
    } as const;
    expect(factsOf(draft as never, [E2])).toEqual([]);
  });
});
