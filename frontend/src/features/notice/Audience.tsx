import { Button, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { toProblem } from '@/api/problem';
import type { AudienceEdit, Audience as Meant, NoticeRecord, NoticeView } from '@/api/types/notice';
import { useAct } from '@/app/action';
import { useClient } from '@/app/client';
import { Go } from '@/app/Go';
import { paths } from '@/app/paths';
import { ActionButton } from '@/ui/ActionButton';
import { Check } from '@/ui/Check';
import { EmptyState } from '@/ui/EmptyState';
import { useFormat } from '@/ui/format';
import { Loading } from '@/ui/Loading';
import { Notice, ProblemNotice } from '@/ui/ProblemNotice';
import { Section } from '@/ui/Section';
import { useText } from '@/ui/text';
import css from './Audience.module.css';
import { customersOn, daysOf, officesOf, percentOf, reached, ruleOf, type Whom, whomOf } from './audience';
import { Chosen } from './Chosen';
import { Coverage } from './Coverage';
import { CustomerLists } from './CustomerLists';
import { Groups } from './Groups';
import { audienceQuery, noticesKey, setAudience } from './queries';

/** Whom it is meant for, and how far it got. */
export function Audience({ notice }: { notice: NoticeView }) {
  const t = useText();
  const client = useClient();
  const { data, error, refetch } = useQuery(audienceQuery(client.id, notice.id));
  const published = notice.versions.some((one) => one.state === 'published');
  const read = published || notice.versions.some((one) => one.publishedAt);
  return (
    <>
      {read ? <Coverage notice={notice} /> : null}
      <Section title={t('notice.audience')}>
        {error ? <ProblemNotice problem={toProblem(error)} retry={() => void refetch()} /> : null}
        {data ? (
          data.people === 0 && data.allLists.length === 0 ? (
            <EmptyState
              title={t('notice.no_people')}
              action={
                client.actions.viewRoster?.allowed ? (
                  <Go to={paths.people(client.id)} className="button-link">
                    {t('notice.no_people_go')}
                  </Go>
                ) : null
              }
            >
              {t('notice.no_people_text')}
            </EmptyState>
          ) : (
            <Rule noticeId={notice.id} record={notice.record} now={data} published={published} />
          )
        ) : error ? null : (
          <Loading lines={5} />
        )}
      </Section>
      {data?.lists?.length ? null : <Groups noticeId={notice.id} published={published} />}
    </>
  );
}

function Rule({
  noticeId,
  record,
  now,
  published,
}: {
  noticeId: string;
  record: NoticeRecord;
  now: Meant;
  published: boolean;
}) {
  const t = useText();
  const format = useFormat();
  const client = useClient();
  // The version that was opened: looking again must not lift it under the person's hands.
  const [before, setBefore] = useState(now);
  const [rule, setRule] = useState(() => ruleOf(now));
  const [days, setDays] = useState(() => now.dueDays?.toString() ?? '');
  const [enough, setEnough] = useState(() => now.sufficient.toString());
  const [whom, setWhom] = useState<Whom>(() => whomOf(now));
  const put = (change: Partial<AudienceEdit>) => setRule((was) => ({ ...was, ...change }));
  const dueDays = daysOf(days);
  const sufficient = percentOf(enough);
  const body: AudienceEdit = { ...rule, dueDays: dueDays ?? null, sufficient: sufficient ?? before.sufficient };
  const changed = JSON.stringify(body) !== JSON.stringify(ruleOf(before));
  const adopt = (one: Meant) => {
    setBefore(one);
    setRule(ruleOf(one));
    setDays(one.dueDays?.toString() ?? '');
    setEnough(one.sufficient.toString());
    setWhom(whomOf(one));
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: only as what is there changes
  useEffect(() => {
    if (!changed && now.version !== before.version) adopt(now);
  }, [now]);
  const save = useAct((wanted: AudienceEdit) => setAudience(client.id, noticeId, wanted, before.version), {
    refresh: [noticesKey(client.id)],
    always: true,
    done: (_, wanted) =>
      setBefore((was) => ({
        ...was,
        ...wanted,
        offices: wanted.offices ?? [],
        lists: wanted.lists ?? [],
        letters: wanted.letters === true,
        sufficient: wanted.sufficient ?? was.sufficient,
        version: was.version + 1,
      })),
  });
  const stale = save.problem?.status === 412 && now.version !== before.version;
  const forCustomers = whom === 'customers';
  const customers = customersOn(now, rule.lists ?? []);
  const people = forCustomers ? customers.people : reached(now, rule);
  const mean = (one: Whom) => {
    setWhom(one);
    // A customer has no other way to it than the link in a letter.
    const letters = one === 'customers' || rule.letters;
    put({ everyone: one === 'everyone', departments: [], offices: [], lists: [], letters });
  };
  // A list may be chosen before anybody is on it: whoever comes to be on it later is asked.
  const nobody = forCustomers ? !rule.lists?.length : people === 0;
  const may = now.edit;
  return (
    <div className={css.rule}>
      {stale ? (
        <Notice
          tone="warn"
          action={
            <span className="row">
              <Button
                size="sm"
                variant="default"
                onClick={() => {
                  setBefore(now);
                  save.reset();
                }}
              >
                {t('notice.keep_mine')}
              </Button>
              <Button
                size="sm"
                variant="default"
                onClick={() => {
                  adopt(now);
                  save.reset();
                }}
              >
                {t('notice.take_theirs')}
              </Button>
            </span>
          }
        >
          {t('notice.audience_meanwhile')}
        </Notice>
      ) : (
        <ProblemNotice problem={save.problem} />
      )}
      <fieldset className={css.group} disabled={!may.allowed}>
        <legend className="unseen">{t('notice.audience')}</legend>
        <Check type="radio" name="whom" checked={whom === 'everyone'} onChange={() => mean('everyone')}>
          {t('notice.everyone')} <span className="dim figures">{format.number(now.people)}</span>
        </Check>
        <Check type="radio" name="whom" checked={whom === 'some'} onChange={() => mean('some')}>
          {t('notice.departments')}
        </Check>
        {whom !== 'some' ? null : (
          <div className={css.names}>
            <p className="small dim">{t('notice.groups_text')}</p>
            <Chosen
              title={t('notice.group.departments')}
              name="department"
              nameless={t('notice.no_department')}
              all={now.all.map((one) => ({ name: one.department, people: one.people }))}
              chosen={rule.departments}
              onChange={(departments) => put({ departments })}
            />
            <Chosen
              title={t('notice.group.offices')}
              name="office"
              nameless={t('notice.no_office')}
              all={officesOf(now)}
              chosen={rule.offices ?? []}
              onChange={(offices) => put({ offices })}
            />
          </div>
        )}
        <Check type="radio" name="whom" checked={forCustomers} onChange={() => mean('customers')}>
          {t('notice.customers')}
        </Check>
        {forCustomers ? (
          <CustomerLists all={now.allLists} chosen={rule.lists ?? []} onChange={(lists) => put({ lists })} />
        ) : null}
        <p className={css.reach} aria-live="polite">
          {forCustomers
            ? t(customers.exact ? 'notice.reach_customers' : 'notice.reach_customers_upto', {
                people: format.number(people),
              })
            : t('notice.reach', { people: format.number(people), total: format.number(now.people) })}
        </p>
        <Check type="checkbox" name="joiners" checked={rule.joiners} onChange={(joiners) => put({ joiners })}>
          {t('notice.joiners')}
        </Check>
        <Check type="checkbox" name="letters" checked={rule.letters === true} onChange={(letters) => put({ letters })}>
          {t('notice.letters')}
        </Check>
        {forCustomers && !rule.letters ? <Notice tone="warn">{t('notice.customers_unwritten')}</Notice> : null}
        <TextInput
          w={220}
          size="sm"
          inputMode="numeric"
          label={t(`notice.due_days.${record}`)}
          description={t('notice.due_days_hint')}
          value={days}
          onChange={(event) => setDays(event.target.value)}
          error={dueDays === undefined ? t('notice.due_days_wrong') : undefined}
        />
        {now.proves && !forCustomers ? (
          <>
            <TextInput
              w={220}
              size="sm"
              inputMode="numeric"
              label={t('notice.sufficient')}
              value={enough}
              onChange={(event) => setEnough(event.target.value)}
              error={sufficient === undefined ? t('notice.sufficient_wrong') : undefined}
            />
            <p className="small dim prose">{t(`notice.sufficient_text.${record}`)}</p>
          </>
        ) : null}
      </fieldset>
      <div className="row">
        <ActionButton
          action={may}
          size="sm"
          loading={save.busy}
          disabled={may.allowed && (!changed || dueDays === undefined || sufficient === undefined || nobody)}
          onClick={() => save.run(body)}
        >
          {t(published ? 'notice.audience_save_ask' : 'notice.audience_save')}
        </ActionButton>
        <span className="small dim" role="status">
          {nobody
            ? t(forCustomers ? 'notice.audience_no_list' : 'notice.audience_nobody')
            : save.finished && !changed
              ? t('notice.audience_saved')
              : published && changed
                ? t('notice.audience_asks_now')
                : ''}
        </span>
      </div>
    </div>
  );
}
