import { useQuery } from '@tanstack/react-query';
import { get } from '@/api/http';
import { toProblem } from '@/api/problem';
import type { Person } from '@/api/types/people';
import type { Reader, ReaderKind } from '@/api/types/reading';
import { ofClient } from '@/api/urls';
import { useClient } from '@/app/client';
import { Go } from '@/app/Go';
import { needsLinkQuery, pageFor } from '@/app/links';
import { paths } from '@/app/paths';
import { PersonLinks } from '@/app/people/PersonLinks';
import { Dialog } from '@/ui/Dialog';
import { Loading } from '@/ui/Loading';
import { useName } from '@/ui/Names';
import { ProblemNotice } from '@/ui/ProblemNotice';
import { ShareLink } from '@/ui/ShareLink';
import { useText } from '@/ui/text';

interface Props {
  noticeId: string;
  reader: Reader;
  readers: ReaderKind;
  onClose: () => void;
}

/** What can be done about somebody who is asked: a link of their own, straight to the notice. */
export function ReaderPanel({ noticeId, reader, readers, onClose }: Props) {
  const t = useText();
  const name = useName();
  const client = useClient();
  return (
    <Dialog side title={name(reader.name)} onClose={onClose}>
      {readers === 'customer' ? (
        <p className="prose">
          {t('notice.reader_customer')} <Go to={paths.customers(client.id)}>{t('notice.lists_go')}</Go>
        </p>
      ) : (
        <Staff noticeId={noticeId} reader={reader} />
      )}
    </Dialog>
  );
}

/** Some of a company that has a sign-in of its own have an address that it does not speak for. */
function Staff(of: { noticeId: string; reader: Reader }) {
  const client = useClient();
  const { data: needed, error, refetch } = useQuery(needsLinkQuery(client, of.reader.personId));
  if (error) return <ProblemNotice problem={toProblem(error)} retry={() => void refetch()} />;
  if (needed === undefined) return <Loading lines={3} />;
  return needed ? <Link {...of} /> : <Page {...of} />;
}

/** Whoever signs in by their company's own sign-in needs no link of their own: its address is passed on by hand. */
function Page({ noticeId, reader }: { noticeId: string; reader: Reader }) {
  const t = useText();
  const client = useClient();
  const { data, error, refetch } = useQuery({
    queryKey: ['client', client.id, 'page', reader.personId, noticeId],
    queryFn: () => pageFor(client, { personId: reader.personId, purpose: 'notice', subjectId: noticeId }),
  });
  if (error) return <ProblemNotice problem={toProblem(error)} retry={() => void refetch()} />;
  if (!data) return <Loading lines={3} />;
  return (
    <div className="stack">
      <p className="prose">{t('notice.reader_sso')}</p>
      <ShareLink {...data} />
    </div>
  );
}

function Link({ noticeId, reader }: { noticeId: string; reader: Reader }) {
  const t = useText();
  const client = useClient();
  const { data, error, refetch } = useQuery({
    queryKey: ['client', client.id, 'people', 'one', reader.personId],
    queryFn: ({ signal }) => get<Person>(`${ofClient(client.id)}/people/${reader.personId}`, { signal }),
  });
  if (error) return <ProblemNotice problem={toProblem(error)} retry={() => void refetch()} />;
  if (!data) return <Loading lines={3} />;
  const { email = null } = data;
  return (
    <>
      <PersonLinks
        clientId={client.id}
        personId={reader.personId}
        email={email}
        aim={{ purpose: 'notice', subjectId: noticeId }}
        hint={email ? t('notice.reader_link', { email }) : t('notice.reader_no_email')}
      />
      {email ? null : (
        <p>
          <Go to={paths.people(client.id)}>{t('notice.no_people_go')}</Go>
        </p>
      )}
    </>
  );
}
