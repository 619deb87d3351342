import type { AuditLine } from '@/api/types';
import type { Column } from '@/ui/DataTable';
import type { useFormat } from '@/ui/format';
import type { Text } from '@/ui/text';
import css from './columns.module.css';
import type { Called } from './LineDetail';
import type { useTrailWords } from './words';

interface Lines {
  words: ReturnType<typeof useTrailWords>;
  called: Called;
  isOpen: (line: AuditLine) => boolean;
  toggle: (line: AuditLine) => void;
}
type Format = ReturnType<typeof useFormat>;

/** Who did what to which thing, when; and the hash that holds the line in its place. */
export function inFull(
  t: Text,
  format: Format,
  { words, called, isOpen, toggle, onlyOf }: Lines & { onlyOf: (actor: string) => void },
): Column<AuditLine>[] {
  return [
    {
      key: 'at',
      header: t('audit.col.at'),
      width: '170px',
      cell: (line) => (
        <button
          type="button"
          className={`text-button figures ${css.plain}`}
          aria-expanded={isOpen(line)}
          onClick={() => toggle(line)}
        >
          {format.instant(line.at)}
        </button>
      ),
    },
    {
      key: 'actor',
      header: t('audit.col.actor'),
      width: 'minmax(170px, 1fr)',
      cell: (line) => (
        <button
          type="button"
          className={`text-button ${css.plain}`}
          title={t('audit.only_this')}
          onClick={() => onlyOf(line.actorId)}
        >
          {words.actor(line.actorKind, line.actorId)}
        </button>
      ),
    },
    {
      key: 'action',
      header: t('audit.col.action'),
      width: 'minmax(240px, 3fr)',
      cell: (line) => <span title={line.operation ?? line.action}>{words.act(line)}</span>,
    },
    {
      key: 'subject',
      header: t('audit.col.subject'),
      width: 'minmax(200px, 2fr)',
      cell: (line) => (
        <span title={line.subjectId}>
          {called(line.subjectKind, line.subjectId) ?? words.member(line.subjectId) ?? (
            <>
              {words.subject(line.subjectKind)} <span className="dim small figures">{line.subjectId.slice(-6)}</span>
            </>
          )}
        </span>
      ),
    },
    {
      key: 'seq',
      header: t('audit.col.seq'),
      width: '84px',
      numeric: true,
      cell: (line) => `${line.lane}·${line.seq}`,
    },
    {
      key: 'hash',
      header: t('audit.col.hash'),
      width: '140px',
      cell: (line) => (
        <code className="small" title={line.hash}>
          {line.hash.slice(0, 12)}
        </code>
      ),
    },
  ];
}

/** The act first, with who and when below it; the rest is in the line that opens. */
export function onAPhone(t: Text, format: Format, { words, isOpen, toggle }: Lines): Column<AuditLine>[] {
  return [
    {
      key: 'action',
      header: t('audit.col.action'),
      width: 'minmax(0, 1fr)',
      cell: (line) => (
        <button
          type="button"
          className={`text-button ${css.plain} ${css.line}`}
          aria-expanded={isOpen(line)}
          onClick={() => toggle(line)}
        >
          <span>{words.act(line)}</span>
          <span className={`dim small figures ${css.below}`}>
            <span>{words.actor(line.actorKind, line.actorId)}</span>
            <span>{format.instant(line.at)}</span>
          </span>
        </button>
      ),
    },
  ];
}
