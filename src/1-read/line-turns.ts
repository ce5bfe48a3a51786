import { unescapeMarkdown } from './inline-text.ts';
import type { Lines } from './lines.ts';
import type { ReadTurn } from './source-text.ts';
import { asText, type TextLine, type TranscriptLine } from './speaker-line.ts';
import { tidyText } from './tidy-text.ts';

/** Turns of a transcript, and the line (counted from 0) at which the first begins: what stands before is header. */
export interface LineTurns {
  readonly turns: readonly ReadTurn[];
  readonly startsAfter: number;
}

/**
 * Puts the lines of a transcript together to turns; `all` are the lines as they stand, `lines` what they are. A label begins a turn; lines without one belong to it, the first after a blank line or a
 * time as a turn of its own by the same speaker. A time that stands alone belongs to what follows it, except in files where
 * the first label comes before the first time: there it belongs to the label before it. O(lines).
 */
export function lineTurns(
  all: Lines,
  lines: readonly TranscriptLine[],
  { speakers, speechFrom: from }: { readonly speakers: ReadonlySet<string>; readonly speechFrom: number },
): LineTurns {
  const state: State = { turns: [], open: null, speaker: null, pending: null, afterBlank: true };
  const timesFollow = doTimesFollow(lines, speakers, from);
  let startsAfter = lines.length;
  for (let index = Math.max(0, from); index < lines.length; index++) {
    const line = lines[index];
    if (line !== undefined) takeLine(state, line, { all, index, speakers, timesFollow });
    if (startsAfter === lines.length && (state.open !== null || state.pending !== null)) startsAfter = index;
  }
  closeTurn(state);
  return { turns: state.turns, startsAfter };
}

interface OpenTurn {
  readonly speaker: string | null;
  start: number | null;
  end: number | null;
  readonly line: number;
  readonly words: string[];
}

interface State {
  readonly turns: ReadTurn[];
  open: OpenTurn | null;
  speaker: string | null;
  /** A time that waits for its words. */
  pending: { readonly start: number; readonly end: number | null } | null;
  afterBlank: boolean;
}

interface Place {
  readonly all: Lines;
  readonly index: number;
  readonly speakers: ReadonlySet<string>;
  readonly timesFollow: boolean;
}

function takeLine(state: State, line: TranscriptLine, place: Place): void {
  switch (line.kind) {
    case 'blank':
      state.afterBlank = true;
      return;
    case 'heading':
      closeTurn(state);
      return;
    case 'time':
      takeTime(state, line, place);
      return;
    case 'labelled':
      if (place.speakers.has(line.label)) openTurn(state, line.label, line, place);
      else takeText(state, asText(place.all.at(place.index)), place);
      return;
    case 'text':
      takeText(state, line, place);
  }
}

function takeTime(state: State, time: { readonly start: number; readonly end: number | null }, place: Place): void {
  const open = state.open;
  if (open !== null && open.start === null && (place.timesFollow || open.words.length === 0)) {
    open.start = time.start;
    open.end = time.end;
    return;
  }
  closeTurn(state);
  state.pending = time;
}

function takeText(state: State, line: TextLine, place: Place): void {
  const open = state.open;
  const belongs =
    open !== null && line.start === null && state.pending === null && (open.words.length === 0 || !state.afterBlank);
  if (belongs) open.words.push(line.text);
  else openTurn(state, state.speaker, line, place);
  state.afterBlank = false;
}

function openTurn(
  state: State,
  speaker: string | null,
  words: Pick<TextLine, 'start' | 'end' | 'text'>,
  place: Place,
): void {
  closeTurn(state);
  const time = words.start === null ? state.pending : words;
  state.open = {
    speaker,
    start: time?.start ?? null,
    end: time?.end ?? null,
    line: place.index + 1,
    words: words.text === '' ? [] : [words.text],
  };
  state.speaker = speaker;
  state.pending = null;
  state.afterBlank = false;
}

function closeTurn(state: State): void {
  const open = state.open;
  state.open = null;
  if (open === null) return;
  if (open.words.length === 0) return;
  const text = tidyText(unescapeMarkdown(open.words.join(' ')));
  if (text !== '') state.turns.push({ speaker: open.speaker, text, start: open.start, end: open.end, line: open.line });
}

function doTimesFollow(lines: readonly TranscriptLine[], speakers: ReadonlySet<string>, from: number): boolean {
  for (let index = Math.max(0, from); index < lines.length; index++) {
    const line = lines[index];
    if (line?.kind === 'time') return false;
    if (line?.kind === 'labelled' && speakers.has(line.label)) return line.start === null;
  }
  return false;
}
