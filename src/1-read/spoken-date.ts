import type { ReadTurn } from './source-text.ts';
import { isoDate, monthOf } from './written-date.ts';

/**
 * The day that somebody says it is at the beginning of a recording ("it's Tuesday the tenth of March", "today is March 10th"), or null. Said without a
 * year, it is the nearest such day to `modified` (`YYYY-MM-DD`), and where a weekday was said, one that falls on it within two years. English;
 * the first 40 turns.
 */
export function findSpokenDate(turns: readonly ReadTurn[], modified: string): string | null {
  for (const { text } of turns.slice(0, 40)) {
    const found = DAY_FIRST.exec(text.slice(0, 2000)) ?? MONTH_FIRST.exec(text.slice(0, 2000));
    const groups = found?.groups;
    if (groups === undefined) continue;
    const date = nearest(
      { weekday: groups['weekday'], day: dayOf(groups['day'] ?? ''), month: monthOf(groups['month'] ?? '') },
      modified,
    );
    if (date !== null) return date;
  }
  return null;
}

const ORDINALS = [
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
  'eleventh',
  'twelfth',
  'thirteenth',
  'fourteenth',
  'fifteenth',
  'sixteenth',
  'seventeenth',
  'eighteenth',
  'nineteenth',
  'twentieth',
  'twenty-first',
  'twenty-second',
  'twenty-third',
  'twenty-fourth',
  'twenty-fifth',
  'twenty-sixth',
  'twenty-seventh',
  'twenty-eighth',
  'twenty-ninth',
  'thirtieth',
  'thirty-first',
];
const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const START = String.raw`\b(?:it['’]?s|it is|today is|today['’]s|this is|the date is|recorded on|recording on)(?: now)?\s+(?:(?<weekday>${WEEKDAYS.join('|')}),?\s+)?`;
const DAY = String.raw`(?:the\s+)?(?<day>\d{1,2}(?:st|nd|rd|th)?|(?:twenty|thirty)[ -](?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)|${ORDINALS.join('|')})`;
const MONTH = String.raw`(?<month>january|february|march|april|may|june|july|august|september|october|november|december)\b`;
const DAY_FIRST = new RegExp(String.raw`${START}${DAY}\s+(?:of\s+)?${MONTH}`, 'i');
const MONTH_FIRST = new RegExp(String.raw`${START}${MONTH},?\s+${DAY}\b`, 'i');
const DAY_MS = 86_400_000;

function dayOf(word: string): number {
  const number = Number.parseInt(word, 10);
  return Number.isNaN(number) ? ORDINALS.indexOf(word.toLowerCase().replace(' ', '-')) + 1 : number;
}

function nearest(
  said: { weekday: string | undefined; day: number; month: number | null },
  modified: string,
): string | null {
  const reference = Date.parse(`${modified}T00:00:00Z`);
  if (said.month === null || Number.isNaN(reference)) return null;
  const weekday = said.weekday === undefined ? null : WEEKDAYS.indexOf(said.weekday.toLowerCase());
  const thisYear = new Date(reference).getUTCFullYear();
  let best: { date: string; distance: number } | null = null;
  for (let year = thisYear - 2; year <= thisYear + 1; year++) {
    const date = isoDate({ year, month: said.month, day: said.day });
    const at = date === null ? Number.NaN : Date.parse(`${date}T00:00:00Z`);
    if (date === null || (weekday !== null && new Date(at).getUTCDay() !== weekday)) continue;
    const distance = Math.abs(at - reference) / DAY_MS;
    if (best === null || distance < best.distance) best = { date, distance };
  }
  return best?.date ?? null;
}
