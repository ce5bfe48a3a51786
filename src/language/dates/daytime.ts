import { readCardinal } from './numbers.ts';
import type { Token } from './token.ts';
import { is, mayEndBefore, phrases, readPhrase, skip, wordSet } from './words.ts';

/** A time of day beside a date; `closing` ones ("EOD") name the day of the talk where no day stands beside them. */
export interface Daytime {
  readonly next: number;
  readonly kind: 'closing' | 'clock' | 'part';
}

const closing = phrases(
  'eod|cob|eob',
  'e o d',
  'c o b',
  'end of day',
  'end of the day',
  'the end of day',
  'the end of the day',
  'end|close of business',
  'the end|close of business',
  'end|close of the business|working|work day',
  'the end|close of the business|working|work day',
  'end of business|working|work day',
  'close of play|day',
  'end of play',
  'the end of play',
  'close of the day',
  'the close of play',
  'end of day today',
);
const partsBefore = phrases(
  'first|last thing',
  'first thing in the morning',
  'first thing on|of',
  'the morning|afternoon|evening|night of',
  'the morning|afternoon|evening|night on',
  'early|late on',
  'noon|midday|midnight|lunch|lunchtime',
  'start of business|play|day',
  'the start of the day',
  'mid - morning|afternoon',
  'midmorning|midafternoon',
  'morning|afternoon|evening',
  'sometime|anytime',
  'any time',
  'some time',
);
const partsAfter = phrases(
  'morning|afternoon|evening|night|noon|midday|midnight|lunchtime|am|pm',
  'early|late morning|afternoon|evening',
  'in the morning|afternoon|evening|night',
  'in the early|late morning|afternoon|evening',
  'at|by|before|around|about|after noon|midday|midnight|lunch|lunchtime|night',
  'first|last thing',
  'at the very latest',
  'at the latest',
  'latest',
  'or sooner|earlier|before',
  'if not sooner|earlier|before',
  'at the earliest',
  '- ish',
  'ish',
  'mid - morning|afternoon|day',
  'sometime|anytime',
  'eod|cob|eob',
  'e o d',
  'c o b',
  'by|at|before eod|cob|eob',
  'end of day|business|play',
  'by|at|before end of day|business|play',
  'by|at|before close of business|play',
  'by|at|before the end of the day',
  'by|at|before close',
  'close of business|play',
);
const clockLeads = phrases(
  'at|by|around|about|before|after|from|until|till|between',
  'at around|about',
  'no later than',
  ',',
  '@',
  'for',
  '',
);
const dayParts = phrases('in the morning|afternoon|evening', 'at night');
const zones = wordSet(
  'et est edt pt pst pdt ct cst cdt mt mst mdt gmt utc cet cest bst ist pacific eastern central mountain',
);
const zoneWords = phrases('our|your|my|their|local time', 'london|berlin|paris|york|boston|tokyo|sydney time');

/** Reads a time of day that stands before a date: "noon", "5 pm on", "EOD". */
export function readDaytimeBefore(tokens: readonly Token[], at: number): Daytime | null {
  const closed = readPhrase(tokens, at, closing);
  if (closed !== null) return { next: zoneAfter(tokens, closed), kind: 'closing' };
  const clock = readClock(tokens, at);
  if (clock !== null) return { next: zoneAfter(tokens, clock), kind: 'clock' };
  const part = readPhrase(tokens, at, partsBefore);
  return part === null ? null : { next: part, kind: 'part' };
}

/** Index after the times of day that follow a date: "Friday morning at ten, Pacific time, at the latest". */
export function readDaytimesAfter(tokens: readonly Token[], at: number): number {
  let end = at;
  for (let more = 0; more < 4; more++) {
    const next = readDaytimeAfter(tokens, end);
    if (next === null) return end;
    end = zoneAfter(tokens, next);
  }
  return end;
}

function readDaytimeAfter(tokens: readonly Token[], at: number): number | null {
  const comma = skip(tokens, at, ',');
  const part = readPhrase(tokens, comma, partsAfter);
  if (part !== null) return part;
  const lead = readPhrase(tokens, at, clockLeads);
  const clock = readClock(tokens, lead ?? at);
  if (clock !== null) return clock;
  if (lead === null || !is(tokens, lead - 1, 'at', 'around', 'about')) return null;
  const bare = readCardinal(tokens, lead);
  return bare !== null && bare.value >= 1 && bare.value <= 24 && mayEndBefore(tokens, bare.next) ? bare.next : null;
}

/** "5 pm", "10:30", "five o'clock", "half past nine", "9a". */
function readClock(tokens: readonly Token[], at: number): number | null {
  const start = skip(tokens, at, 'at');
  if (is(tokens, start, 'half', 'quarter') && is(tokens, start + 1, 'past', 'to'))
    return readCardinal(tokens, start + 2)?.next ?? null;
  const token = tokens[start];
  if (token?.kind === 'figures') {
    const isTime = /^\d{1,2}[:.]\d{2}(?::\d{2})?$/.test(token.word);
    const marked = meridiem(tokens, start + 1);
    if (!isTime || (token.word.includes('.') && marked === null)) return null;
    return marked ?? start + 1;
  }
  const hour = readCardinal(tokens, start);
  if (hour === null || hour.value > 24) return null;
  if (is(tokens, hour.next, 'oclock')) return hour.next + 1;
  if (is(tokens, hour.next, 'o') && is(tokens, hour.next + 1, 'clock')) return hour.next + 2;
  const spoken = readPhrase(tokens, hour.next, dayParts);
  if (spoken !== null) return spoken;
  const minutes = readCardinal(tokens, hour.next);
  const end =
    minutes !== null && minutes.value < 60 && minutes.value >= 10 ? (meridiem(tokens, minutes.next) ?? null) : null;
  return end ?? meridiem(tokens, hour.next);
}

function meridiem(tokens: readonly Token[], at: number): number | null {
  if (is(tokens, at, 'am', 'pm')) return at + 1;
  if (!is(tokens, at, 'a', 'p')) return null;
  if (is(tokens, at + 1, 'm')) return at + 2;
  return tokens[at]?.spaced === false ? at + 1 : null;
}

function zoneAfter(tokens: readonly Token[], at: number): number {
  const said = readPhrase(tokens, at, zoneWords);
  if (said !== null) return said;
  return zones.has(tokens[at]?.word ?? '') ? skip(tokens, at + 1, 'time') : at;
}
