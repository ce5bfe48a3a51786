import type { Priority } from '#core';
import { findDates, findDueDate } from '#language';
import type { Due } from '../actions/due.ts';
import type { NameReader } from './people-marks.ts';

/** What a mark beside a task says. */
export interface TaskMarks {
  owners: readonly string[];
  due: Due | null;
  priority: Priority | null;
  isDone: boolean;
}

/** What is needed to read marks. */
export interface MarkReader {
  readonly names: NameReader;
  /** Day of the notes, `YYYY-MM-DD`. */
  readonly today: string;
}

type Field = 'owner' | 'due' | 'priority' | 'status';

/** Names of fields, as a label before a colon or the head of a column. */
const NAMES: readonly (readonly [Field, string])[] = [
  [
    'owner',
    '(?:action |task )?owners?|assigned to|assignees?|responsible(?: person)?|responsibility|dri|who|lead|owned by|verantwortlich(?:e[rn]?)?|zuständig|wer|responsables?|qui|quién',
  ],
  [
    'due',
    'due(?: date| by| on)?|deadlines?|by when|when|eta|target(?: date)?|date|complete by|bis(?: wann)?|fällig(?: am| bis)?|termin|frist|échéance|avant le|pour le|fecha(?: límite)?|vence|para el',
  ],
  ['priority', 'prio(?:rity)?|priorität|priorité|prioridad|urgency'],
  ['status', 'status|state|done\\??|stand|statut|estado'],
];
const FIELDS = NAMES.map(([field, names]) => ({
  field,
  column: new RegExp(`^(?:${names})$`, 'iu'),
  label: new RegExp(`^(?:${names})\\s*(?:::?|=|→)\\s*(\\S.*)$`, 'iu'),
}));
/** Fields that people write without a colon. */
const BARE: readonly (readonly [Field, RegExp])[] = [
  ['owner', /^(?:assigned to|owned by|owner)\s+(\S.*)$/i],
  ['due', /^(?:due(?: by| on)?|deadline|bis|fällig am|pour le|avant le|para el)\s+(\S.*)$/i],
  ['priority', /^(\S+) (?:prio|priority)$/i],
];
const DONE =
  /^(?:done|completed?|closed|finished|resolved|cancelled|canceled|dropped|obsolete|erledigt|fertig|abgeschlossen|terminée?|fait|hecho|terminad[oa]|✅|✔|☑|x|yes|100 ?%)[.!]?$/iu;
const OPEN = /^(?:open|in progress|ongoing|pending|not started|to ?do|new|wip|no|offen|in arbeit|en cours|pendiente)$/i;

/** Which field the head of a column names, or null. */
export function fieldOfColumn(column: string): Field | null {
  return FIELDS.find((one) => one.column.test(column.replace(/:$/, '').trim()))?.field ?? null;
}

/** Reads one mark ("Owner: Petra", "by Friday", "P1", "done", "Petra") into what is known so far; false where it is none. */
export function readMark(piece: string, marks: TaskMarks, reader: MarkReader): boolean {
  const text = piece.trim();
  for (const { field, label } of FIELDS) {
    const value = label.exec(text)?.[1];
    if (value !== undefined && readField(field, value, marks, reader)) return true;
  }
  for (const [field, pattern] of BARE) {
    const value = pattern.exec(text)?.[1];
    if (value !== undefined && readField(field, value, marks, reader)) return true;
  }
  if (readField('priority', text, marks, reader) || readField('status', text, marks, reader)) return true;
  const due = dateIn(text, reader.today, 'whole');
  const names = due === null ? reader.names.inWords(text) : [];
  marks.due ??= due;
  marks.owners = [...marks.owners, ...(names ?? [])];
  return names !== null;
}

/** Reads a mark that says nothing but a day, commas and all ("Due: March 20, 2026"); false for any other. */
export function readDay(piece: string, marks: TaskMarks, reader: MarkReader): boolean {
  const value = FIELDS.find(({ field }) => field === 'due')?.label.exec(piece)?.[1] ?? piece;
  const due = dateIn(value, reader.today, 'whole');
  marks.due ??= due;
  return due !== null;
}

/** Reads the value of a field into what is known so far; false where it says nothing of the kind. */
export function readField(field: Field, value: string, marks: TaskMarks, reader: MarkReader): boolean {
  switch (field) {
    case 'owner':
      marks.owners = [...marks.owners, ...reader.names.inField(value)];
      return true;
    case 'due': {
      const due = dateIn(value, reader.today, 'field');
      marks.due ??= due;
      return due !== null;
    }
    case 'priority': {
      const priority = priorityOf(value);
      marks.priority = priority ?? marks.priority;
      return priority !== undefined;
    }
    case 'status': {
      const state = value.replace(/^\[(.*)\]$/, '$1').trim();
      marks.isDone ||= DONE.test(state);
      return DONE.test(state) || OPEN.test(state) || state === '';
    }
  }
}

/** A day named by a field, past ones included, or null. `whole`: only where the text says nothing but the day. */
function dateIn(text: string, today: string, extent: 'field' | 'whole'): Due | null {
  const found = findDueDate(text, today) ?? pastDay(text, today);
  if (found === null || (extent === 'whole' && saysMore(text, found))) return null;
  return { date: found.date, phrase: found.phrase };
}

function pastDay(
  text: string,
  today: string,
): { readonly date: string; readonly phrase: string; readonly start: number; readonly end: number } | null {
  const day = findDates(text, today).find(({ kind }) => kind === 'point');
  return day === undefined || !/\d/.test(day.phrase) ? null : { ...day, date: day.last };
}

function saysMore(text: string, { start, end }: { readonly start: number; readonly end: number }): boolean {
  const rest = `${text.slice(0, start)} ${text.slice(end)}`.replace(/\b(?:due|by|on|until|bis)\b/gi, '');
  return /[\p{L}\p{N}]/u.test(rest);
}

/** Undefined where the word is no priority; null for a normal one. */
function priorityOf(word: string): Priority | null | undefined {
  const plain = word
    .toLowerCase()
    .replace(/ ?prio(?:rity)?\b|[.!]/g, '')
    .trim();
  if (/^(?:urgent|critical|highest|p0|blocker|dringend|urgente?)$/.test(plain)) return 'highest';
  if (/^(?:high|p1|important|hoch|haute|élevée|alta)$/.test(plain)) return 'high';
  if (/^(?:low|p3|p4|nice to have|niedrig|basse|faible|baja)$/.test(plain)) return 'low';
  return /^(?:medium|normal|p2|mittel|moyenne|media)$/.test(plain) ? null : undefined;
}
