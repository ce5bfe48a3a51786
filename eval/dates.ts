import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { findDates, findDueDate } from '#language';

/** One line of the table of figures. */
export interface DateScore {
  readonly measure: string;
  readonly right: number;
  readonly total: number;
  /** `right / total`. */
  readonly value: number;
  /** What was expected and what was found, of each case that is not as it should be. */
  readonly misses: readonly string[];
}

interface DueCase {
  readonly input: string;
  readonly phrase: string;
  readonly trap: string | null;
  readonly ref: string;
  readonly accept: readonly string[];
}

interface DateCase {
  readonly input: string;
  readonly phrase: string;
  readonly ref: string;
  readonly accept?: readonly string[];
  readonly core?: boolean;
}

/**
 * Scores due dates on `due-phrases.dev.jsonl` and date expressions on `dates-recognizers.dev.jsonl` of a corpora folder.
 * A due phrase is right where the date found is accepted; a trap is wrong where any date is found. A date expression is
 * right where one that overlaps the marked phrase ends on an accepted day. `side` names the other side of the same sources.
 */
export function scoreDates(corporaDir: string, side: 'dev' | 'test' = 'dev'): { readonly rows: readonly DateScore[] } {
  const due = parseLines<DueCase>(join(corporaDir, `due-phrases.${side}.jsonl`));
  const dates = parseLines<DateCase>(join(corporaDir, `dates-recognizers.${side}.jsonl`)).filter(
    ({ core }) => core === true,
  );
  return {
    rows: [
      score(
        'due phrases right',
        due.filter(({ trap }) => trap === null),
        missedDue,
      ),
      score(
        'due phrases marked as labelled',
        due.filter(({ trap }) => trap === null),
        missedPhrase,
      ),
      score(
        'traps left without a date',
        due.filter(({ trap }) => trap !== null),
        missedTrap,
      ),
      score('recognizers core right', dates, missedDate),
    ],
  };
}

function score<Case>(measure: string, cases: readonly Case[], missed: (each: Case) => string | null): DateScore {
  const misses = cases.map(missed).filter((miss) => miss !== null);
  const right = cases.length - misses.length;
  return { measure, right, total: cases.length, value: cases.length === 0 ? 0 : right / cases.length, misses };
}

function missedDue({ input, ref, accept }: DueCase): string | null {
  const found = findDueDate(input, ref);
  if (found?.date != null && accept.includes(found.date)) return null;
  return `"${input}" on ${ref}: expected ${accept.join(' or ')}, found ${found?.date ?? 'no date'} ("${found?.phrase ?? ''}")`;
}

function missedPhrase({ input, phrase, ref }: DueCase): string | null {
  const found = findDueDate(input, ref)?.phrase ?? '';
  return found === phrase ? null : `"${input}": expected "${phrase}", found "${found}"`;
}

function missedTrap({ input, ref }: DueCase): string | null {
  const found = findDueDate(input, ref);
  return found?.date == null ? null : `"${input}" on ${ref}: found ${found.date} ("${found.phrase}")`;
}

function missedDate({ input, phrase, ref, accept = [] }: DateCase): string | null {
  const start = input.toLowerCase().indexOf(phrase.toLowerCase());
  const overlapping = findDates(input, ref.slice(0, 10)).filter(
    (each) => each.start < start + phrase.length && each.end > start,
  );
  if (overlapping.some(({ last }) => accept.includes(last))) return null;
  const found = overlapping.map(({ phrase: said, last }) => `${last} ("${said}")`).join(', ');
  return `"${input.trim().slice(0, 90)}" [${phrase}] on ${ref}: expected ${accept.join(' or ')}, found ${found === '' ? 'nothing' : found}`;
}

function parseLines<Case>(path: string): readonly Case[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Case);
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const [folder = '../shared/corpora', verbose] = process.argv.slice(2);
  for (const { measure, right, total, value, misses } of scoreDates(folder).rows) {
    console.log(
      `${measure.padEnd(32)} ${String(right).padStart(4)} / ${String(total).padEnd(4)} ${(100 * value).toFixed(1)} %`,
    );
    if (verbose === '--misses') for (const miss of misses) console.log(`  ${miss}`);
  }
}
