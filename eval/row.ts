import { bootstrapInterval } from './metrics/bootstrap.ts';
import { addCounts, type Counts, noCounts, precisionRecall } from './metrics/counts.ts';

/** One line of the table. Figures in percent; null where there was nothing to measure. */
export interface Row {
  readonly set: string;
  readonly measure: string;
  readonly precision: number | null;
  readonly recall: number | null;
  /** F1, or the share that is right where the measure has no precision and recall. */
  readonly score: number | null;
  /** Where that lies in 95 of 100 resamples of the conversations; absent or null where it was not measured conversation by conversation. */
  readonly interval?: readonly [low: number, high: number] | null;
  /** How many gold items or cases. */
  readonly of: number;
}

/** A row of precision, recall and F1. */
export function countsRow(set: string, measure: string, counts: Counts): Row {
  const { precision, recall, f1 } = precisionRecall(counts);
  const percent = (share: number): number | null => (counts.gold + counts.predicted === 0 ? null : 100 * share);
  return {
    set,
    measure,
    precision: percent(precision),
    recall: percent(recall),
    score: percent(f1),
    interval: null,
    of: counts.gold,
  };
}

/** A row of one share. */
export function shareRow(set: string, measure: string, right: number, of: number): Row {
  return {
    set,
    measure,
    precision: null,
    recall: null,
    score: of === 0 ? null : (100 * right) / of,
    interval: null,
    of,
  };
}

/** A row of precision, recall and F1 over conversations, each counted for itself, with an interval of F1. */
export function countsRowOver(set: string, measure: string, each: readonly Counts[]): Row {
  const pooled = (some: readonly Counts[]): Counts => some.reduce(addCounts, noCounts);
  const row = countsRow(set, measure, pooled(each));
  const interval = bootstrapInterval(each, (some) => 100 * precisionRecall(pooled(some)).f1);
  return { ...row, interval: row.score === null ? null : interval };
}

/** So many right of so many. */
export interface Share {
  readonly right: number;
  readonly of: number;
}

/** A row of one share over conversations, each counted for itself, with an interval. */
export function shareRowOver(set: string, measure: string, each: readonly Share[]): Row {
  const pooled = (some: readonly Share[]): Share => ({ right: sumOf(some, 'right'), of: sumOf(some, 'of') });
  const { right, of } = pooled(each);
  const percent = (share: Share): number => (share.of === 0 ? 0 : (100 * share.right) / share.of);
  const interval = of === 0 ? null : bootstrapInterval(each, (some) => percent(pooled(some)));
  return { ...shareRow(set, measure, right, of), interval };
}

function sumOf(some: readonly Share[], key: keyof Share): number {
  return some.reduce((sum, one) => sum + one[key], 0);
}

/** The rows as a table for people, columns aligned. */
export function printRows(rows: readonly Row[]): string {
  const figure = (value: number | null): string => (value === null ? '' : value.toFixed(1));
  const head = ['set', 'measure', 'P', 'R', 'F1 or %', '95 %', 'of'];
  const cells = rows.map((row) => [
    row.set,
    row.measure,
    figure(row.precision),
    figure(row.recall),
    figure(row.score),
    row.interval == null ? '' : row.interval.map(figure).join(' to '),
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
