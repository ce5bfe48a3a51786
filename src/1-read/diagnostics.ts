import type { Diagnostic, DiagnosticCode } from '#core';
import { printClock } from './clock.ts';
import type { BrokenBlock } from './web-vtt-scan.ts';

/** An error about a whole source: nothing could be read of it. */
export function sourceError(path: string, code: DiagnosticCode, message: string, hint: string): Diagnostic {
  return { severity: 'error', code, file: path, line: null, message, hint };
}

/** A part that was passed over. */
export function warning(
  path: string,
  line: number | null,
  code: DiagnosticCode,
  message: string,
  hint: string,
): Diagnostic {
  return { severity: 'warning', code, file: path, line, message, hint };
}

/** Something to know about a source; nothing was passed over. */
export function info(
  path: string,
  line: number | null,
  code: DiagnosticCode,
  message: string,
  hint: string,
): Diagnostic {
  return { severity: 'info', code, file: path, line, message, hint };
}

/** A cue that could not be read, and why in words. */
export interface BrokenCue {
  readonly line: number;
  readonly message: string;
  readonly hint: string;
}

/** One diagnostic for each broken cue; past the twentieth, one that counts the rest: `count` of all, of which `broken` has the first 21 at least. */
export function brokenCueDiagnostics(
  path: string,
  broken: readonly BrokenCue[],
  count: number = broken.length,
): readonly Diagnostic[] {
  const shown = broken
    .slice(0, mostBrokenShown)
    .map(({ line, message, hint }) => warning(path, line, 'broken-cue', message, hint));
  const next = broken[mostBrokenShown];
  if (next === undefined) return shown;
  const rest = count - mostBrokenShown;
  const message = `Cannot read ${rest} more ${rest === 1 ? 'cue' : 'cues'}: the first of them stands in this line`;
  return [
    ...shown,
    warning(
      path,
      next.line,
      'more-broken-cues',
      message,
      `Export the transcript again, or mend ${quoted(path)} and ingest it once more`,
    ),
  ];
}

/** A block that a scan passed over, in words. */
export function brokenBlock({ line, text, what }: BrokenBlock, path: string): BrokenCue {
  const hint = `Mend the line, then run: boswell ingest ${quoted(path)}`;
  const found = quoted(firstLine(text));
  const message =
    what === 'times'
      ? `Cannot read cue: its times are ${found}, expected "00:01:02.000 --> 00:01:05.000"`
      : `Cannot read block: ${found} stands without times, expected a line such as "00:01:02.000 --> 00:01:05.000" before it`;
  return { line, hint, message };
}

/** A cue whose times run backwards. */
export function backwardsCue(
  cue: { readonly start: number; readonly end: number; readonly line: number },
  path: string,
): BrokenCue {
  const message = `Cannot read cue: it ends (${printClock(cue.end)}) before it starts (${printClock(cue.start)})`;
  return { line: cue.line, message, hint: `Fix the two times, then run: boswell ingest ${quoted(path)}` };
}

/** A cue whose body is JSON and cannot be parsed. */
export function brokenJsonCue(cue: { readonly text: string; readonly line: number }, path: string): BrokenCue {
  const message = `Cannot read cue: its words are ${quoted(firstLine(cue.text))}, expected JSON with "speakerName" and "spokenText"`;
  return { line: cue.line + 1, message, hint: `Mend the line, then run: boswell ingest ${quoted(path)}` };
}

/** A path or a piece of a source between quotation marks, short and on one line. */
export function quoted(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return `"${line.length > 200 ? `${line.slice(0, 199)}…` : line}"`;
}

/** More are only counted. */
export const mostBrokenShown = 20;

function firstLine(text: string): string {
  const line = text.trimStart().split('\n', 1)[0] ?? '';
  return line.length > 60 ? `${line.slice(0, 59)}…` : line;
}
