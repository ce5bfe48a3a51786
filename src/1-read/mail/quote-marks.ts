import type { Lines } from '../lines.ts';
import type { MailPerson, SentAt } from './mail-message.ts';
import { parseMailPerson } from './mail-person.ts';
import { findQuotedDate } from './quoted-date.ts';

/** What a mail program says before a message that it quotes. Null where it cannot be read. */
export interface QuoteMark {
  readonly author: MailPerson | null;
  readonly sent: SentAt | null;
  /** Whom it went to, as far as the mark says. */
  readonly recipients: readonly MailPerson[];
  /** How many lines it takes. */
  readonly length: number;
}

/**
 * The line, or up to five wrapped ones, that a mail program puts over a quoted message: "On Mon, Dec 15, 2025 at 2:59 PM Dana Levi <dana@corvane.example> wrote:" and the same of Gmail, Apple Mail,
 * Outlook for Mac, Thunderbird and Yahoo in English, German, French and their neighbours (shapes known from messages; no definition exists). Null where none begins here.
 */
export function introAt(lines: Lines, at: number): QuoteMark | null {
  const first = plainLine(lines.at(at));
  if (!MAY_BEGIN.test(first)) return null;
  let joined = '';
  for (let length = 1; length <= MOST_LINES; length++) {
    const line = plainLine(lines.at(at + length - 1));
    if (line === '' && length > 2) return null;
    joined = `${joined} ${line}`.trim();
    if (joined.length > LONGEST_INTRO) return null;
    const found = joined.endsWith(':') || OLD_GMAIL.test(joined) ? readIntro(joined) : null;
    if (found !== null) return { ...found, recipients: [], length };
  }
  return null;
}

const MOST_LINES = 5;
const LONGEST_INTRO = 400;
const MAY_BEGIN =
  /^(?:On|Am|Le|El|Il|Op|Den|På|Em|W|\d{4}[-/]\d)\s?\S|(?:wrote|writes|schrieb|schreibt|a écrit|escribió|ha scritto|schreef|skrev)(?=[\s:]|$)/i;

/** "2011/4/7 Petra Lindqvist <petra@norrfjord.example>" had no colon. */
const OLD_GMAIL = /^\d{4}\/\d{1,2}\/\d{1,2} .{2,100} <[^<>\s]{3,130}@[^<>\s]{3,130}>$/;

/** A line without signs of emphasis and odd spaces. */
function plainLine(line: string): string {
  return line
    .slice(0, LONGEST_INTRO + 1)
    .replace(/[\s\u00a0\u202f]+/g, ' ')
    .replace(/^\s?\*+|\*+\s?$/g, '')
    .trim();
}

type ReadMark = Pick<QuoteMark, 'author' | 'sent'>;

function readIntro(line: string): ReadMark | null {
  for (const { pattern, isFrench = false } of INTROS) {
    const found = pattern.exec(line);
    if (found === null) continue;
    const { when, who, both } = found.groups ?? {};
    if (both === undefined)
      return { author: parseMailPerson(who ?? ''), sent: findQuotedDate(when ?? '', isFrench)?.sent ?? null };
    if (!/\d/.test(both)) return null;
    return whenAndWho(both, isFrench);
  }
  return null;
}

interface Intro {
  readonly pattern: RegExp;
  readonly isFrench?: boolean;
}

/** `when` and `who` where a word stands between them, else `both`: the date first, the name after it. */
const INTROS: readonly Intro[] = [
  { pattern: /^On (?<both>.{6,300}?),? (?:wrote|writes)\s?:$/i },
  { pattern: /^Am (?<when>.{6,120}?) (?:schrieb|hat) (?<who>.{2,200}?)(?: geschrieben)?\s?:$/i },
  { pattern: /^Le (?<both>.{6,300}?),? a écrit\s?:$/i, isFrench: true },
  { pattern: /^El (?<both>.{6,300}?),? (?:escribió|ha escrito)\s?:$/i, isFrench: true },
  { pattern: /^Il (?:giorno )?(?<both>.{6,300}?),? ha scritto\s?:$/i, isFrench: true },
  {
    pattern: /^Op (?<when>.{6,120}?) (?:schreef|heeft) (?<who>.{2,200}?)(?: het volgende)?(?: geschreven)?\s?:$/i,
    isFrench: true,
  },
  { pattern: /^Den (?<when>.{6,120}?) skrev (?<who>.{2,200}?)\s?:$/i, isFrench: true },
  { pattern: /^(?:Den|På) (?<both>.{6,300}?),? skrev\s?:$/i, isFrench: true },
  { pattern: /^W dniu (?<when>.{6,120}?) użytkownik (?<who>.{2,200}?) napisał(?:\(a\)|a)?\s?:$/i, isFrench: true },
  { pattern: /^(?<both>\d{4}[-/]\d{1,2}[-/]\d{1,2} .{5,200}<[^<>\s]{3,130}>)\s?:?$/ },
  { pattern: /^(?<who>.{2,200}?) (?:wrote|writes) (?:on|at) (?<when>.{6,120}?)\s?:$/i },
  { pattern: /^(?<who>.{2,200}?) schrieb am (?<when>.{6,120}?)\s?:$/i },
];

function whenAndWho(both: string, isFrench: boolean): ReadMark {
  const date = findQuotedDate(both, isFrench);
  const who = date === null ? '' : both.slice(date.to);
  return { author: parseMailPerson(who.replace(/^[\s,;-]+/, '')), sent: date?.sent ?? null };
}
