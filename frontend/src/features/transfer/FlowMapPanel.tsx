import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { toProblem } from '@/api/problem';
import type { FlowMap } from '@/api/types/transfer';
import { useFormat } from '@/ui/format';
import { Loading } from '@/ui/Loading';
import { useName } from '@/ui/Names';
import { ProblemNotice } from '@/ui/ProblemNotice';
import { useText } from '@/ui/text';
import css from './FlowMap.module.css';
import { mapQuery } from './queries';

const WIDTH = 1000;
/** Room for the names beside the outermost columns. */
const SIDE = 150;
/** In letters; and how far apart two lines are. */
const ROOM = 19;
const LINE = 16;

/** Flows from left to right, as thick as the people in them; the same drawing stands in the assessment's paper. */
export function FlowMapPanel({ clientId, importer, place }: { clientId: string; importer?: string; place?: string }) {
  const t = useText();
  const { data: map, error } = useQuery(mapQuery(clientId, { importer, place }));
  if (error) return <ProblemNotice problem={toProblem(error)} />;
  if (!map) return <Loading lines={8} />;
  if (map.nodes.length === 0) return <p className="dim">{t('transfer.none_here')}</p>;
  return (
    <figure className={css.figure}>
      <div className={css.scroll}>
        <Drawing map={map} />
      </div>
      <figcaption className="small dim">
        {t('transfer.map_caption', { transfers: map.transfers })}
        {map.unknown > 0 ? ` ${t('transfer.map_unknown', { count: map.unknown })}` : ''}
      </figcaption>
      <AsTable map={map} />
    </figure>
  );
}

type Node = FlowMap['nodes'][number];

function useLabels() {
  const t = useText();
  const name = useName();
  return (node: Node): string =>
    node.role ? t.of(`transfer.map_${node.role}`, { place: name(node.label) }) : name(node.label);
}

function Drawing({ map }: { map: FlowMap }) {
  const t = useText();
  const format = useFormat();
  const label = useLabels();
  const [over, setOver] = useState<string | null>(null);
  const nodes = new Map(map.nodes.map((node) => [node.id, node]));
  const xOf = (node: Node) => SIDE + (node.x / WIDTH) * (WIDTH - SIDE * 2);
  const touches = (link: FlowMap['links'][number]) => over === null || link.from === over || link.to === over;
  return (
    <svg
      className={css.map}
      viewBox={`0 0 ${WIDTH} ${map.height}`}
      role="img"
      aria-label={t('transfer.map_alt', { transfers: map.transfers })}
    >
      {map.links.map((link) => {
        const from = nodes.get(link.from);
        const to = nodes.get(link.to);
        if (!from || !to) return null;
        const x0 = xOf(from) + from.width;
        const x1 = xOf(to);
        const middle = (x0 + x1) / 2;
        const [y0, y1, thick] = [link.fromY, link.toY, link.thickness];
        return (
          <path
            key={`${link.from} ${link.to}`}
            className={`${css.link} ${touches(link) ? '' : css.faint}`}
            // Two curves with the band between them: a stroke as thick as a band would bulge where the way is short.
            d={`M${x0} ${y0}C${middle} ${y0} ${middle} ${y1} ${x1} ${y1}V${y1 + thick}C${middle} ${y1 + thick} ${middle} ${y0 + thick} ${x0} ${y0 + thick}Z`}
          >
            <title>
              {t('transfer.map_link', {
                from: label(from),
                to: label(to),
                people: link.people,
                numbers: format.list(link.numbers.slice(0, 20).map(String)),
              })}
            </title>
          </path>
        );
      })}
      {map.nodes.map((node) => {
        const first = node.x === 0;
        const last = node.x + node.width >= WIDTH - 1;
        const x = first ? xOf(node) - 8 : xOf(node) + node.width + 8;
        const inner = !first && !last;
        return (
          <g key={node.id} onPointerEnter={() => setOver(node.id)} onPointerLeave={() => setOver(null)}>
            <rect
              className={node.column === 'place' && node.id.endsWith(':mainland') ? css.mainland : css.node}
              x={xOf(node)}
              y={node.y}
              width={node.width}
              height={node.height}
            />
            <text
              className={css.label}
              x={inner ? xOf(node) : x}
              y={inner ? node.y - 6 : node.y + node.height / 2}
              textAnchor={first ? 'end' : 'start'}
              dominantBaseline={inner ? 'auto' : 'central'}
            >
              {inner
                ? short(label(node), 28)
                : beside(label(node)).map((line, at, all) => (
                    <tspan key={line} x={x} dy={at === 0 ? -((all.length - 1) * LINE) / 2 : LINE}>
                      {line}
                    </tspan>
                  ))}
            </text>
            <title>
              {t('transfer.map_node', { name: label(node), people: node.people, transfers: node.transfers })}
            </title>
          </g>
        );
      })}
    </svg>
  );
}

/** A name beside its node has room for two lines: broken between words, or in Chinese anywhere. */
export function beside(text: string): string[] {
  const whole = short(text, ROOM);
  if (whole === text) return [text];
  const words = text.split(' ');
  let first = '';
  for (const word of words) {
    const longer = first ? `${first} ${word}` : word;
    if (short(longer, ROOM) !== longer) break;
    first = longer;
  }
  first = first || whole.slice(0, -1);
  return [first, short(text.slice(first.length).trim(), ROOM)];
}

/** A Chinese character is as wide as two letters. */
export function short(text: string, letters: number): string {
  let width = 0;
  let end = 0;
  for (const character of text) {
    width += /[ᄀ-￿]/u.test(character) ? 2 : 1;
    if (width > letters) return `${text.slice(0, end).trimEnd()}…`;
    end += character.length;
  }
  return text;
}

/** The same, to be read: for whoever does not see the drawing, and for whoever counts. */
function AsTable({ map }: { map: FlowMap }) {
  const t = useText();
  const format = useFormat();
  const label = useLabels();
  const nodes = new Map(map.nodes.map((node) => [node.id, node]));
  return (
    <details className={css.table}>
      <summary>{t('transfer.map_table')}</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('transfer.map_from')}</th>
            <th scope="col">{t('transfer.map_to')}</th>
            <th scope="col">{t('transfer.col.people')}</th>
            <th scope="col">{t('transfer.title')}</th>
          </tr>
        </thead>
        <tbody>
          {map.links.map((link) => {
            const from = nodes.get(link.from);
            const to = nodes.get(link.to);
            return from && to ? (
              <tr key={`${link.from} ${link.to}`}>
                <td>{label(from)}</td>
                <td>{label(to)}</td>
                <td className="figures">{format.number(link.people)}</td>
                <td className="figures">{format.list(link.numbers.slice(0, 20).map(String))}</td>
              </tr>
            ) : null;
          })}
        </tbody>
      </table>
    </details>
  );
}
