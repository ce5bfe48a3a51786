import { type Lines, linesOf } from '../lines.ts';
import type { MailPerson, SentAt } from './mail-message.ts';
import { introAt, type QuoteMark } from './quote-marks.ts';
import { headerBlockAt } from './quoted-header.ts';

/** A message that another one quotes, without what it quotes itself. */
export interface QuotedPart {
  /** Null where nobody says whose words they are. */
  readonly author: MailPerson | null;
  readonly sent: SentAt | null;
  readonly recipients: readonly MailPerson[];
  /** Whether it was passed on, so that it is new to whoever got it. */
  readonly isForwarded: boolean;
  /** 0-based line of the body where its words begin. */
  readonly line: number;
  readonly lines: readonly string[];
}

/** A message's own words, and those of others that it quotes. */
export interface SplitBody {
  readonly own: readonly string[];
  /** In the order in which they stand: the newest first, as a rule. */
  readonly quoted: readonly QuotedPart[];
}

/**
 * Takes the body of a message apart into what its writer wrote and what it quotes, told by the lines that mail programs put before (`quote-marks.ts`, `quoted-header.ts`) and by `>` at the beginning of
 * lines. A quote marked by `>` ends where such lines end, so that answers between and below belong to the writer; any other goes to the end of the message, or to the
 * next such line in it. Quotes within quotes 30 deep and more are left out. Linear but for these.
 */
export function splitBody(lines: Lines): SplitBody {
  const { own, quoted } = split(lines, { depth: 0, same: sameOnes() });
  return { own: own.lines, quoted };
}

interface Within {
  readonly depth: number;
  /** One object for each person and each moment, however often a thread quotes them. */
  readonly same: ReturnType<typeof sameOnes>;
}

function split(lines: Lines, within: Within): OpenBody {
  const own: Words = { lines: [] };
  const quoted: OpenPart[] = [];
  /** Where words go that no sign marks. */
  let open = own;
  const begin = (mark: QuoteMark | null, line: number): void => {
    open.lines = open.lines.slice();
    const { author, sent, recipients } = whose(mark, within);
    const begun: OpenPart = { author, sent, recipients, isForwarded, line, lines: [] };
    quoted.push(begun);
    open = begun;
  };
  /** The last message that was quoted by `>`: where its words are answered one by one, they go on below. */
  let quote: OpenPart | null = null;
  let isForwarded = false;
  let at = 0;
  while (at < lines.count) {
    const line = lines.at(at);
    if (isDivider(line)) {
      isForwarded = FORWARD.test(line);
      at = nextVisible(lines, at + 1);
      if (!saysWhose(lines, at, line)) begin(null, at);
      continue;
    }
    const block = headerBlockAt(lines, at);
    const mark = block ?? introAt(lines, at);
    const from = at + (mark?.length ?? 0);
    const isMarked =
      (block === null || isForwarded) && isQuotedLine(lines, mark === null ? at : nextVisible(lines, from));
    if (isMarked) {
      const end = endOfQuote(lines, from);
      const found = quotedBlock(lines, { from, end, mark, isForwarded }, within);
      if (mark !== null || (quote === null && found.outer.lines.some(isVisible))) quoted.push(found.outer);
      else if (quote !== null) addLines(quote, found.outer);
      if (mark !== null) quote = found.outer;
      for (const part of found.quoted) quoted.push(part);
      at = end;
    } else if (mark !== null) {
      if (from < lines.count) begin(mark, from);
      at = from;
    } else {
      open.lines.push(line);
      at++;
    }
    if (isMarked || mark !== null || line.trim() !== '') isForwarded = false;
  }
  open.lines = open.lines.slice();
  return { own, quoted };
}

const nobody: Pick<QuotedPart, 'author' | 'sent' | 'recipients'> = { author: null, sent: null, recipients: [] };

function whose(mark: QuoteMark | null, { same }: Within): typeof nobody {
  if (mark === null) return nobody;
  const recipients = mark.recipients.length === 0 ? nobody.recipients : mark.recipients.map(same.person);
  const author = mark.author === null ? null : same.person(mark.author);
  return { author, sent: mark.sent === null ? null : same.moment(mark.sent), recipients };
}

function sameOnes(): { readonly person: (one: MailPerson) => MailPerson; readonly moment: (one: SentAt) => SentAt } {
  const people = new Map<string, MailPerson>();
  const moments = new Map<string, SentAt>();
  return {
    person: (one) => known(people, `${one.name}\n${one.address}`, one),
    moment: (one) => known(moments, `${one.instant} ${one.date} ${one.time}`, one),
  };
}

/** What a map has under a key; else the value given, which it has from then on. */
function known<Value>(values: Map<string, Value>, key: string, value: Value): Value {
  const found = values.get(key);
  if (found === undefined) values.set(key, value);
  return found ?? value;
}

/** Whether a divider is followed by what says whose words come; a row of underscores divides many things. */
function saysWhose(lines: Lines, at: number, divider: string): boolean {
  if (/^\s{0,3}_/.test(divider) || isQuotedLine(lines, at)) return true;
  return headerBlockAt(lines, at) !== null || introAt(lines, at) !== null;
}

interface Words {
  lines: string[];
}

interface OpenPart extends QuotedPart, Words {
  line: number;
  lines: string[];
}

interface OpenBody {
  readonly own: Words;
  readonly quoted: OpenPart[];
}

interface QuotedBlock {
  readonly outer: OpenPart;
  readonly quoted: readonly OpenPart[];
}

const DEEPEST = 30;
const FORWARD = /forward|weitergeleitet|transf[ée]r|réexpéd|reenviad|inoltrat|doorgestuurd|vidarebefordra/i;
/** "-----Original Message-----", "---------- Forwarded message ---------", "Begin forwarded message:", Outlook's row of underscores. */
const DIVIDER =
  /^[\s>]{0,6}(?:[-_=*]{2,}\s{0,3}(?:original(?:e|nachricht)?|ursprüngliche|forwarded|weitergeleitete|message|mensaje|messaggio|oorspronkelijk|urspr)[\p{L}’'\s]{0,50}?:?\s{0,3}[-_=*]{2,}|_{10,}|begin forwarded message:?|anfang der weitergeleiteten (?:nachricht|e-mail):?|début du (?:message|e-mail|courriel) (?:transféré|réexpédié)\s?:?|inicio del mensaje reenviado:?|inizio messaggio inoltrato:?)\s*$/iu;

function isDivider(line: string): boolean {
  return line.length < 120 && DIVIDER.test(line.replaceAll('\u00a0', ' '));
}

function isQuotedLine(lines: Lines, at: number): boolean {
  return /^\s{0,3}>/.test(lines.at(at));
}

function isVisible(line: string): boolean {
  return line.trim() !== '';
}

function nextVisible(lines: Lines, from: number): number {
  let at = from;
  while (at < lines.count && at < from + 3 && lines.at(at).trim() === '') at++;
  return at;
}

/** Where lines end that begin with `>`, blank ones between them included. */
function endOfQuote(lines: Lines, from: number): number {
  let end = nextVisible(lines, from);
  while (end < lines.count) {
    if (isQuotedLine(lines, end)) end++;
    else if (lines.at(end).trim() === '' && isQuotedLine(lines, nextVisible(lines, end))) end = nextVisible(lines, end);
    else break;
  }
  return end;
}

/** The text of lines without the `>` before each. */
function withoutMarks(lines: Lines): string {
  return lines.textFrom(0).replace(/^[^\S\n]{0,3}>[^\S\n]?/gm, '');
}

function addLines(part: OpenPart, more: QuotedPart): void {
  part.lines.push('');
  for (const line of more.lines) part.lines.push(line);
}

interface QuotedLines {
  readonly from: number;
  /** Exclusive. */
  readonly end: number;
  readonly mark: QuoteMark | null;
  readonly isForwarded: boolean;
}

function quotedBlock(lines: Lines, { from, end, mark, isForwarded }: QuotedLines, within: Within): QuotedBlock {
  const { depth, same } = within;
  const bare = linesOf(depth >= DEEPEST ? '' : withoutMarks(lines.within(from, end)));
  const { own, quoted } = split(bare, { depth: depth + 1, same });
  for (const part of quoted) part.line += from;
  const { author, sent, recipients } = whose(mark, within);
  return { outer: { author, sent, recipients, isForwarded, line: from, lines: own.lines }, quoted };
}
