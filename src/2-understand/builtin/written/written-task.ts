import type { TaskSigns } from '#core';
import { withoutEnd } from '#language';
import { type Due, dueIn } from '../actions/due.ts';
import { type MarkReader, readDay, readMark, type TaskMarks } from './field-marks.ts';

/** A task as it was written, its marks taken off. */
export interface WrittenTask extends Readonly<TaskMarks> {
  /** Without owner, date and state where they stood as marks; else word for word. '' where nothing is left. */
  readonly text: string;
}

/**
 * Takes owner, due date, priority and state off the ends of a written task: "Petra: send the plan", "Send the plan (Petra, by Friday)",
 * "@Petra send the plan 📅 2026-03-05", "Send the plan – Owner: Petra – Due: 5 March". What stands within the sentence stays in it; a day that
 * is named there is the due date all the same. O(text).
 */
export function readWrittenTask(source: string, signs: TaskSigns | null, reader: MarkReader): WrittenTask {
  const marks: TaskMarks = { owners: [], due: null, priority: signs?.priority ?? null, isDone: false };
  if (signs?.due != null) marks.due = { date: signs.due, phrase: signs.due };
  let text = withoutCitations((signs?.words ?? source).trim());
  text = takeInlineFields(text, marks, reader);
  for (let guard = 0; guard < MOST_MARKS; guard++) {
    const shorter = takeLast(text, marks, reader);
    if (shorter === null) break;
    text = withoutCitations(shorter);
  }
  text = tidyEnds(takeFirst(text.replace(TASK_LABEL, ''), marks, reader));
  marks.due ??= dueInSentence(text, reader.today);
  return { ...marks, owners: [...new Set(marks.owners)], text: capitalised(text) };
}

/** A day that the sentence names; a quarter without a preposition is what the work is about ("review Q2 numbers"). */
function dueInSentence(text: string, today: string): Due | null {
  const due = dueIn(text, today);
  return due !== null && /^q[1-4]$/i.test(due.phrase) ? null : due;
}

const MOST_MARKS = 6;
const TASK_LABEL =
  /^(?:action(?: item| point)?s?|to[- ]?dos?|tasks?|next steps?|ai|ap|aufgabe|tâche|tarea)\s?(?:#?\d{1,3})?\s?[:–—-]\s+/i;

/** Takes off the time stamps and the calls to watch a recording that programs put behind the words. */
export function withoutCitations(text: string): string {
  return text
    .replace(/\s*[-–—]\s*WATCH\b[^\n]{0,300}$/, '')
    .replace(/(?:\s*[([]?@?(?<!\d)\d{1,3}:\d{2}(?::\d{2})?[)\]]?[,;]?){1,8}\s*$/, (times) =>
      /^\s*[([@]/.test(times) ? '' : times,
    );
}

/** Dataview fields: `[due:: 2026-03-05]`, `(owner:: Petra)`. */
function takeInlineFields(text: string, marks: TaskMarks, reader: MarkReader): string {
  if (!text.includes('::')) return text;
  return text.replace(/\s*[[(]([\p{L} ]{2,20})::\s*([^[\]()]{1,100})[\])]/gu, (whole, name: string, value: string) =>
    readMark(`${name}: ${value}`, marks, reader) ? '' : whole,
  );
}

/** Takes one mark off the end, or gives null where none stands there. */
function takeLast(text: string, marks: TaskMarks, reader: MarkReader): string | null {
  const tail = withoutEnd(withoutCitations(text), /[\s.,;]/);
  const bracket = /\s*[([{]([^()[\]{}]{1,120})[)\]}]$/.exec(tail);
  if (bracket !== null && bracket.index > 0)
    return readAll(bracket[1] ?? '', marks, reader) ? tail.slice(0, bracket.index) : null;
  const mention = /\s+@((?:\p{L}[\p{L}'’.-]*\d{0,4})(?: \p{Lu}[\p{L}'’.-]*){0,3}|\d{4}-\d{2}-\d{2})$/u.exec(tail);
  if (mention !== null) {
    const said = mention[1] ?? '';
    const isRead = /^\d/.test(said) ? readMark(said, marks, reader) : readMark(`Owner: ${said}`, marks, reader);
    return isRead ? tail.slice(0, mention.index) : null;
  }
  const day = /\s@([^@]{3,30})$/.exec(tail);
  if (day !== null && readDay(day[1] ?? '', marks, reader)) return tail.slice(0, day.index);
  const piece = LAST_PIECE.exec(tail);
  if (piece === null || piece.index === 0) return null;
  return readMark(piece[1] ?? '', marks, reader) ? tail.slice(0, piece.index) : null;
}

const FIELD_NAMES =
  '(?:owners?|assigned to|assignee|responsible|due(?: date| by)?|deadline|priority|status|by when|who)';
/** What follows the last dash, bar, semicolon or arrow; a comma and words that name a day; the name of a field, the last of several. */
const LAST_PIECE = new RegExp(
  String.raw`(?:\s+[–—|→-]+\s+|\s*;\s+|\s*\|\s*|[.,]\s+(?=(?:${FIELD_NAMES}|by|until|bis|eta)\b)|\s+(?=${FIELD_NAMES}\s?:))((?:(?!\s${FIELD_NAMES}\s?:)[^–—|→;]){1,80})$`,
  'i',
);

/** Whether everything between brackets is a mark: a day, or several with commas and the like between them. */
function readAll(inner: string, marks: TaskMarks, reader: MarkReader): boolean {
  if (readDay(inner, marks, reader)) return true;
  const pieces = inner.split(/\s*[,;|/]\s*|\s+[–—-]\s+/);
  const tried: TaskMarks = { ...marks };
  if (!pieces.every((piece) => piece.trim() !== '' && readMark(piece, tried, reader))) return false;
  Object.assign(marks, tried);
  return true;
}

/** Takes an owner off the beginning: `@Petra`, `[Petra]`, `Petra:`, `Petra –`, `Petra to send`. */
function takeFirst(text: string, marks: TaskMarks, reader: MarkReader): string {
  if (text.startsWith('@')) return takeMentions(text, marks, reader);
  const label = /^[[(]?([^[\]():]{1,80}?)(?:[\])]\s?[:–—-]?|\s?:|\s+[–—→]|\s+->?)\s+(?=\S)/.exec(text);
  const names = label === null ? null : reader.names.inWords(label[1] ?? '');
  if (label !== null && names !== null) {
    marks.owners = [...marks.owners, ...names];
    return text.slice(label[0].length);
  }
  return takeSubject(text, marks, reader);
}

/** `@Petra Lindqvist, @Guido: book the room`: names after signs, with what stands between them. */
function takeMentions(text: string, marks: TaskMarks, reader: MarkReader): string {
  let rest = text;
  for (let guard = 0; guard < MOST_MARKS && rest.startsWith('@'); guard++) {
    const said = rest.slice(1);
    const length = reader.names.atStart(said)?.length ?? /^[^\s:,]*/.exec(said)?.[0].length ?? 0;
    marks.owners = [...marks.owners, ...reader.names.inField(said.slice(0, length))];
    rest = said.slice(length).replace(/^[\s,:&/–—-]+(?:and\s+(?=@)|to\s+)?/, '');
  }
  return rest;
}

/** "Petra and Guido to send the plan", "Petra will send the plan": the subject is the owner, and what is left is the task. */
function takeSubject(text: string, marks: TaskMarks, reader: MarkReader): string {
  const subject = SUBJECT.exec(text);
  const names = subject === null ? null : reader.names.inWords(subject[1] ?? '');
  if (subject === null || names === null) return text;
  marks.owners = [...marks.owners, ...names];
  return text.slice(subject[0].length);
}

const SUBJECT =
  /^(.{2,60}?)\s+(?:to|will|shall|should|(?:needs?|has|have|is|are|agreed|promised) to|(?:is|are) going to)\s+(?=\p{Ll})/u;

function tidyEnds(text: string): string {
  return text.replace(/^[\s,;:–—-]+|[\s,;:.–—-]+$/g, '');
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
