/** The blocks of an overview, for the screen and for paper: rows lead to the maps where `onPlace` is given. */
import type {
  Figure,
  OverviewBlock,
  OverviewCell,
  OverviewPlace,
  OverviewRow,
} from '../../shared/overview/types.ts';
import { langOf } from '../../shared/print/lang.ts';
import { dateWord } from '../../shared/print/words.ts';
import { cx } from '../ui/cx.ts';
import './overview-blocks.css';

export interface OverviewBlocksProps {
  readonly blocks: readonly OverviewBlock[];
  readonly onPlace?: (place: OverviewPlace) => void;
}

export function OverviewBlocks({ blocks, onPlace }: OverviewBlocksProps) {
  return (
    <div className="ov">
      {blocks.map((block) => (
        <section
          key={block.title}
          className={cx('ov-block', isShort(block) && 'ov-whole')}
          aria-label={block.title}
        >
          <h2 className="ov-title">{block.title}</h2>
          {block.about ? <p className="ov-about">{block.about}</p> : null}
          <Content block={block} onPlace={onPlace} />
        </section>
      ))}
    </div>
  );
}

/** Rows of a table that is not divided between pages. */
const SHORT = 10;

const isShort = (block: OverviewBlock): boolean =>
  block.kind === 'figures' || (block.kind === 'table' && block.rows.length <= SHORT);

type OnPlace = ((place: OverviewPlace) => void) | undefined;

function Content({ block, onPlace }: { block: OverviewBlock; onPlace: OnPlace }) {
  switch (block.kind) {
    case 'figures':
      return block.figures.length === 0 ? null : (
        <dl className="ov-figures">
          {block.figures.map((figure) => (
            <FigureTile key={figure.label} figure={figure} />
          ))}
        </dl>
      );
    case 'table':
      return <Table block={block} onPlace={onPlace} />;
    case 'texts':
      return block.items.length === 0 ? (
        <p className="ov-empty">{block.empty}</p>
      ) : (
        <ul className="ov-texts">
          {block.items.map((item) => (
            <li key={item} lang={langOf(item)} dir="auto">
              {item}
            </li>
          ))}
        </ul>
      );
    default:
      return block.quotes.length === 0 ? (
        <p className="ov-empty">{block.empty}</p>
      ) : (
        <div className="ov-quotes">
          {block.quotes.map(({ text, source, date, score }, at) => (
            // Quotes have no ids, may be alike, and are not moved.
            // oxlint-disable-next-line react/no-array-index-key
            <figure key={at} className="ov-quote">
              <blockquote lang={langOf(text)} dir="auto">
                {text}
              </blockquote>
              <figcaption>
                {[source, date === null ? '' : dateWord(date), score]
                  .filter((part) => part !== '')
                  .join(' · ')}
              </figcaption>
            </figure>
          ))}
        </div>
      );
  }
}

function FigureTile({ figure: { label, value, detail, weak, tone } }: { figure: Figure }) {
  return (
    <div className={cx('ov-figure', weak && 'ov-weak')}>
      <dt>{label}</dt>
      <dd className="ov-value" data-tone={tone ?? undefined}>
        {value}
      </dd>
      {detail === '' ? null : <dd className="ov-detail">{detail}</dd>}
    </div>
  );
}

type TableBlock = Extract<OverviewBlock, { kind: 'table' }>;

function Table({ block, onPlace }: { block: TableBlock; onPlace: OnPlace }) {
  const { columns, rows, more, empty } = block;
  if (rows.length === 0) return <p className="ov-empty">{empty}</p>;
  const all = columns.reduce((sum, { wide = 1 }) => sum + wide, 0);
  return (
    <>
      <table className="ov-grid">
        <colgroup>
          {columns.map(({ title, wide = 1 }) => (
            <col key={title} style={{ width: `${(100 * wide) / all}%` }} />
          ))}
        </colgroup>
        <thead>
          <tr>
            {columns.map(({ title }) => (
              <th key={title} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            // Rows have no ids, may be alike, and are not moved.
            // oxlint-disable-next-line react/no-array-index-key
            <Row key={at} row={row} columns={columns.map(({ title }) => title)} onPlace={onPlace} />
          ))}
        </tbody>
      </table>
      {more > 0 ? <p className="ov-about">… and {more.toLocaleString('en')} more.</p> : null}
    </>
  );
}

interface RowProps {
  readonly row: OverviewRow;
  readonly columns: readonly string[];
  readonly onPlace: OnPlace;
}

function Row({ row: { cells, place }, columns, onPlace }: RowProps) {
  return (
    <tr>
      {cells.map((cell, at) =>
        at === 0 && place && onPlace ? (
          <td key={columns[at]}>
            <button type="button" className="ov-link" dir="auto" onClick={() => onPlace(place)}>
              <CellWords cell={cell} />
            </button>
          </td>
        ) : (
          <td key={columns[at]} data-tone={cell.tone} dir="auto">
            <CellWords cell={cell} />
          </td>
        ),
      )}
    </tr>
  );
}

function CellWords({ cell: { text, small, lines = [] } }: { cell: OverviewCell }) {
  return (
    <>
      {lines.length === 0 ? (
        <span lang={langOf(text)}>{text}</span>
      ) : (
        <ul className="ov-lines">
          {lines.map((line) => (
            <li key={line} lang={langOf(line)} dir="auto">
              {line}
            </li>
          ))}
        </ul>
      )}
      {small ? (
        <span className="ov-small" lang={langOf(small)}>
          {small}
        </span>
      ) : null}
    </>
  );
}
