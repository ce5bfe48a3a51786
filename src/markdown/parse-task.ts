import type { Priority } from '#core';
import { prioritySigns } from './task-signs.ts';

/** A task line as the Tasks plugin reads it. Dates are `YYYY-MM-DD`, or null where there is none. */
export interface ParsedTask {
  /** The sign between the brackets: ` ` open, `x` done, `?` proposed. */
  readonly status: string;
  /** What is left when fields and tags were taken off the end. */
  readonly description: string;
  /** Tags at the end of the line, `#` included, in their order. */
  readonly tags: readonly string[];
  readonly priority: Priority | null;
  readonly due: string | null;
  readonly scheduled: string | null;
  readonly start: string | null;
  readonly created: string | null;
  readonly done: string | null;
  readonly cancelled: string | null;
  readonly recurrence: string | null;
  readonly onCompletion: string | null;
  readonly id: string | null;
  readonly dependsOn: readonly string[];
  /** Block id without `^`, or null. */
  readonly blockId: string | null;
}

/**
 * Reads a line by the grammar of the Tasks plugin's emoji format, or gives null where it is no task line. Fields are taken
 * off the end, one after the other, until what stands at the end is none: all before it is description, signs included.
 * Grammar after obsidian-tasks-group/obsidian-tasks 7 (`TaskRegularExpressions`, `DefaultTaskSerializer`), written anew.
 */
export function parseTask(line: string): ParsedTask | null {
  const parts = /^[\s>]*(?:[-*+]|[0-9]+\.) +\[(.)\] *(.*)/u.exec(line);
  const [, status, rest] = parts ?? [];
  if (status === undefined || rest === undefined) return null;
  let body = rest.trim();
  const blockId = / \^([a-zA-Z0-9-]+)$/u.exec(body)?.[1] ?? null;
  if (blockId !== null) body = body.slice(0, -(blockId.length + 2)).trim();
  return { status, blockId, ...takeFields(body) };
}

type Fields = Omit<ParsedTask, 'status' | 'blockId'>;
type FieldName = Exclude<keyof Fields, 'description' | 'tags' | 'dependsOn' | 'priority'>;

const date = '(\\d{4}-\\d{2}-\\d{2})';
const fieldGrammar: readonly (readonly [FieldName | 'priority' | 'dependsOn' | 'tags', RegExp])[] = [
  ['priority', /(🔺|⏫|🔼|🔽|⏬)\uFE0F?$/u],
  ['done', field('✅', date)],
  ['cancelled', field('❌', date)],
  ['due', field('(?:📅|📆|🗓)', date)],
  ['scheduled', field('(?:⏳|⌛)', date)],
  ['start', field('🛫', date)],
  ['created', field('➕', date)],
  ['recurrence', field('🔁', '([a-zA-Z0-9, !]+)')],
  ['onCompletion', field('🏁', '([a-zA-Z]+)')],
  ['tags', /(?:^|\s)(#[^ !@#$%^&*(),.?":{}|<>]+)$/],
  ['id', field('🆔', '([a-zA-Z0-9-_]+)')],
  ['dependsOn', field('⛔', '([a-zA-Z0-9-_]+(?: *, *[a-zA-Z0-9-_]+ *)*)')],
];

/** The plugin stops after this many rounds over the grammar. */
const mostRounds = 21;

function field(sign: string, value: string): RegExp {
  return new RegExp(`${sign}\\uFE0F? *${value}$`, 'u');
}

function takeFields(body: string): Fields {
  let rest = body;
  const tags: string[] = [];
  const found: Partial<Record<FieldName | 'priority' | 'dependsOn', string>> = {};
  let matched = true;
  for (let round = 0; matched && round < mostRounds; round += 1) {
    matched = false;
    for (const [name, grammar] of fieldGrammar) {
      const match = grammar.exec(rest);
      if (match === null) continue;
      matched = true;
      rest = rest.slice(0, match.index).trim();
      const value = (match[1] ?? '').trim();
      if (name === 'tags') tags.unshift(value);
      else found[name] = value;
    }
  }
  return asFields(rest, tags, found);
}

function asFields(
  description: string,
  tags: readonly string[],
  found: Readonly<Partial<Record<FieldName | 'priority' | 'dependsOn', string>>>,
): Fields {
  const dependsOn = (found.dependsOn ?? '').split(',').map((id) => id.trim());
  return {
    description,
    tags,
    priority: priorityOf(found.priority),
    due: calendarDate(found.due),
    scheduled: calendarDate(found.scheduled),
    start: calendarDate(found.start),
    created: calendarDate(found.created),
    done: calendarDate(found.done),
    cancelled: calendarDate(found.cancelled),
    recurrence: found.recurrence ?? null,
    onCompletion: found.onCompletion ?? null,
    id: found.id ?? null,
    dependsOn: dependsOn.filter((id) => id !== ''),
  };
}

const priorities: readonly Priority[] = ['highest', 'high', 'medium', 'low', 'lowest'];

function priorityOf(sign: string | undefined): Priority | null {
  return priorities.find((priority) => prioritySigns[priority] === sign) ?? null;
}

/** The date where it is one of the calendar: the plugin shows the 30th of February as an error, not as a date. */
function calendarDate(text: string | undefined): string | null {
  if (text === undefined) return null;
  const time = Date.parse(`${text}T00:00:00Z`);
  return Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== text ? null : text;
}
