import { memo } from 'react';
import { Clock } from 'lucide-react';
import { LANE_KIND_INFO } from '../../../shared/model/lanes.ts';
import { STATUS_WORDS } from '../../../shared/model/words.ts';
import { isOverdue, waits } from '../../../shared/portfolio/loop.ts';
import type { PortfolioEntry } from '../../../shared/portfolio/types.ts';
import { effectLine, effectWords } from '../../../shared/print/effect-words.ts';
import { cx } from '../../ui/cx.ts';
import { GridRow, type GridRowFrame } from '../../ui/GridRow.tsx';
import { EvidenceMark } from '../../ui/EvidenceMark.tsx';
import { Dot } from '../../ui/Marks.tsx';
import { today } from '../../ui/when.ts';

export interface PortfolioRowProps extends GridRowFrame {
  readonly entry: PortfolioEntry;
  /** Of its map. */
  readonly title: string;
  /** Own score, 0 to 100, or null. */
  readonly score: number | null;
  readonly onOpen: (index: number) => void;
}

export const PortfolioRow = memo(function PortfolioRow(props: PortfolioRowProps) {
  const { entry, title, score, ...frame } = props;
  const { card, hue } = LANE_KIND_INFO[entry.kind];
  const place = [entry.stage, entry.step].filter((part) => part !== '').join(' › ');
  const effect = entry.kind === 'painPoints' ? '' : effectLine(entry);
  const where = `${place} · ${title || 'Untitled map'}`;
  return (
    <GridRow {...frame} className="pf-row">
      <span role="gridcell" className="pf-c-text pf-name">
        <Dot hue={hue} />
        <span className="visually-hidden">{card}: </span>
        {score === null ? null : (
          <span className="pf-score tabular" title="Own score, 0 to 100">
            {Math.round(score)}
          </span>
        )}
        <span className="truncate" title={entry.text} dir="auto">
          {entry.text || 'Without words'}
        </span>
      </span>
      <span role="gridcell" className="pf-c-map truncate secondary" title={where} dir="auto">
        {where}
      </span>
      <span role="gridcell" className="pf-c-evidence pf-end">
        {entry.kind === 'actions' && entry.items === 0 ? null : (
          <EvidenceMark count={entry.items} voices={entry.voices} />
        )}
      </span>
      <NumberCell className="pf-c-severity" value={entry.severity} />
      <NumberCell className="pf-c-reach" value={entry.reach} unit=" %" />
      <NumberCell className="pf-c-value" value={entry.value} />
      <NumberCell className="pf-c-effort" value={entry.effort} />
      <OwnerCell entry={entry} />
      <span role="gridcell" className="pf-c-department truncate" title={entry.department ?? ''} dir="auto">
        {entry.department}
      </span>
      <DueCell entry={entry} />
      <span role="gridcell" className="pf-c-effect truncate" title={effectWords(entry)} dir="auto">
        {effect}
      </span>
      <span role="gridcell" className="pf-c-status truncate">
        {entry.status === null ? null : (
          <span className="pf-status" data-status={entry.status}>
            {STATUS_WORDS[entry.status]}
          </span>
        )}
      </span>
    </GridRow>
  );
});

interface NumberCellProps {
  readonly className: string;
  readonly value: number | null;
  readonly unit?: string;
}

function NumberCell({ className, value, unit = '' }: NumberCellProps) {
  return (
    <span role="gridcell" className={cx(className, 'pf-end tabular')}>
      {value === null ? '' : `${value.toLocaleString('en')}${unit}`}
    </span>
  );
}

function OwnerCell({ entry }: { entry: PortfolioEntry }) {
  const isMissing = waits(entry, 'unowned', today());
  return (
    <span
      role="gridcell"
      className={cx('pf-c-owner truncate', isMissing && 'pf-missing')}
      title={entry.owner ?? ''}
      dir="auto"
    >
      {isMissing ? 'Nobody' : entry.owner}
    </span>
  );
}

function DueCell({ entry }: { entry: PortfolioEntry }) {
  const isLate = entry.kind !== 'painPoints' && isOverdue(entry, today());
  return (
    <span role="gridcell" className={cx('pf-c-due tabular', isLate && 'pf-late')}>
      {isLate ? (
        <>
          <Clock size={12} aria-hidden /> <span className="visually-hidden">Overdue: </span>
        </>
      ) : null}
      {entry.due}
    </span>
  );
}
