import type { Pack, Proof, Question, Said } from '@/api/types/assessment';
import type { DossierFact, DossierKind } from '@/api/types/dossier';
import { isBlank } from '@/app/answer';

/** One question as it is being written: an answer for each part, and what is said of the question as a whole. */
export interface Written {
  parts: Record<string, Said>;
  proof: Proof;
  testedOn: string | null;
  source: string;
  /** Of this dossier, by id: what the facts rest on. */
  documents: string[];
  /** The day on which the vendor was asked; null: nobody is waiting. */
  askedOn: string | null;
}
export type Draft = Record<string, Written>;

export const BLANK: Written = { parts: {}, proof: 'none', testedOn: null, source: '', documents: [], askedOn: null };

/** Sections with the questions that a dossier of this kind answers; a template answers what is asked of each client. */
export function sectionsOf(pack: Pack, kind: DossierKind): { id: string; title: string; questions: Question[] }[] {
  const fits = (one: Question) => (kind === 'template' ? one.asked === 'client' : one.asked === kind && !one.own);
  return pack.sections
    .map(({ id, title, questions }) => ({ id, title, questions: questions.filter(fits) }))
    .filter((section) => section.questions.length > 0);
}

/** All of them, in the pack's order. */
export const questionsOf = (pack: Pack, kind: DossierKind): Question[] =>
  sectionsOf(pack, kind).flatMap((section) => section.questions);

export function draftOf(facts: readonly DossierFact[]): Draft {
  const draft: Draft = {};
  for (const fact of facts) {
    const before = draft[fact.question] ?? BLANK;
    draft[fact.question] = {
      parts: {
        ...before.parts,
        [fact.part]: { options: fact.options, text: fact.text, number: fact.number, date: fact.date },
      },
      proof: fact.proof,
      testedOn: fact.testedOn ?? null,
      source: fact.source,
      documents: fact.documents ?? [],
      askedOn: fact.state === 'vendor_asked' ? (fact.askedOn ?? null) : null,
    };
  }
  return draft;
}

/** What is sent: a part that says nothing is no fact; where the vendor is asked, the question's first part says so. */
export function factsOf(draft: Draft, questions: readonly Question[]): DossierFact[] {
  return questions.flatMap((question): DossierFact[] => {
    const written = draft[question.id];
    if (!written) return [];
    const common = { question: question.id, proof: written.proof, testedOn: written.testedOn, source: written.source };
    if (written.askedOn) {
      const part = question.parts[0]?.id ?? 'main';
      return [{ ...common, part, options: [], state: 'vendor_asked', askedOn: written.askedOn, proof: 'none' }];
    }
    return question.parts
      .filter((part) => !isBlank(written.parts[part.id]))
      .map((part) => {
        const { options, text, number, date } = written.parts[part.id] ?? {};
        const said = { part: part.id, options: options ?? [], text, number, date, state: 'confirmed' as const };
        return { ...common, ...said, documents: restsOn(written) };
      });
  });
}

/** A document proves what is said to be proven, and nothing else. */
export const restsOn = (written: Written): string[] =>
  written.askedOn === null && (written.proof === 'document' || written.proof === 'tested') ? written.documents : [];

/** How many of the questions have an answer, or a vendor who was asked. */
export const answeredCount = (draft: Draft, questions: readonly Question[]): number =>
  new Set(factsOf(draft, questions).map((one) => one.question)).size;
