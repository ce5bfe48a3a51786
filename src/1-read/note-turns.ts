import { CELL_SEPARATOR, type NoteMark, type TaskSigns } from '#core';
import { noteSectionOf } from '#language';
import { parseTask } from '#markdown';
import type { Lines } from './lines.ts';
import { adorningTick, type NoteLine, parseNoteLine } from './note-line.ts';
import { type ItemMark, type MarksUnder, noteMarks } from './note-marks.ts';
import type { ReadTurn } from './source-text.ts';
import { tidyText } from './tidy-text.ts';
import { areWrapped } from './wrapped-lines.ts';

/**
 * Turns of notes, one a heading, item, row of a table or paragraph, each with its mark: what it is, and the headings it stands under.
 * `firstLine` is the 1-based line of `lines[0]`. Other readers that make Markdown of a document may use it too. Linear.
 */
export function noteTurns(lines: Lines, firstLine: number): ReadTurn[] {
  const marksUnder = noteMarks();
  const state: State = {
    turns: [],
    headings: [],
    marksUnder,
    marks: marksUnder([]),
    columns: null,
    indents: [],
    open: null,
    fence: null,
  };
  const isWrapped = areWrapped(lines);
  const tick = hasOpenSign(lines) ? 'x' : null;
  for (let index = 0; index < lines.count; index++) {
    const line = lines.at(index);
    const fence = /^\s{0,3}(```|~~~)/.exec(line)?.[1] ?? null;
    if (fence !== null && (state.fence === null || state.fence === fence)) {
      closeTurn(state);
      state.fence = state.fence === null ? fence : null;
      continue;
    }
    const parsed: NoteLine =
      state.fence === null
        ? parseNoteLine(line, lines.at(index + 1))
        : { kind: 'text', indent: 0, text: tidyText(line) };
    takeLine(state, parsed, { line: firstLine + index, isWrapped, tick });
  }
  closeTurn(state);
  return state.turns;
}

interface OpenTurn {
  readonly line: number;
  readonly words: string[];
  readonly mark: NoteMark;
}

interface State {
  readonly turns: ReadTurn[];
  /** Those that the next line stands under. */
  headings: { readonly level: number; readonly text: string }[];
  readonly marksUnder: ReturnType<typeof noteMarks>;
  /** Those of what stands under these headings. */
  marks: MarksUnder;
  /** Names of the columns of the table that is open. */
  columns: readonly string[] | null;
  /** Indents of the items that the next may stand under. */
  indents: number[];
  open: OpenTurn | null;
  fence: string | null;
}

interface Place {
  readonly line: number;
  readonly isWrapped: boolean;
  /** The box that a tick stands for in this list. */
  readonly tick: 'x' | null;
}

const OPEN_SIGN = /^\s{0,20}(?:[-*+•]\s{1,4})?[☐□⬜◻]/u;

function hasOpenSign(lines: Lines): boolean {
  for (const line of lines) if (OPEN_SIGN.test(line)) return true;
  return false;
}

function takeLine(state: State, parsed: NoteLine, place: Place): void {
  if (parsed.kind !== 'row' && parsed.kind !== 'tableRule') state.columns = null;
  switch (parsed.kind) {
    case 'blank':
      closeTurn(state);
      return;
    case 'tableRule':
      return;
    case 'heading':
      takeHeading(state, parsed, place);
      return;
    case 'item':
      takeItem(state, parsed, place);
      return;
    case 'row':
      takeRow(state, parsed.cells, place);
      return;
    case 'text':
      takeText(state, parsed, place);
  }
}

function takeHeading(state: State, { level, text }: NoteLine & { kind: 'heading' }, place: Place): void {
  closeTurn(state);
  state.indents = [];
  state.headings = state.headings.filter((heading) => heading.level < level);
  const mark = marksOf(state).heading;
  state.headings.push({ level, text });
  state.marks = marksOf(state);
  // One string for a heading that comes again and again.
  state.open = { line: place.line, words: [state.marks.sections.at(-1) ?? text], mark };
  closeTurn(state);
}

function takeItem(state: State, item: NoteLine & { kind: 'item' }, place: Place): void {
  closeTurn(state);
  state.indents = [...state.indents.filter((indent) => indent < item.indent), item.indent];
  const box = item.box === adorningTick ? place.tick : item.box;
  state.open = { line: place.line, words: [item.text], mark: state.marks.item(state.indents.length - 1, box) };
}

function takeRow(state: State, cells: readonly string[], place: Place): void {
  closeTurn(state);
  if (state.columns === null) {
    state.columns = cells;
    return;
  }
  const words = cells.filter((text) => text !== '').join(CELL_SEPARATOR);
  state.open = { line: place.line, words: [words], mark: state.marks.row(state.columns, cells) };
  closeTurn(state);
}

/** A line goes on with an item where it is indented, with a paragraph where an editor wrapped the text. */
function takeText(state: State, { indent, text }: NoteLine & { kind: 'text' }, place: Place): void {
  const { open } = state;
  const goesOn = open !== null && (place.isWrapped || (open.mark.kind === 'item' && indent >= 2));
  if (goesOn) {
    open.words.push(text);
    return;
  }
  closeTurn(state);
  state.open = { line: place.line, words: [text], mark: state.marks.paragraph };
}

function marksOf({ headings, marksUnder }: State): MarksUnder {
  return marksUnder(headings.map(({ text }) => text));
}

function closeTurn(state: State): void {
  const { open } = state;
  state.open = null;
  const text = open?.words.filter((word) => word !== '').join(' ') ?? '';
  if (open === null || text === '') return;
  const mark = open.mark.kind === 'item' ? withSigns(open.mark, text) : open.mark;
  state.turns.push({ speaker: null, text, start: null, end: null, line: open.line, mark });
}

/** Reads the signs of the Tasks plugin at the end of an item; a date of completion there is as good as a ticked box. */
function withSigns(mark: ItemMark, text: string): NoteMark {
  const task = parseTask(`- [ ] ${text}`);
  if (task === null || task.description === text) return mark;
  const signs: TaskSigns = { words: task.description, due: task.due, priority: task.priority };
  const box = task.done !== null ? 'x' : task.cancelled !== null ? '-' : mark.box;
  return { ...mark, box, signs };
}

/** Whether a turn only lists who took part: that is told as participants. */
export function isOfPeople({ mark }: ReadTurn): boolean {
  const section = mark?.sections.at(-1);
  return section !== undefined && noteSectionOf(section) === 'people';
}
