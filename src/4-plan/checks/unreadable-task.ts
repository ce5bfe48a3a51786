import { type ParsedTask, parseTask, taskSign } from '#markdown';
import { type Check, editBetween, type Finding } from './check.ts';
import type { NoteLook } from './note-look.ts';
import { orderFields } from './order-fields.ts';

/** Tasks with signs that the Tasks plugin does not read. */
export const unreadableTask: Check = {
  name: 'unreadable-task',
  description:
    'A task has a date or priority that the Tasks plugin does not read: it takes fields off the end of the line only.',
  examples: [
    {
      before: '- [ ] Send the draft 📅 2025-12-19 @Dana Levi #task\n- [ ] ⏫ Call Tomas. 📅 2025-12-19\n',
      found: [
        '1: The Tasks plugin does not read "📅 2025-12-19": other text stands behind it',
        '2: The Tasks plugin does not read "⏫": other text stands behind it',
      ],
      after: '- [ ] Send the draft @Dana Levi 📅 2025-12-19 #task\n- [ ] Call Tomas. ⏫ 📅 2025-12-19\n',
    },
    {
      before: '- [x] Send it 📅 2025-12-19 ⏫. ([[Call#^t14|12:05]]) ✅ 2025-12-18 ^a1\n\nSaid so. ^t14\n',
      beside: { 'Call.md': 'Fine. ^t14\n' },
      found: ['1: The Tasks plugin does not read "📅 2025-12-19", "⏫": other text stands behind it'],
      after: '- [x] Send it. ([[Call#^t14|12:05]]) 📅 2025-12-19 ⏫ ✅ 2025-12-18 ^a1\n\nSaid so. ^t14\n',
    },
    {
      before: '- [ ] Pay 📅 19/12/2025 #task\n- [ ] Order 📅 2025-02-30\n- [ ] Ring ⏳ Dec 19\n',
      found: [
        '1: The Tasks plugin does not read "📅 19/12/2025": the date is not written as YYYY-MM-DD',
        '2: The Tasks plugin does not read "📅 2025-02-30": there is no such day',
        '3: The Tasks plugin does not read "⏳ Dec 19": the date is not written as YYYY-MM-DD',
      ],
    },
    {
      before: '- [ ] Pay 📅 2025-12-19 on time 📅 2025-12-20\n',
      found: ['1: The Tasks plugin does not read "📅 2025-12-19": other text stands behind it'],
    },
    {
      before:
        '- [ ] Fine. @Dana 📅 2025-12-19 ⏫ #task\n- [ ] 📅 Plan the offsite\n- [ ] ✅ Check the list\n- 📅 2025-12-19 no task\n\n```\n- [ ] 📅 2025-12-19 code\n```\n',
      found: [],
    },
  ],
  find: (look) => look.notes.flatMap(unreadableTasks),
};

function unreadableTasks(note: NoteLook): readonly Finding[] {
  if (!taskSign.test(note.text)) return [];
  const found: Finding[] = [];
  for (const match of note.text.matchAll(/^[ \t>]*(?:[-*+]|\d+\.) +\[[^\n]\][^\n]*$/gmu)) {
    const line = match[0].replace(/\r$/, '');
    const task = taskSign.test(line) ? parseTask(line) : null;
    const trouble = task === null ? null : troubleOf(line, task);
    if (trouble === null || note.isLiteral(match.index + match[0].length - 1)) continue;
    found.push(finding(note, { start: match.index, line, trouble }));
  }
  return found;
}

interface Trouble {
  readonly fields: readonly string[];
  readonly why: 'order' | 'shape' | 'day';
}

const dateSigns = '📅|📆|🗓|⏳|⌛|🛫|➕|✅|❌';
const wellFormed = new RegExp(`(?:(?:${dateSigns})\\uFE0F? *\\d{4}-\\d{2}-\\d{2}(?!\\d)|🔺|⏫|🔼|🔽|⏬)\\uFE0F?`, 'gu');
const datelike = new RegExp(
  `(?:${dateSigns})\\uFE0F? *(?:\\d{1,4}[-/. ]\\d{1,2}[-/. ]\\d{1,4}|[A-Z][a-z]{2,8}\\.? \\d{1,2}\\b|\\d{1,2}\\.? [A-Z][a-z]{2,8}\\b)`,
  'gu',
);

function troubleOf(line: string, task: ParsedTask): Trouble | null {
  const fields = (text: string, grammar: RegExp): readonly string[] =>
    [...text.matchAll(grammar)].map(([field]) => field);
  const noDay = fields(line, wellFormed).filter((field) => !isDay(field));
  if (noDay.length > 0) return { fields: noDay, why: 'day' };
  const wellFormedOnes = fields(line, wellFormed);
  const misshapen = fields(task.description, datelike).filter((field) => !wellFormedOnes.includes(field));
  if (misshapen.length > 0) return { fields: misshapen, why: 'shape' };
  const left = fields(task.description, wellFormed);
  return left.length > 0 ? { fields: left, why: 'order' } : null;
}

/** Whether a field has no date, or one of the calendar. */
function isDay(field: string): boolean {
  const date = /\d{4}-\d{2}-\d{2}/.exec(field)?.[0];
  if (date === undefined) return true;
  const time = Date.parse(`${date}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().slice(0, 10) === date;
}

const reasons: Readonly<Record<Trouble['why'], string>> = {
  order: 'other text stands behind it',
  shape: 'the date is not written as YYYY-MM-DD',
  day: 'there is no such day',
};
const hints: Readonly<Record<Trouble['why'], string>> = {
  order: 'Put dates and priority at the end of the line, where only tags and other fields stand behind them',
  shape: 'Write the date as YYYY-MM-DD',
  day: 'Write a day of the calendar',
};

interface TaskTrouble {
  readonly start: number;
  readonly line: string;
  readonly trouble: Trouble;
}

function finding(note: NoteLook, { start, line, trouble }: TaskTrouble): Finding {
  const ordered = trouble.why === 'order' ? orderFields(line, wellFormed) : null;
  const edit = ordered === null ? null : editBetween(line, ordered);
  return {
    check: unreadableTask.name,
    severity: 'warning',
    file: note.path,
    line: note.lineAt(start),
    message: `The Tasks plugin does not read ${trouble.fields.map((field) => `"${field}"`).join(', ')}: ${reasons[trouble.why]}`,
    hint: hints[trouble.why],
    fix: edit === null ? null : [{ start: start + edit.start, end: start + edit.end, text: edit.text }],
  };
}
