import type { WordRun } from './name-slot.ts';

/** Whether the run stands where any word has a capital. */
export function beginsSentence({ text, words, from }: WordRun): boolean {
  const before = words[from - 1];
  return before === undefined || /[.!?…:"“]/.test(text.slice(before.end, words[from]?.start));
}

/** The word so many places before a run (-1 is next to it) or behind it (0 is), in lower case; '' where there is none. */
export function wordAt(run: WordRun, offset: number): string {
  const index = offset < 0 ? run.from + offset : run.to + offset;
  return run.words[index]?.text.toLowerCase().replace('’', "'") ?? '';
}

/** "TIDE's late": all in capitals where other words are not. */
export function isShouted(run: WordRun): boolean {
  return /^\p{Lu}{3,}(?:['’]s)?$/u.test(run.words[run.from]?.text ?? '') && !isAllCapitals(run);
}

/** Whether the whole text of the run has no small letter. */
export function isAllCapitals(run: WordRun): boolean {
  return !/\p{Ll}/u.test(run.text);
}
