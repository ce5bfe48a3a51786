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
export function splitBody(lines: readonly string[], depth = 0): SplitBody {
  const own: string[] = [];
  const quoted: OpenPart[] = [];
  /** Where words go that no sign marks. */
  let open = own;
  /** The last message that was quoted by `>`: where its words are answered one by one, they go on below. */
  let quote: OpenPart | null = null;
  let isForwarded = false;
  let at = 0;
  while (at < lines.length) {
    const line = lines[at] ?? '';
    if (isDivider(line)) {
      isForwarded = FORWARD.test(line);
      at = nextVisible(lines, at + 1);
      if (!saysWhose(lines, at, line)) open = opened(quoted, { ...nobody, isForwarded, line: at });
      continue;
    }
    const block = headerBlockAt(lines, at);
    const mark = block ?? introAt(lines, at);
    const from = at + (mark?.length ?? 0);
    const isMarked = block === null && isQuotedLine(lines, mark === null ? at : nextVisible(lines, from));
    if (isMarked) {
      const end = endOfQuote(lines, from);
      const found = quotedBlock(lines, { from, end, mark, isForwarded }, depth);
      if (mark !== null || quote === null) quoted.push(found.outer);
      else quote.lines.push('', ...found.outer.lines);
      if (mark !== null) quote = found.outer;
      quoted.push(...found.quoted);
      at = end;
    } else if (mark !== null) {
      if (from < lines.length) open = opened(quoted, { ...whose(mark), isForwarded, line: from });
      at = from;
    } else {
      open.push(line);
      at++;
    }
    if (isMarked || mark !== null || line.trim() !== '') isForwarded = false;
  }
  return { own, quoted };
}

const nobody: Pick<QuotedPart, 'author' | 'sent' | 'recipients'> = { author: null, sent: null, recipients: [] };

function whose(mark: QuoteMark | null): typeof nobody {
  return mark === null ? nobody : { author: mark.author, sent: mark.sent, recipients: mark.recipients };
}

/** Begins a part to the end of the message, or to the next one; gives where its words go. */
function opened(quoted: OpenPart[], part: Omit<OpenPart, 'lines'>): string[] {
  const lines: string[] = [];
  quoted.push({ ...part, lines });
  return lines;
}

/** Whether a divider is followed by what says whose words come; a row of underscores divides many things. */
function saysWhose(lines: readonly string[], at: number, divider: string): boolean {
  if (/^\s{0,3}_/.test(divider) || isQuotedLine(lines, at)) return true;
  return headerBlockAt(lines, at) !== null || introAt(lines, at) !== null;
}

interface OpenPart extends QuotedPart {
  readonly lines: string[];
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

function isQuotedLine(lines: readonly string[], at: number): boolean {
  return /^\s{0,3}>/.test(lines[at] ?? '');
}

function nextVisible(lines: readonly string[], from: number): number {
  let at = from;
  while (at < lines.length && at < from + 3 && (lines[at] ?? '').trim() === '') at++;
  return at;
}

/** Where lines end that begin with `>`, blank ones between them included. */
function endOfQuote(lines: readonly string[], from: number): number {
  let end = nextVisible(lines, from);
  while (end < lines.length) {
    if (isQuotedLine(lines, end)) end++;
    else if ((lines[end] ?? '').trim() === '' && isQuotedLine(lines, nextVisible(lines, end)))
      end = nextVisible(lines, end);
    else break;
  }
  return end;
}

interface QuotedLines {
  readonly from: number;
  /** Exclusive. */
  readonly end: number;
  readonly mark: QuoteMark | null;
  readonly isForwarded: boolean;
}

function quotedBlock(
  lines: readonly string[],
  { from, end, mark, isForwarded }: QuotedLines,
  depth: number,
): QuotedBlock {
  const bare = depth >= DEEPEST ? [] : lines.slice(from, end).map((line) => line.replace(/^\s{0,3}>\s?/, ''));
  const { own, quoted } = splitBody(bare, depth + 1);
  const outer = { ...whose(mark), isForwarded, line: from, lines: [...own] };
  return { outer, quoted: quoted.map((part) => ({ ...part, line: from + part.line, lines: [...part.lines] })) };
}
