import type { Obligation } from '@/api/types/obligation';
import { paths } from '@/app/paths';
import { useName } from '@/ui/Names';
import { useText } from '@/ui/text';

/** What an obligation says and where it is seen to: the server names the kind and its particulars, the sentence is ours. */
export function useObligationWords() {
  const t = useText();
  const name = useName();
  const what = (one: Obligation): string =>
    // An assessment on its way says its next step, a document that was asked for how far it is.
    t.of(
      `obligation.what.${one.kind}${['assessment', 'evidence_request', 'notice', 'retention_disposal'].includes(one.kind) ? `.${one.particulars.text}` : ''}`,
      {
        assessment: name(one.particulars.assessment),
        // One that was raised before names were kept says it in words.
        transfer: one.particulars.transfer ? name(one.particulars.transfer) : one.particulars.text,
        text: one.particulars.text,
        name: one.particulars.name,
        count: one.particulars.count ?? 0,
        words: one.words,
      },
    );
  return { what };
}

/** The verb of each step of an assessment. */
const VERBS: Record<string, string> = { draft: 'finish', returned: 'finish', in_review: 'review', recommended: 'ask' };

const NOTICE_VERBS: Record<string, string> = { draft: 'finish', in_review: 'review', approved: 'open' };

/** Where it is seen to, and the verb for going there; the client's own page where there is no better place. */
export function whereOf(clientId: string, one: Obligation): { to: string; verb: string } {
  switch (one.kind) {
    case 'review':
    case 'condition':
      return one.subjectId
        ? { to: paths.assessment(clientId, one.subjectId), verb: one.kind === 'review' ? 'review' : 'check' }
        : { to: paths.transfers(clientId), verb: 'open' };
    case 'assessment':
    case 'vendor_question':
      return one.subjectId
        ? {
            to: paths[one.particulars.text === 'in_review' ? 'review' : 'assessment'](clientId, one.subjectId),
            verb: VERBS[one.particulars.text ?? ''] ?? 'open',
          }
        : { to: paths.transfers(clientId), verb: 'open' };
    case 'evidence_expiry':
      return { to: paths.evidence(clientId, one.subjectId ?? undefined), verb: 'replace' };
    case 'evidence_request':
      return {
        to: paths.evidence(clientId, one.subjectId ?? undefined),
        verb: one.ballWith === 'client' ? 'open' : 'check',
      };
    case 'client_answers':
      return {
        to: one.subjectId ? paths.assessment(clientId, one.subjectId) : paths.transfers(clientId),
        verb: 'check',
      };
    case 'mention':
    case 'measure_lapsed':
      return one.subjectId
        ? { to: paths.assessment(clientId, one.subjectId, one.particulars.text ?? undefined), verb: 'open' }
        : { to: paths.transfers(clientId), verb: 'open' };
    case 'filing':
      return {
        to: one.subjectId ? paths.mechanism(clientId, one.subjectId) : paths.transfers(clientId),
        verb: 'open',
      };
    case 'retention_disposal':
      return { to: paths.retention(clientId), verb: one.particulars.text === 'prepared' ? 'review' : 'check' };
    case 'retention_review':
      return { to: paths.retention(clientId), verb: 'check' };
    case 'consent_withdrawn':
    case 'notice_unread':
    case 'notice_unreached':
      return { to: one.subjectId ? paths.notice(clientId, one.subjectId) : paths.notices(clientId), verb: 'open' };
    case 'notice':
      return one.subjectId
        ? { to: paths.notice(clientId, one.subjectId), verb: NOTICE_VERBS[one.particulars.text ?? ''] ?? 'open' }
        : { to: paths.notices(clientId), verb: 'open' };
    case 'robot_refused':
      return { to: paths.robots(clientId), verb: 'check' };
    case 'question':
      return { to: paths.transfers(clientId), verb: 'open' };
    // An administrator sees to it, from a list of theirs: whoever works on the client is refused there.
    case 'sign_in_expiry':
    case 'manual':
      return { to: paths.client(clientId), verb: 'open' };
  }
}
