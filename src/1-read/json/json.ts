import type { Diagnostic, Recognition } from '#core';
import { quoted, sourceError, warning } from '../diagnostics.ts';
import { type SpokenPart, turnsOfParts } from '../part-turns.ts';
import { type Header, noHeader, type Reader, type ReadText, type ReadTurn, type SourceText } from '../source-text.ts';
import { splitLongTurns } from '../split-long-turns.ts';
import { entryLines, type LineOfEntry } from './entry-lines.ts';
import { jsonHeader, usualFields } from './json-header.ts';
import { isObject } from './json-value.ts';
import { type ParsedJson, parseJson } from './parse-json.ts';
import { scanJson } from './scan-json.ts';
import { type Found, findSpoken } from './shapes.ts';

/**
 * A transcript in JSON or JSON lines, of any tool in `shapes.ts`. Which one is told by the whole value, not by its beginning, since many begin with the
 * whole talk as one text. JSON without a transcript is an error, never plain text. A turn's line is the one on which its first entry begins (`entry-lines.ts`).
 */
export const json: Reader = {
  format: 'json',
  recognises: ({ head }: SourceText): Recognition => {
    const { values, begun, brokenAt, fields, isTooDeep } = scanJson(head);
    const isWhole = brokenAt === null && (begun !== null || values.length === 1 || fields > 0);
    if (isWhole && (begun !== null || values.length > 0)) return { score: 0.97, reason: 'is JSON' };
    if (fields >= 2 || isTooDeep) return { score: 0.9, reason: 'begins like JSON' };
    return { score: 0, reason: 'does not begin like JSON' };
  },
  read: readJson,
};

function readJson(source: SourceText): ReadText {
  const parsed = parseJson(source.text);
  const found = parsed.value === undefined ? [] : findSpoken(parsed.value);
  const [first] = found;
  if (first === undefined) return unreadable(source, parsed);
  const talks = areOneTalk(found) ? [found] : found.map((each) => [each]);
  const { talk: read, turns } = firstWithWords(talks, entryLines(source.text, parsed));
  return {
    found: { format: first.shape.format, reason: `is JSON and ${first.shape.reason}` },
    turns,
    header: merged(read[0]?.spoken.header ?? noHeader, outerHeader(parsed.value)),
    medium: 'speech',
    ...troubles(source, parsed, { read, others: talks.length - 1 }),
  };
}

type Talk = readonly Found[];

/** The first talk in which something is said; where there is none, the first. */
function firstWithWords(
  talks: readonly Talk[],
  lineOf: LineOfEntry | null,
): { readonly talk: Talk; readonly turns: ReadTurn[] } {
  for (const talk of talks) {
    const turns = splitLongTurns(turnsOfParts(lineOf === null ? partsOf(talk) : placed(partsOf(talk), lineOf)));
    if (turns.length > 0) return { talk, turns };
  }
  return { talk: talks[0] ?? [], turns: [] };
}

function partsOf(talk: Talk): Iterable<SpokenPart> {
  const [only] = talk;
  return only !== undefined && talk.length === 1 ? only.spoken.parts : joined(talk);
}

function* joined(talk: Talk): Generator<SpokenPart> {
  for (const { spoken } of talk) yield* spoken.parts;
}

function* placed(parts: Iterable<SpokenPart>, lineOf: LineOfEntry): Generator<SpokenPart> {
  for (const part of parts) yield { ...part, line: lineOf(part.entry) };
}

/** Several transcripts in one value are parts of one talk, as a stream of answers is, unless their titles or dates say otherwise. */
function areOneTalk(found: readonly Found[]): boolean {
  const keys = found.map(
    ({ shape, spoken: { header } }) => `${shape.format} ${header.title} ${header.date} ${header.time}`,
  );
  const [first] = found;
  return (
    new Set(keys).size === 1 &&
    (found.length === 1 || (first?.spoken.header.title ?? first?.spoken.header.date ?? null) === null)
  );
}

/** What the value around a transcript says about it. */
function outerHeader(value: unknown): Header {
  const outer: unknown = Array.isArray(value) && value.length === 1 ? value[0] : value;
  return isObject(outer) ? jsonHeader(outer, usualFields) : noHeader;
}

function merged(inner: Header, outer: Header): Header {
  return {
    title: inner.title ?? outer.title,
    date: inner.date ?? outer.date,
    time: inner.date === null ? outer.time : inner.time,
    participants: inner.participants.length > 0 ? inner.participants : outer.participants,
  };
}

/** What could not be read, once everything else was. */
function troubles(
  { path, text }: SourceText,
  { broken, isCutOff, isLines }: ParsedJson,
  { read, others }: { readonly read: readonly Found[]; readonly others: number },
): Pick<ReadText, 'diagnostics' | 'notUnderstood'> {
  const diagnostics: Diagnostic[] = [];
  const again = `Export it again, then ingest ${quoted(path)} once more`;
  for (const at of broken) {
    const rest = isLines ? 'the other lines were read' : 'what is whole before it was read';
    const message = `Cannot read JSON here: found ${quoted(text.slice(at, at + 40))}; ${rest}`;
    diagnostics.push(warning(path, lineAt(text, at), 'broken-json', message, again));
  }
  if (isCutOff) {
    const message = 'Cannot read JSON to its end: it is cut off there; what is whole before that was read';
    diagnostics.push(warning(path, lineAt(text, text.length), 'broken-json', message, again));
  }
  const entries = read.reduce((sum, { spoken }) => sum + spoken.tally.entries, 0);
  const unread = read.reduce((sum, { spoken }) => sum + spoken.tally.unread, 0);
  if (unread > 0) {
    const message = `Cannot read ${unread} of ${entries} entries: they hold no text where one should stand`;
    diagnostics.push(warning(path, null, 'broken-entry', message, again));
  }
  if (others > 0) {
    const message = `Cannot read ${others} more ${others === 1 ? 'meeting' : 'meetings'} of this file: one source is one conversation, and the first was read`;
    diagnostics.push(warning(path, null, 'more-meetings', message, 'Save each meeting as a file of its own'));
  }
  return { diagnostics, notUnderstood: broken.length + (isCutOff ? 1 : 0) + unread + others };
}

function unreadable({ path, text }: SourceText, { value, broken, isCutOff }: ParsedJson): ReadText {
  const hint =
    'Export the transcript as WebVTT, SubRip, text or JSON with its words, or remove the file from the Inbox';
  const isSpoiled = broken.length > 0 || isCutOff;
  const why = isSpoiled ? `, and it is ${isCutOff ? 'cut off' : 'spoiled'}` : '';
  const message = `Cannot find a transcript in ${quoted(path)}: it is JSON ${inWords(value)}${why}, expected a list of what was said`;
  const line = isSpoiled ? lineAt(text, broken[0] ?? text.length) : null;
  const diagnostic = sourceError(path, 'no-transcript', message, hint);
  return { turns: [], header: noHeader, medium: 'unknown', notUnderstood: 0, diagnostics: [{ ...diagnostic, line }] };
}

/** What a value is, in words. */
function inWords(value: unknown): string {
  if (Array.isArray(value)) return `with a list of ${value.length}`;
  if (!isObject(value)) return 'without a value that is whole';
  const names = Object.keys(value)
    .slice(0, 4)
    .map((name) => quoted(name.slice(0, 30)));
  return names.length === 0
    ? 'with nothing in it'
    : `with the ${names.length === 1 ? 'field' : 'fields'} ${names.join(', ')}`;
}

function lineAt(text: string, to: number): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at >= 0 && at < to; at = text.indexOf('\n', at + 1)) line++;
  return line;
}
