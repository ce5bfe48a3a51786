import { type Evidences, noteNameOf, type Settings, type VaultPath } from '#core';
import { printWikilink } from '#markdown';

const mostCitations = 3;

/**
 * Links to the turns that bear a statement out, e.g. `[[call (transcript)#^t149|42:05]]`: at most three, each turn once; null
 * where the user wants none. A turn without a time is shown by its number, counted from 1.
 */
export function printCitations(evidence: Evidences, transcript: VaultPath, settings: Settings): string | null {
  if (settings.citations === 'none') return null;
  const byTurn = new Map(evidence.map((each) => [each.turn, each.start] as const));
  const page = noteNameOf(transcript);
  return [...byTurn]
    .slice(0, mostCitations)
    .map(([turn, start]) =>
      printWikilink(`${page}#^${blockId(turn)}`, start === null ? `turn ${turn + 1}` : printTime(start)),
    )
    .join(', ');
}

/** Id of the block that a turn is on the transcript page; `turn` counts from 0. */
export function blockId(turn: number): string {
  return `t${turn}`;
}

/** `42:05`, or `1:02:05` from an hour on. */
export function printTime(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  const twoDigits = (value: number): string => String(value).padStart(2, '0');
  const [hours, minutes] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60];
  return hours === 0
    ? `${minutes}:${twoDigits(whole % 60)}`
    : `${hours}:${twoDigits(minutes)}:${twoDigits(whole % 60)}`;
}
