import type { NoteCell } from '#core';
import { columnSectionOf } from '#language';
import { fieldOfColumn, type MarkReader, readField, type TaskMarks } from './field-marks.ts';
import { readWrittenTask, type WrittenTask } from './written-task.ts';

const NUMBER = /^(?:#|no\.?|nr\.?|id|nº|\d*)$/i;

/** What the columns of a table say its rows are: tasks need a column for the task and one for who, when or how far. Null for any other table. */
export function kindOfRow(cells: readonly NoteCell[]): 'action' | 'decision' | null {
  const hasField = cells.some(({ column }) => fieldOfColumn(column) !== null);
  const sections = cells.map(({ column }) => columnSectionOf(column));
  if (hasField && sections.includes('actions')) return 'action';
  return sections.includes('decisions') ? 'decision' : null;
}

/** What a row states: the cell under "Task" or "Decision", else the longest that is no owner, date, state or number. '' where there is none. */
export function wordsOfRow(cells: readonly NoteCell[]): string {
  const named = cells.find(({ column }) => columnSectionOf(column) !== null);
  if (named !== undefined) return named.text;
  const free = cells.filter(({ column }) => fieldOfColumn(column) === null && !NUMBER.test(column.trim()));
  return free.reduce((best, { text }) => (text.length > best.length ? text : best), '');
}

/** Reads a row as a task: its columns say whose it is and when, else the words themselves do. */
export function readRowTask(cells: readonly NoteCell[], reader: MarkReader): WrittenTask {
  const marks: TaskMarks = { owners: [], due: null, priority: null, isDone: false };
  for (const { column, text } of cells) {
    const field = fieldOfColumn(column);
    if (field !== null && text !== '') readField(field, text, marks, reader);
  }
  const written = readWrittenTask(wordsOfRow(cells), null, reader);
  return {
    text: written.text,
    owners: marks.owners.length > 0 ? [...new Set(marks.owners)] : written.owners,
    due: marks.due ?? written.due,
    priority: marks.priority ?? written.priority,
    isDone: marks.isDone || written.isDone,
  };
}
