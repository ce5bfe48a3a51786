import type { Priority } from '#core';
import { prioritySigns } from './task-signs.ts';

/** All that stands on a task line. Texts are written as they are: defuse what people said before. */
export interface TaskLine {
  /** Imperative; gets a full stop where it does not end in a sentence sign. */
  readonly text: string;
  /** What stands in round brackets behind the text, or null. */
  readonly citation: string | null;
  readonly owners: readonly string[];
  /** `YYYY-MM-DD` or null. */
  readonly due: string | null;
  readonly priority: Priority | null;
  /** Without `#`; signs that no tag can hold are left out, and an empty one is not written. */
  readonly tag: string;
  /** `proposed` is written `- [?]` with the tag `#proposed` added. */
  readonly status: 'open' | 'proposed';
}

/**
 * Prints `- [ ] Text. (citation) @Owner 📅 2025-12-19 ⏫ #task`: the plugin takes fields off the end of the line, so nothing
 * but signs and tags stands behind the owners.
 */
export function printTask(task: TaskLine): string {
  const tag = asTag(task.tag);
  return [
    task.status === 'proposed' ? '- [?]' : '- [ ]',
    asSentence(task.text),
    task.citation === null ? '' : `(${task.citation})`,
    ...task.owners.map((owner) => `@${owner}`),
    task.due === null ? '' : `📅 ${task.due}`,
    task.priority === null ? '' : prioritySigns[task.priority],
    tag === '' ? '' : `#${tag}`,
    task.status === 'proposed' && tag !== 'proposed' ? '#proposed' : '',
  ]
    .filter((part) => part !== '')
    .join(' ');
}

/** The text with a full stop, unless it ends in a sentence sign (with or without a closing quote or bracket) already. */
export function asSentence(text: string): string {
  return text === '' || /[.!?…:;。！？]['"”’)\]]?$/.test(text) ? text : `${text}.`;
}

function asTag(tag: string): string {
  return tag.replace(/[\s!@#$%^&*(),.?":{}|<>[\]\\`]/g, '');
}
