import { type ParsedTask, parseTask } from '#markdown';

/**
 * A task line with the fields that stand amid its text put at the end, before the fields that stand there already; null
 * where that would not do: a field would stand twice, or the plugin would still read it otherwise.
 */
export function orderFields(line: string, fieldGrammar: RegExp): string | null {
  const task = parseTask(line);
  const head = /^[\s>]*(?:[-*+]|\d+\.) +\[.\] */u.exec(line)?.[0];
  if (task === null || head === undefined) return null;
  const start = head.length;
  const { description } = task;
  const tail = line.slice(start + description.length).trim();
  const fields = [...description.matchAll(fieldGrammar)].map(([field]) => field.trim());
  const words = withoutFields(description, fieldGrammar);
  if (fields.length === 0 || words === null) return null;
  const ordered = head + [words, ...fields, tail].filter((part) => part !== '').join(' ');
  const after = parseTask(ordered);
  return after !== null && after.description === words && saysAllOf(after, task, fields) ? ordered : null;
}

/** The words without the fields, and without the gaps that they leave; null where a field stands in brackets or in a word. */
function withoutFields(description: string, fieldGrammar: RegExp): string | null {
  let words = '';
  let at = 0;
  for (const match of description.matchAll(fieldGrammar)) {
    const end = match.index + match[0].length;
    const [before, after] = [description.slice(at, match.index), description.slice(end)];
    if (/[([{"'`]$/.test(before) || /^[)\]}"'`\p{L}\p{N}]/u.test(after)) return null;
    words += before;
    at = end;
    if (/^[.,;:!?…]/.test(after)) words = words.trimEnd();
    else if (/\s$/.test(words) || words === '') at += /^\s*/.exec(after)?.[0].length ?? 0;
  }
  return (words + description.slice(at)).trim();
}

/** Whether nothing that was read before is read otherwise, and each field that was put at the end is read now. */
function saysAllOf(after: ParsedTask, before: ParsedTask, fields: readonly string[]): boolean {
  const names = ['priority', 'due', 'scheduled', 'start', 'created', 'done', 'cancelled', 'recurrence', 'id'] as const;
  const learned = names.filter((name) => before[name] === null && after[name] !== null).length;
  const kept = names.every((name) => before[name] === null || before[name] === after[name]);
  return (
    kept && learned === fields.length && before.tags.join() === after.tags.join() && before.blockId === after.blockId
  );
}
