import type { ReactNode } from 'react';

export interface ResultTableProps {
  caption: string;
  /** What the rows are. */
  rows: string;
  /** The columns of numbers. */
  columns: readonly { readonly key: string; readonly title: ReactNode }[];
  /** Body and foot. */
  children: ReactNode;
}

/** A table of results: what they are of, then numbers. */
export function ResultTable({ caption, rows, columns, children }: ResultTableProps) {
  return (
    <div className="audit-scroll">
      <table className="audit-table">
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{rows}</th>
            {columns.map(({ key, title }) => (
              <th key={key} scope="col" className="audit-number">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        {children}
      </table>
    </div>
  );
}
