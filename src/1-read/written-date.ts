/** A date, and perhaps a time, found in a text; `from` and `to` enclose what was read, in UTF-16 units. */
export interface WrittenDate {
  /** `YYYY-MM-DD`, a day that exists. */
  readonly date: string;
  /** `HH:MM`, or null. */
  readonly time: string | null;
  readonly from: number;
  readonly to: number;
}

/**
 * Finds the first date written with its year: `2025-12-15`, `20251215`, `2025-12-15T14:59`, `15.12.2025`, `Dec 15, 2025`, `15th of December 2025`,
 * with a time after it (`14 59`, `14-59`, `1459`, `2.59 pm`). Day and month in numbers with the year last are taken only where no other reading is
 * possible (`03/04/2025` is not) or `isDayFirst`, or where a weekday before or "Uhr" behind is of a language that
 * writes the day first. `Tue, 10 Mar 26` counts where that day is a Tuesday. Null where there
 * is none. English, German, French and Spanish names of months. Looks at the first 400 characters.
 */
export function findWrittenDate(text: string, isDayFirst = false): WrittenDate | null {
  const head = text.slice(0, LOOK);
  let first: WrittenDate | null = null;
  const isMonthNamed = MAY_NAME_MONTH.test(head);
  for (const { pattern, parts, hasName } of SHAPES) {
    if (hasName === true && !isMonthNamed) continue;
    for (const found of head.matchAll(pattern)) {
      const date = isoDate(parts(found.slice(1), isDayFirst || isInOtherLanguage(head, found.index)));
      if (date === null) continue;
      if (first === null || found.index < first.from) {
        const to = found.index + found[0].length;
        const time = timeAfter(head.slice(to));
        first = { date, time: time?.time ?? null, from: found.index, to: to + (time?.length ?? 0) };
      }
      break;
    }
  }
  return first;
}

/** Whether the words around a date are of a language that writes the day first: `Donnerstag, 12.03.2026`, `12.03.2026, 10:15 Uhr`. */
function isInOtherLanguage(text: string, at: number): boolean {
  return ELSEWHERE_BEFORE.test(text.slice(Math.max(0, at - 24), at)) || ELSEWHERE_AFTER.test(text.slice(at, at + 40));
}

const ELSEWHERE_BEFORE =
  /(?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|jueves|viernes|s\u00e1bado|domingo)(?: le| den|,? dem?)?[\s,]{0,4}$|\b(?:vom|le|del) $/i;
const ELSEWHERE_AFTER =
  /^[\d./-]{8,10}[^\p{L}\d]{1,4}(?:um |à |ab )?\d{1,2}(?:[:.]\d{2})? ?(?:[–-] ?\d{1,2}(?:[:.]\d{2})? ?)?Uhr/u;

/** `HH:MM` of a text such as `14:59`, `2:59 pm`, `14.59 Uhr` or `9am`; null where it is none. */
export function parseTimeOfDay(text: string): string | null {
  const found = /^\s*(\d{1,2})(?:[:.h](\d{2}))?(?::\d{2})?\s?([ap])?\.?(?:m\.?)?(?![.]\d)(?=\s|$|[^\p{L}\d])/iu.exec(
    text,
  );
  if (found === null || (found[2] === undefined && found[3] === undefined)) return null;
  return clockTime(found[1], found[2], found[3]);
}

/** `YYYY-MM-DD` where such a day exists in the years 1970 to 2199, else null. */
export function isoDate(
  parts: { readonly year: number; readonly month: number; readonly day: number } | null,
): string | null {
  if (parts === null) return null;
  const { year, month, day } = parts;
  if (year < 1970 || year > 2199 || month < 1 || month > 12 || day < 1) return null;
  if (day > new Date(Date.UTC(year, month, 0)).getUTCDate()) return null;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** Month of an English, German, French or Spanish name or of an English abbreviation, 1 to 12, or null. */
export function monthOf(word: string): number | null {
  const plain = word.toLowerCase().replace(/\.$/, '');
  const at = MONTHS.findIndex((names) => names.split('|').includes(plain));
  return at < 0 ? null : at + 1;
}

interface DateParts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const LOOK = 400;
/** Names by month. */
const MONTHS: readonly string[] = [
  'january|jan|januar|jänner|janvier|janv|enero',
  'february|feb|februar|février|févr|febrero',
  'march|mar|märz|mars|marzo',
  'april|apr|avril|abril',
  'may|mai|mayo',
  'june|jun|juni|juin|junio',
  'july|jul|juli|juillet|juil|julio',
  'august|aug|août|agosto',
  'september|sept|sep|septembre|septiembre',
  'october|oct|oktober|okt|octobre|octubre',
  'november|nov|novembre|noviembre',
  'december|dec|dezember|dez|décembre|déc|diciembre',
];
const MONTH = `(${MONTHS.join('|')
  .split('|')
  .sort((one, other) => other.length - one.length)
  .join('|')})(?![\\p{L}])\\.?`;
const GAP = String.raw`[\s_.,-]{1,3}`;

type ReadParts = (found: readonly (string | undefined)[], isDayFirst: boolean) => DateParts | null;

/** The first letters of every month's name. Without one of these the patterns with names find nothing, and need not be made ready, which takes longer than all else on a short file. */
const MAY_NAME_MONTH =
  /jan|jän|ene|feb|f\u00e9v|mar|m\u00e4r|apr|abr|avr|may|mai|ju[nil]|aug|aoû|ago|sep|o[ck]t|nov|de[cz]|dic|d\u00e9c/i;

const SHAPES: readonly { pattern: RegExp; parts: ReadParts; hasName?: true }[] = [
  {
    pattern: /(?<!\d)(\d{4})([-_./ ])(\d{1,2})\2(\d{1,2})(?!\d)/g,
    parts: ([year, , month, day]) => numbers(year, month, day),
  },
  {
    pattern: /(?<!\d)((?:19|20|21)\d{2})(\d{2})(\d{2})(?!\d{1,3}(?!\d))(?=\D|\d{4,6}(?!\d)|$)/g,
    parts: ([year, month, day]) => numbers(year, month, day),
  },
  {
    pattern: /(?<!\d)(\d{4})年\s?(\d{1,2})月\s?(\d{1,2})日/g,
    parts: ([year, month, day]) => numbers(year, month, day),
  },
  {
    pattern: /(?<!\d)(\d{1,2})([-_./ ])(\d{1,2})\2(\d{4})(?!\d)/g,
    parts: ([one, , other, year], isDayFirst) => (isDayFirst ? numbers(year, other, one) : yearLast(one, other, year)),
  },
  {
    pattern: new RegExp(
      String.raw`(?<![\p{L}\d])(\d{1,2})(?:st|nd|rd|th)?(?:${GAP}|\s+of\s+|\s+de\s+|\.\s{0,2})${MONTH}(?:${GAP}|\s+de\s+)(\d{4})(?!\d)`,
      'giu',
    ),
    parts: ([day, month, year]) => named(year, month, day),
    hasName: true,
  },
  {
    pattern: new RegExp(
      String.raw`(?<![\p{L}\d])${MONTH}${GAP}(?:the\s+)?(\d{1,2})(?:st|nd|rd|th)?${GAP}(\d{4})(?!\d)`,
      'giu',
    ),
    parts: ([month, day, year]) => named(year, month, day),
    hasName: true,
  },
  {
    pattern: new RegExp(
      String.raw`(?<![\p{L}\d])(sun|mon|tue|wed|thu|fri|sat)\p{L}{0,6},?\s+(\d{1,2})\s+${MONTH}\s+[’']?(\d{2})(?!\d)`,
      'giu',
    ),
    parts: ([weekday, day, month, year]) => onWeekday(weekday ?? '', named(`20${year}`, month, day)),
    hasName: true,
  },
];
const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];

/** A day whose year is told in two digits only, where its weekday agrees. */
function onWeekday(weekday: string, parts: DateParts | null): DateParts | null {
  const date = isoDate(parts);
  if (date === null) return null;
  return WEEKDAYS[new Date(`${date}T00:00:00Z`).getUTCDay()] === weekday.toLowerCase() ? parts : null;
}

function numbers(year: string | undefined, month: string | undefined, day: string | undefined): DateParts {
  return { year: Number(year), month: Number(month), day: Number(day) };
}

/** Day first or month first, where only one of the two makes a day. */
function yearLast(one: string | undefined, other: string | undefined, year: string | undefined): DateParts | null {
  const dayFirst = numbers(year, other, one);
  const monthFirst = numbers(year, one, other);
  if (isoDate(dayFirst) === null) return monthFirst;
  return isoDate(monthFirst) === null || one === other ? dayFirst : null;
}

function named(year: string | undefined, month: string | undefined, day: string | undefined): DateParts | null {
  const number = monthOf(month ?? '');
  return number === null ? null : { year: Number(year), month: number, day: Number(day) };
}

/** The time that follows a date, with the signs between them. */
function timeAfter(text: string): { time: string; length: number } | null {
  const found =
    /^(?:\s*(?:,|at|um|à|a las|alle|@|-|–|·|•|\||\()\s*|[\sT_-]{1,3})(\d{1,2})[ :.h_-](\d{2})(?:[ :.h_-]\d{2}(?:\.\d{1,6})?)?(?!\d)(?:\s?([ap])\.?m\b\.?)?(?:\s?(?:Z|(?:UTC|GMT)(?:[+-]\d{1,4})?|[CEMPW]E?[SD]?T|BST|IST|JST|AE[SD]T|Uhr|h)(?![\p{L}\d]))?/iu.exec(
      text,
    ) ??
    /^[T_-]?(?:(?<=[T_-])|(?=\d{4,6}(?!\d)))(\d{2})(\d{2})(?:\d{2})?(?!\d)Z?/i.exec(text) ??
    /^[\s,]{1,3}(?:at\s+)?(\d{1,2})()\s?([ap])\.?m\b\.?/i.exec(text);
  if (found === null) return null;
  const time = clockTime(found[1], found[2], found[3]);
  return time === null ? null : { time, length: found[0].length };
}

function clockTime(hour: string | undefined, minute: string | undefined, half: string | undefined): string | null {
  let hours = Number(hour);
  const minutes = Number(minute || '0');
  if (half !== undefined && (hours < 1 || hours > 12)) return null;
  if (half?.toLowerCase() === 'p' && hours < 12) hours += 12;
  if (half?.toLowerCase() === 'a' && hours === 12) hours = 0;
  if (hours > 23 || minutes > 59) return null;
  return `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`;
}
