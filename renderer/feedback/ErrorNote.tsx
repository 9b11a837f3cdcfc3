import type { ReactNode } from 'react';
import { TriangleAlert } from 'lucide-react';
import type { PlainError } from '../../shared/contract/errors.ts';
import './list.css';

/** An error beside what it is about: what, where, and what to do. */
export function ErrorNote({ error, children }: { error: PlainError; children?: ReactNode }) {
  const { file, row, column } = error.where;
  const place = [
    file !== undefined && !error.message.includes(file) ? file : null,
    row === undefined ? null : `row ${row.toLocaleString('en')}`,
    column === undefined ? null : `column ${column}`,
  ].filter((part) => part !== null);
  return (
    <div className="fb-error" role="alert">
      <TriangleAlert size={16} aria-hidden />
      <div className="fb-error-words">
        <p>
          {error.message}
          {place.length > 0 ? ` (${place.join(', ')})` : ''}
        </p>
        {error.remedy ? <p className="small">{error.remedy}</p> : null}
      </div>
      {children}
    </div>
  );
}
