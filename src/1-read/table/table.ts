import type { Diagnostic, Recognition } from '#core';
import { quoted, warning } from '../diagnostics.ts';
import { headerOfLines } from '../header-lines.ts';
import { type SpokenPart, spokenPart, turnsOfParts } from '../part-turns.ts';
import { secondsOf } from '../seconds.ts';
import type { Reader, ReadText, SourceText } from '../source-text.ts';
import { splitLongTurns } from '../split-long-turns.ts';
import { countWords } from '../tidy-text.ts';
import { voiceLabel } from '../voice-label.ts';
import { type Columns, columnsOf } from './columns.ts';
import { type Row, tableRows } from './rows.ts';

/**
 * A transcript as a table (CSV, TSV): one row a sentence or segment, below a row that names the columns. So write MacWhisper and whisper.cpp (`-ocsv`, milliseconds), OpenAI
 * Whisper (`--output_format tsv`: milliseconds, never quotes; https://github.com/openai/whisper, `WriteTSV`), and whoever keeps a transcript in a
 * spreadsheet. Commas, semicolons or tabs, told by the header; lines above it (title, date) are the header of the conversation.
 */
export const table: Reader = {
  format: 'table',
  recognises: ({ head }: SourceText): Recognition => {
    const found = findHeader(head);
    if (found === null)
      return { score: 0, reason: 'has no row that names columns such as "speaker", "start" and "text"' };
    const names = found.header.cells.slice(0, 4).map((cell) => quoted(cell.trim().slice(0, 30)));
    return { score: 0.93, reason: `is a table with the columns ${names.join(', ')}` };
  },
  read: readTable,
};

interface FoundHeader {
  readonly delimiter: string;
  readonly hasQuotes: boolean;
  readonly header: Row;
  readonly columns: Columns;
  /** Rows above it. */
  readonly above: readonly Row[];
}

const DELIMITERS = [',', '\t', ';'];
const MOST_ABOVE = 15;
const WHISPER_TSV = 'start\tend\ttext\n';

/** The first row that names columns and has a row of such cells below it, by the delimiter that finds the most columns. */
function findHeader(text: string): FoundHeader | null {
  let best: FoundHeader | null = null;
  for (const delimiter of DELIMITERS) {
    const found = findHeaderWith(text, delimiter);
    if (found !== null && found.header.cells.length > (best?.header.cells.length ?? 0)) best = found;
  }
  return best;
}

function findHeaderWith(text: string, delimiter: string): FoundHeader | null {
  const hasQuotes = !text.startsWith(WHISPER_TSV);
  const rows = tableRows(text, delimiter, hasQuotes);
  const above: Row[] = [];
  for (const header of rows) {
    const columns = columnsOf(header);
    if (columns !== null) {
      const next = rows.next();
      return next.done !== true && next.value.cells.length > columns.text
        ? { delimiter, hasQuotes, header, columns, above }
        : null;
    }
    if (above.length >= MOST_ABOVE) break;
    above.push(header);
  }
  return null;
}

function readTable(source: SourceText): ReadText {
  const found = findHeader(source.text);
  const broken: Broken = { first: [], count: 0 };
  const parts = found === null ? [] : rowParts(source.text, found, broken);
  const turns = splitLongTurns(turnsOfParts(parts));
  const above = (found?.above ?? []).map(({ cells }) => cells.filter((cell) => cell.trim() !== '').join(': '));
  return {
    found: { format: found?.delimiter === '\t' ? 'tsv' : 'csv', reason: table.recognises(source).reason },
    turns,
    header: headerOfLines(above),
    medium: 'speech',
    notUnderstood: broken.count,
    diagnostics: brokenRows(source.path, broken),
  };
}

/** Lines of rows that could not be read: the first, and how many there are. */
interface Broken {
  readonly first: number[];
  count: number;
}

function* rowParts(text: string, found: FoundHeader, broken: Broken): Generator<SpokenPart> {
  const unit = found.columns.unit ?? unitOf(text, found);
  let last: string | null = null;
  for (const row of bodyRows(text, found)) {
    const part = partOf(row, found, unit);
    if (part === 'broken') {
      if (broken.count++ <= MOST_SHOWN) broken.first.push(row.line);
    } else if (part !== null) {
      last = part.speaker === last ? last : part.speaker;
      yield { ...part, speaker: last };
    }
  }
}

function* bodyRows(text: string, { delimiter, hasQuotes, header }: FoundHeader): Generator<Row> {
  for (const row of tableRows(text, delimiter, hasQuotes)) if (row.line > header.line) yield row;
}

/** What a row says. Where the words stand in the last column, cells too many are words with a delimiter that nobody put in quotes. */
function partOf(
  { cells, line }: Row,
  { columns, header, delimiter }: FoundHeader,
  unit: number,
): SpokenPart | 'broken' | null {
  if (cells.every((cell) => cell.trim() === '')) return null;
  const isLast = columns.text === header.cells.length - 1;
  const text = isLast ? cells.slice(columns.text).join(delimiter) : cells[columns.text];
  if (text === undefined || cells.length < columns.text + 1) return 'broken';
  const cell = (column: number | null): string => (column === null ? '' : (cells[column] ?? '').trim());
  const start = secondsOf(cell(columns.start), unit);
  if (start === null && cell(columns.start) !== '') return 'broken';
  const lasts = secondsOf(cell(columns.duration), unit);
  const end =
    secondsOf(cell(columns.end), unit) ??
    (start === null || lasts === null ? null : Math.round((start + lasts) * 1000) / 1000);
  return spokenPart({ speaker: voiceLabel(cell(columns.speaker)), text, start, end, line });
}

/** Milliseconds where the words would take longer than ten seconds each, else seconds. */
function unitOf(text: string, found: FoundHeader): number {
  let words = 0;
  let lasts = 0;
  let count = 0;
  for (const row of bodyRows(text, found)) {
    const part = partOf(row, found, 1);
    if (part !== null && part !== 'broken' && isPlain(row, found)) {
      words += countWords(part.text);
      lasts += part.end === null || part.start === null ? 0 : part.end - part.start;
    }
    if (++count >= SAMPLE) break;
  }
  return lasts > 0 && words / lasts < 0.1 ? 0.001 : 1;
}

const SAMPLE = 200;

/** Whether a row's start is a number alone: clock times have no unit. */
function isPlain({ cells }: Row, { columns }: FoundHeader): boolean {
  return columns.start !== null && /^\s*\d+(?:\.\d+)?\s*$/.test(cells[columns.start] ?? '');
}

function brokenRows(path: string, { first, count }: Broken): readonly Diagnostic[] {
  const hint = `Mend the row, then run: boswell ingest ${quoted(path)}`;
  const shown = first.slice(0, MOST_SHOWN).map((line) => {
    const message = 'Cannot read row: it has no words, or no time where the header has one';
    return warning(path, line, 'broken-entry', message, hint);
  });
  const rest = count - shown.length;
  if (rest === 0) return shown;
  const message = `Cannot read ${rest} more ${rest === 1 ? 'row' : 'rows'}: the first of them stands in this line`;
  return [...shown, warning(path, first[MOST_SHOWN] ?? null, 'broken-entry', message, hint)];
}

const MOST_SHOWN = 20;
