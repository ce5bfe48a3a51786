import type { Diagnostic } from '#core';

/** A line of the person's that stays although it would read otherwise now. */
export interface KeptEdit {
  /** 1-based line of the merged note. */
  readonly line: number;
  /** "" where what stays is that they took it out. */
  readonly text: string;
}

/** Says that a line of the person's stays. */
export function editKept(path: string, text: string, line: string | number): Diagnostic {
  const at =
    typeof line === 'number' ? line - 1 : text.split('\n').findIndex((each) => each.trimEnd() === line.trimEnd());
  const standing = (text.split('\n')[at] ?? '').trim();
  const shown = standing.length > 80 ? `${standing.slice(0, 79)}…` : standing;
  return {
    severity: 'info',
    code: 'edit-kept',
    file: path,
    line: at < 0 ? null : at + 1,
    message: `Kept what you made of a line that the corrected transcript changes${shown === '' ? '' : `: "${shown}"`}`,
    hint: 'Compare it with the new transcript page that the note links to',
  };
}
