import type { ReactNode } from 'react';

export interface Column<R> {
  id: string;
  title: string;
  /** Numbers stand at the end of their column. */
  end?: boolean;
  cell: (row: R) => ReactNode;
}

/** A table with a caption; the caption is for screen readers where a heading above says the same. */
export function Table<R>({
  caption,
  columns,
  rows,
  keyOf,
  captionSeen = false,
}: {
  caption: string;
  columns: readonly Column<R>[];
  rows: readonly R[];
  keyOf: (row: R) => string;
  captionSeen?: boolean;
}) {
  return (
    <div className="table-scroll" tabIndex={0} role="region" aria-label={caption}>
      <table className="table">
        <caption className={captionSeen ? undefined : 'unseen'}>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.id} scope="col" className={column.end ? 'end' : undefined}>
                {column.title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={keyOf(row)}>
              {columns.map((column) => (
                <td key={column.id} className={column.end ? 'end' : undefined}>
                  {column.cell(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
