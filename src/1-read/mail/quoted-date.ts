import type { SentAt } from './mail-message.ts';
import { fullYear, sentAt } from './sent-at.ts';

/** A date that a mail program wrote over a quoted message, and where its words stand, in UTF-16 units. */
export interface QuotedDate {
  readonly sent: SentAt;
  readonly from: number;
  readonly to: number;
}

/**
 * Finds the date of a quoted message as mail programs write it in English, German, French and their neighbours: `Mon, Dec 15, 2025 at 2:59 PM`, `15 Dec 2025, at 14:59`,
 * `Montag, 15. Dezember 2025 14:59`, `15.12.25 um 14:59`, `lun. 15 déc. 2025 à 14:59`, `2025-12-15 14:59`. Of `03/04/2025` the day stands first in French, and in English nobody can tell, so that
 * it is none. Null where there is none.
 */
export function findQuotedDate(text: string, isFrench: boolean): QuotedDate | null {
  const head = text.slice(0, 300);
  for (const { pattern, parts } of SHAPES) {
    const found = pattern.exec(head);
    const day = found === null ? null : parts(found.slice(1), isFrench);
    if (found === null || day === null) continue;
    const end = found.index + found[0].length;
    const time = timeAfter(head.slice(end));
    const sent = sentAt(day, time);
    if (sent !== null) return { sent, from: found.index, to: end + (time?.length ?? 0) };
  }
  return null;
}

interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

type Parts = (groups: readonly (string | undefined)[], isFrench: boolean) => Day | null;

/** First letters of the months in English, German, French, Spanish, Italian, Dutch and Swedish, without accents; several for one that would be another's. */
const MONTHS: readonly RegExp[] = [
  /^(?:jan|janv|gen|ene|jän)/,
  /^(?:feb|fev)/,
  /^(?:mar|maerz|mrt|maa)/,
  /^(?:apr|avr|abr)/,
  /^(?:may|mai|mei|mag|maj)/,
  /^(?:jun|juin|giu)/,
  /^(?:jul|juil|lug)/,
  /^(?:aug|aou|ago)/,
  /^(?:sep|set)/,
  /^(?:oct|okt|ott)/,
  /^(?:nov)/,
  /^(?:dec|dez|dic)/,
];

const WORD = String.raw`(\p{L}{3,10})\.?`;
const SHAPES: readonly { readonly pattern: RegExp; readonly parts: Parts }[] = [
  {
    pattern: new RegExp(
      String.raw`(?<!\d)(\d{1,2})(?:\.|st|nd|rd|th|er)?,?\s{1,3}(?:de\s)?${WORD},?\s{1,3}(?:de\s)?(\d{4})(?!\d)`,
      'u',
    ),
    parts: ([day, month, year]) => named(year, month, day),
  },
  {
    pattern: new RegExp(String.raw`(?<!\p{L})${WORD}\s{1,3}(\d{1,2})(?:st|nd|rd|th)?,?\s{1,3}(\d{4})(?!\d)`, 'u'),
    parts: ([month, day, year]) => named(year, month, day),
  },
  { pattern: /(?<!\d)(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)/, parts: ([year, month, day]) => numbers(year, month, day) },
  { pattern: /(?<!\d)(\d{4})\/(\d{1,2})\/(\d{1,2})(?!\d)/, parts: ([year, month, day]) => numbers(year, month, day) },
  {
    pattern: /(?<![\d.])(\d{1,2})\.(\d{1,2})\.(\d{4}|\d{2})(?!\d)/,
    parts: ([day, month, year]) => numbers(year, month, day),
  },
  {
    pattern: /(?<![\d/])(\d{1,2})\/(\d{1,2})\/(\d{4}|\d{2})(?!\d)/,
    parts: ([one, other, year], isFrench) => slashed({ one, other, year, isFrench }),
  },
];

function numbers(year: string | undefined, month: string | undefined, day: string | undefined): Day {
  return { year: fullYear(year ?? ''), month: Number(month), day: Number(day) };
}

function named(year: string | undefined, month: string | undefined, day: string | undefined): Day | null {
  const plain = (month ?? '').toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
  const at = MONTHS.findIndex((pattern) => pattern.test(plain));
  return at < 0 ? null : { year: Number(year), month: at + 1, day: Number(day) };
}

/** Day first in French; elsewhere only where there is no other reading. */
function slashed(parts: {
  readonly one: string | undefined;
  readonly other: string | undefined;
  readonly year: string | undefined;
  readonly isFrench: boolean;
}): Day | null {
  const { one, other, year, isFrench } = parts;
  if (isFrench || Number(one) > 12) return numbers(year, other, one);
  return Number(other) > 12 || one === other ? numbers(year, one, other) : null;
}

/** The time that follows a date, with the words between them: `, at 2:59 PM`, ` um 14:59 Uhr`, ` à 14h59`. */
function timeAfter(text: string): { readonly hour: number; readonly minute: number; readonly length: number } | null {
  const found =
    /^(?:T|,?\s{0,3}(?:(?:at|um|à|a las|alle(?: ore)?|om|kl\.?|klockan)\s{1,3})?)(\d{1,2})[:.h](\d{2})(?::\d{2})?(?:\s?([ap])\.?\s?m\b\.?)?(?:\s?Uhr)?(?:\s{1,2}(?:\(?(?:GMT|UTC)[+-]?\d{0,2}:?\d{0,2}\)?|[+-]\d{4}))?/iu.exec(
      text,
    );
  if (found === null) return null;
  const half = found[3]?.toLowerCase();
  const hour = half === undefined ? Number(found[1]) : Number(found[1]) % 12;
  return { hour: hour + (half === 'p' ? 12 : 0), minute: Number(found[2]), length: found[0].length };
}
