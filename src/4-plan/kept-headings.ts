import { findSection, lineBreakOf } from '#markdown';

/** Headings of the parts of an entity page that Boswell keeps, in their order; all else is the person's. */
export const keptHeadings = { context: 'Recent Context', facts: 'Key Facts', tasks: 'Open Tasks' } as const;

/**
 * A page with the heading of a kept part that it does not have yet, above the open tasks, which stand last. Unchanged where the
 * part stands, and where no open tasks do: then it is for the caller to make it at the end.
 */
export function withHeadingAboveTasks(text: string, part: 'context' | 'facts'): string {
  const tasks = findSection(text, keptHeadings.tasks);
  if (tasks === null || findSection(text, keptHeadings[part]) !== null) return text;
  const lineBreak = lineBreakOf(text);
  const start = text.lastIndexOf('\n', text.slice(0, tasks.start).trimEnd().length - 1) + 1;
  return `${text.slice(0, start)}## ${keptHeadings[part]}${lineBreak}${lineBreak}${text.slice(start)}`;
}
