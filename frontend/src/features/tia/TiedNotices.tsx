import { useQuery } from '@tanstack/react-query';
import { NoticeProofs } from './NoticeProofs';
import { isNotice, offeredFor } from './noticeProofs';
import { noticeProofsQuery } from './queries';
import type { Editor } from './useEditor';

/** The notices that an answer is tied to, for whoever reviews it: with what people did about each. */
export function TiedNotices({ question, proofs, editor }: { question: string; proofs: string[]; editor: Editor }) {
  const tied = proofs.filter(isNotice);
  const { data } = useQuery({ ...noticeProofsQuery(editor.clientId), enabled: tied.length > 0 });
  const offered = tied.length > 0 ? offeredFor(data, { pack: editor.tia.pack, question }, tied) : null;
  return offered ? (
    <NoticeProofs
      clientId={editor.clientId}
      pack={editor.pack}
      offered={offered}
      proofs={tied}
      answered
      open={false}
      onChange={() => {}}
    />
  ) : null;
}
