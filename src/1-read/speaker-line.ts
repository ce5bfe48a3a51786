import { parseClock } from './clock.ts';
import { leadingTime, spelledTime, type TimedField, withoutTime } from './line-time.ts';

/** A line of a transcript, taken apart by its shape alone; whether `label` is a speaker is decided over the whole file. */
export type TranscriptLine =
  | { readonly kind: 'blank' }
  | { readonly kind: 'heading'; readonly text: string }
  /** A time that stands alone: `*00:12*`, `[00:12]`, `00:12 - 00:20`. */
  | { readonly kind: 'time'; readonly start: number; readonly end: number | null }
  | {
      readonly kind: 'labelled';
      readonly label: string;
      readonly bulleted: boolean;
      readonly start: number | null;
      readonly end: number | null;
      readonly text: string;
    }
  | TextLine;

export interface TextLine {
  readonly kind: 'text';
  readonly start: number | null;
  readonly end: number | null;
  readonly text: string;
}

/**
 * Takes one line of a transcript apart. Shapes: `Name: text`, `**Name**: text`, `**Name:** text`, `**Name** *00:12* text`,
 * `[00:03:12] Name: text` (round brackets or none as well), `[00:03:12 - 00:03:20] Name: text`, `Name (00:12): text`, `Name  0:04`, `Name | 0:04` and
 * `[Name] 00:00:04` before a text of their own, `Name: [00:12] text`, `[Name] [00:12 - 00:15] text` and `[00:12] text`; a range may stand for each time. A bullet or `>` before them is passed over, a link around a time is taken off.
 * Two shapes need the line after it, `next`: `0:04 - Name` before a text (Fathom), and a name before a line that is a time (Teams, copied). Looks at
 * the first 160 characters.
 */
export function parseTranscriptLine(line: string, next = ''): TranscriptLine {
  const trimmed = withoutLinks(line.trim());
  if (trimmed === '') return { kind: 'blank' };
  const heading = trimmed.startsWith('#') ? /^#{1,6}\s+(.*)$/.exec(trimmed) : null;
  if (heading !== null) return headingLine(heading[1] ?? '');
  const body = trimmed.replace(BULLET, '');
  const leading = leadingTime(body);
  const separator = leading === null ? '' : (SEPARATOR.exec(body.slice(leading.length))?.[0] ?? '');
  const rest = leading === null ? body : body.slice(leading.length + separator.length);
  if (leading !== null && rest.trim() === '') return { kind: 'time', start: leading.start, end: leading.end };
  const spelled = leading === null ? spelledTime(body) : null;
  if (spelled !== null) return { kind: 'time', start: spelled, end: null };
  const labelled =
    boldLabel(rest) ??
    bracketLabel(rest) ??
    colonLabel(rest) ??
    (leading === null ? (timedLabel(rest) ?? labelBeforeTime(rest, next)) : labelAfterTime(rest, separator, next));
  if (labelled === null)
    return {
      kind: 'text',
      start: leading?.start ?? null,
      end: leading?.end ?? null,
      text: leading === null ? trimmed : rest.trim(),
    };
  return {
    kind: 'labelled',
    label: labelled.label,
    bulleted: body !== trimmed,
    start: labelled.start ?? leading?.start ?? null,
    end: labelled.start === null ? (leading?.end ?? null) : labelled.end,
    text: labelled.text,
  };
}

/** The same line where its label turned out to be none: a time before it is still one. */
export function asText(line: string): TextLine {
  const trimmed = withoutLinks(line.trim()).replace(/^#{1,6}\s+/, '');
  const body = trimmed.replace(BULLET, '');
  const leading = leadingTime(body);
  if (leading === null) return { kind: 'text', start: null, end: null, text: trimmed };
  const text = body.slice(leading.length).replace(SEPARATOR, '').trim();
  return { kind: 'text', start: leading.start, end: leading.end, text };
}

interface Label extends TimedField {
  readonly text: string;
}

const BULLET = /^(?:[-*+•]\s+|>{1,3}\s*)/;
const SEPARATOR = /^\s*[-–—:|]?\s+/;
const LOOK = 160;
const LONGEST_HEADING = 500;
const LONGEST_LINKED = 1000;
const LONGEST_LABEL = 80;
function headingLine(heading: string): TranscriptLine {
  const text = heading
    .slice(0, LONGEST_HEADING)
    .replace(/\s{0,3}\{#[^{}]{0,80}\}\s*$|\s#{1,6}\s*$/, '')
    .trim();
  const time = leadingTime(text);
  if (time !== null && time.length === text.length) return { kind: 'time', start: time.start, end: time.end };
  const labelled = timedLabel(text);
  if (labelled === null) return { kind: 'heading', text };
  return { ...labelled, kind: 'labelled', bulleted: false };
}

/** `[00:12](https://…)` is `[00:12]`, and any other link its text. */
function withoutLinks(line: string): string {
  if (!line.includes('](')) return line;
  const head = line.slice(0, LONGEST_LINKED);
  return (
    head.replace(/\[([^[\]\n]{1,80})\]\([^()\s]{1,400}\)/g, (_, text: string) =>
      parseClock(text) === null ? text : `[${text}]`,
    ) + line.slice(LONGEST_LINKED)
  );
}

/** `0:04 - Keir Donnelly (Corvane)` or `0:04 [Keir Donnelly]` with its words on the next line. */
function labelAfterTime(rest: string, separator: string, next: string): Label | null {
  const bracketed = /^\[([^[\]]{1,80})\]$/.exec(rest.trim())?.[1] ?? null;
  const isMarked = /[-–—|]/.test(separator) || bracketed !== null;
  if (!isMarked || rest.length > LONGEST_LABEL || next.trim() === '') return null;
  const label = bracketed ?? rest.trim();
  const goesOn = /^\s/.test(next) || leadingTime(next.trim()) === null;
  return goesOn && fitsLabel(label) && !/[.?!,;]$/.test(label) ? { label, start: null, end: null, text: '' } : null;
}

/** A name on a line of its own, and below it a line that is a time. */
function labelBeforeTime(rest: string, next: string): Label | null {
  if (rest.length > LONGEST_LABEL || !/^\s*[*_[(]{0,3}\d/.test(next) || /[.?!,;:]$/.test(rest)) return null;
  const below = next.trim();
  const time = leadingTime(below);
  const start = spelledTime(below) ?? (time?.length === below.length ? time.start : null);
  return start !== null && fitsLabel(rest) ? { label: rest.trim(), start, end: time?.end ?? null, text: '' } : null;
}

/** `**Name**: text`, `**Name:** text`, `**[00:12] Name:** text`, `**Name** *00:12* text`, `**Name**` alone. */
function boldLabel(text: string): Label | null {
  const sign = text.slice(0, 2);
  if (sign !== '**' && sign !== '__') return null;
  const close = text.slice(0, LOOK).indexOf(sign, 2);
  if (close < 0) return null;
  const inner = text.slice(2, close).trim();
  const before = leadingTime(inner);
  const named = before === null ? inner : inner.slice(before.length).trim();
  const colonInside = named.endsWith(':');
  const { label, start, end } = withoutTime(colonInside ? named.slice(0, -1) : named);
  if (!fitsLabel(label)) return null;
  const after = text.slice(close + 2).replace(/^\s+/, '');
  const time = leadingTime(after);
  const rest = (time === null ? after : after.slice(time.length)).replace(/^\s+/, '');
  const hasColon = colonInside || rest.startsWith(':') || rest.startsWith('：');
  if (!hasColon && time === null && start === null && before === null && rest !== '') return null;
  const found = start === null ? (time ?? before) : { start, end };
  return withTimeOfText({
    label,
    start: found?.start ?? null,
    end: found?.end ?? null,
    text: rest.replace(/^[:：]\s*/, '').trim(),
  });
}

/** `Name: text`, `Name (00:12): text`. The colon ends the label only before a space or the end, so that times and addresses are none. */
function colonLabel(text: string): Label | null {
  const head = text.slice(0, LONGEST_LABEL + 20);
  const colon = /[:：](?=\s|$)|：/.exec(head);
  if (colon === null || colon.index === 0) return null;
  const { label, start, end } = withoutTime(withoutBrackets(text.slice(0, colon.index).replace(/^[*_]+|[*_]+$/g, '')));
  if (!fitsLabel(label)) return null;
  const words = text.slice(colon.index + 1).replace(/^[*_]+(?=\s)/, '');
  return withTimeOfText({ label, start, end, text: words.trim() });
}

/** `[Name]` is `Name`, and `Name [Company]` stays; a bracket that closes elsewhere goes. */
function withoutBrackets(label: string): string {
  if (label.startsWith('[')) return label.slice(1).replace(/\]$/, '');
  return label.endsWith(']') && !label.includes('[') ? label.slice(0, -1) : label;
}

/** `Name: [00:12] text`: in brackets or with its hours, since "10:30 suits me" is no time of the recording. */
function withTimeOfText(label: Label): Label {
  const time = label.start === null && SURE_TIME.test(label.text) ? leadingTime(label.text) : null;
  if (time === null) return label;
  return { ...label, start: time.start, end: time.end, text: label.text.slice(time.length).trim() };
}

const SURE_TIME = /^(?:[[(]\d|\d{1,3}:\d{2}:\d{2}\b)/;

/** `[SPEAKER_00] [3.20 - 7.10] text`, `[Speaker 1] (0:03 - 0:07)`. */
function bracketLabel(text: string): Label | null {
  const found = /^\[([^[\]]{1,80})\]\s{1,4}(?=[[(\d])/.exec(text);
  const [before = '', label = ''] = found ?? [];
  const time = found === null ? null : leadingTime(text.slice(before.length));
  if (time === null || !fitsLabel(label)) return null;
  const words = text.slice(before.length + time.length).replace(/^:(?=\s)/, '');
  return { label, start: time.start, end: time.end, text: words.trim() };
}

/** `Name  0:04` and `[Name] 00:00:04`: the words follow on the next line. */
function timedLabel(text: string): Label | null {
  if (text.length > LONGEST_LABEL) return null;
  const { label, start, end } = withoutTime(text);
  const name = label.replace(/^\[([^[\]]*)\]$/, '$1');
  return start !== null && fitsLabel(name) ? { label: name, start, end, text: '' } : null;
}

function fitsLabel(label: string): boolean {
  return label !== '' && label.length <= LONGEST_LABEL && /[\p{L}\d]/u.test(label) && !TIME_OR_DAY.test(label);
}

/** "2026-03-10 14:03" says when. */
const TIME_OR_DAY = /^(?:\d{1,2}[:.]\d{2}|\[?\d{4}[-./]\d{1,2}[-./]\d{1,2}\b)/;
