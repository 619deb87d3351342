import { NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { toProblem } from '@/api/problem';
import type { NoticeVersionRow, NoticeView } from '@/api/types/notice';
import type { ComparedSection, NoticeDifferences } from '@/api/types/reading';
import { useClient } from '@/app/client';
import { ComparedPart, Pieces } from '@/app/composing/ComparedText';
import { langOf } from '@/app/composing/PrintedText';
import { useView } from '@/app/view';
import { EmptyState } from '@/ui/EmptyState';
import { useFormat } from '@/ui/format';
import { Loading } from '@/ui/Loading';
import { ProblemNotice } from '@/ui/ProblemNotice';
import { SaidText } from '@/ui/SaidText';
import { useText } from '@/ui/text';
import css from './Differences.module.css';
import { isReadable } from './differences';
import { differencesQuery } from './queries';

/** Two of its versions, laid over each other in both languages: what a reviewer reads first, and what is asked for years later. */
export function Differences({ notice }: { notice: NoticeView }) {
  const t = useText();
  const client = useClient();
  const [view, change] = useView();
  const versions = notice.versions.filter((one) => isReadable(one));
  const version = versions.find((one) => one.id === view.version) ?? versions[0];
  const earlier = versions.filter((one) => one.ordinal < (version?.ordinal ?? 0));
  const since = earlier.find((one) => one.id === view.since) ?? earlier[0];
  const saved = notice.draft?.version.version ?? 0;
  const { data, error, refetch } = useQuery({
    ...differencesQuery(client.id, notice.id, version?.id ?? '', since?.id ?? '', saved),
    enabled: Boolean(version && since),
  });
  if (!version || !since) {
    return <EmptyState title={t('notice.differences_none')}>{t('notice.differences_none_text')}</EmptyState>;
  }
  return (
    <>
      <div className={css.choice}>
        <Pick
          label={t('notice.differences_version')}
          of={versions.filter((one) => one !== versions.at(-1))}
          current={version}
          onChange={(id) => change({ version: id, since: undefined })}
        />
        <Pick
          label={t('notice.differences_since')}
          of={earlier}
          current={since}
          onChange={(id) => change({ since: id })}
        />
        <p className={`small dim ${css.key}`}>
          <Pieces
            of={[
              { text: t('notice.differences_removed'), bold: false, change: 'removed' },
              { text: t('notice.differences_added'), bold: false, change: 'added' },
            ]}
          />
        </p>
      </div>
      {error ? <ProblemNotice problem={toProblem(error)} retry={() => void refetch()} /> : null}
      {data ? <Laid key={`${version.id}${since.id}`} of={data} /> : error ? null : <Loading lines={8} />}
    </>
  );
}

interface Picked {
  label: string;
  of: readonly NoticeVersionRow[];
  current: NoticeVersionRow;
  onChange: (id: string) => void;
}

function Pick({ label, of, current, onChange }: Picked) {
  const t = useText();
  const format = useFormat();
  const said = (one: NoticeVersionRow) =>
    one.publishedAt
      ? t('notice.differences_published', { version: one.ordinal, day: format.instantDay(one.publishedAt) })
      : t('notice.differences_open', { version: one.ordinal, state: t(`notice.state.${one.state}`) });
  return (
    <NativeSelect
      size="sm"
      label={label}
      value={current.id}
      onChange={(event) => onChange(event.target.value)}
      data={of.map((one) => ({ value: one.id, label: said(one) }))}
    />
  );
}

function Laid({ of: { version, texts } }: { of: NoticeDifferences }) {
  const t = useText();
  const [whole, setWhole] = useState(false);
  const keys = [...new Set(texts.flatMap((text) => text.sections.map((one) => one.key)))];
  const row = (key: string) => texts.map((text) => text.sections.find((one) => one.key === key));
  const isSame = (key: string) => row(key).every((one) => !one || one.change === 'same');
  const same = keys.filter(isSame).length;
  const titled = texts.some((text) => text.title.some((one) => one.change !== 'same'));
  return (
    <>
      {version.changeNote ? (
        <div className={css.said}>
          <p className="small dim">{t('notice.differences_said')}</p>
          <SaidText>{version.changeNote}</SaidText>
        </div>
      ) : null}
      {same === keys.length && !titled ? (
        <p className={css.none}>{t('notice.differences_same')}</p>
      ) : same > 0 ? (
        <p className={css.none}>
          {t('notice.differences_count', { changed: keys.length - same, same })}{' '}
          <button type="button" className="text-button" aria-pressed={whole} onClick={() => setWhole(!whole)}>
            {t(whole ? 'notice.differences_only' : 'notice.differences_whole')}
          </button>
        </p>
      ) : null}
      <article className={css.texts}>
        {whole || titled ? (
          <div className={css.pair}>
            {texts.map((text) => (
              <h2 key={text.language} lang={langOf(text)}>
                <Pieces of={text.title} />
              </h2>
            ))}
          </div>
        ) : null}
        {keys
          .filter((key) => whole || !isSame(key))
          .map((key) => (
            <section key={key} className={css.pair}>
              {row(key).map((section, at) => (
                <Side
                  key={texts[at]?.language}
                  lang={texts[at] ? langOf(texts[at]) : undefined}
                  of={section}
                  level={whole || titled ? 3 : 2}
                />
              ))}
            </section>
          ))}
      </article>
    </>
  );
}

interface SideProps {
  lang: string | undefined;
  of: ComparedSection | undefined;
  /** Of its heading: under the title, where that is shown. */
  level: 2 | 3;
}

function Side({ lang, of: section, level }: SideProps) {
  const t = useText();
  const came = section?.change === 'added' || section?.change === 'removed' ? section.change : null;
  return (
    <div lang={lang} className={css.section}>
      {came ? (
        <p className={css.came} lang={t.locale}>
          {t(`notice.differences_section.${came}`)}
        </p>
      ) : null}
      {section ? <ComparedPart of={section} level={level} /> : null}
    </div>
  );
}
