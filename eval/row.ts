import { type Counts, precisionRecall } from './metrics/counts.ts';

/** One line of the table. Figures in percent; null where there was nothing to measure. */
export interface Row {
  readonly set: string;
  readonly measure: string;
  readonly precision: number | null;
  readonly recall: number | null;
  /** F1, or the share that is right where the measure has no precision and recall. */
  readonly score: number | null;
  /** How many gold items or cases. */
  readonly of: number;
}

/** A row of precision, recall and F1. */
export function countsRow(set: string, measure: string, counts: Counts): Row {
  const { precision, recall, f1 } = precisionRecall(counts);
  const percent = (share: number): number | null => (counts.gold + counts.predicted === 0 ? null : 100 * share);
  return { set, measure, precision: percent(precision), recall: percent(recall), score: percent(f1), of: counts.gold };
}

/** A row of one share. */
export function shareRow(set: string, measure: string, right: number, of: number): Row {
  return { set, measure, precision: null, recall: null, score: of === 0 ? null : (100 * right) / of, of };
}

/** The rows as a table for people, columns aligned. */
export function printRows(rows: readonly Row[]): string {
  const figure = (value: number | null): string => (value === null ? '' : value.toFixed(1));
  const head = ['set', 'measure', 'P', 'R', 'F1 or %', 'of'];
  const cells = rows.map((row) => [
    row.set,
    row.measure,
    figure(row.precision),
    figure(row.recall),
    figure(row.score),
    String(row.of),
  ]);
  const widths = head.map((title, column) =>
    Math.max(title.length, ...cells.map((line) => (line[column] ?? '').length)),
  );
  const print = (line: readonly string[]): string =>
    line
      .map((cell, column) => (column < 2 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join('  ');
  return [print(head), widths.map((width) => '-'.repeat(width)).join('  '), ...cells.map(print)].join('\n');
}
