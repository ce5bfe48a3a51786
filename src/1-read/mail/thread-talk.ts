import type { Diagnostic } from '#core';
import { quoted } from '../diagnostics.ts';
import { linesOf } from '../lines.ts';
import { aboutMended } from '../mend-text.ts';
import type { Header, ReadText, ReadTurn } from '../source-text.ts';
import { type AddressBook, addressBook } from './address-book.ts';
import { knownWords } from './known-words.ts';
import type { MailMessage, MailPerson, SentAt } from './mail-message.ts';
import { withoutMeetingLink } from './meeting-link.ts';
import { messageText } from './message-text.ts';
import { type QuotedPart, type SplitBody, splitBody } from './split-body.ts';
import { isForwardedSubject, plainSubject } from './subject.ts';

/**
 * Makes a conversation of the messages of a thread, in order of time: one turn a message, spoken by its sender, without signature and quotes. An older message that is only quoted is a turn of its own where its author and date
 * can be read (marked as quoted, unless it was passed on), and left out where it stands in the thread or was quoted before. Title: the subject, or the appointment's
 * where the subject repeats it; date and time: those of the last message, since the file of a thread, and every mail program, is known by when it last moved. Each turn has its own day.
 */
export function threadTalk(path: string, messages: readonly MailMessage[], options: ThreadOptions = {}): ReadText {
  const split = messages.flatMap((message) => {
    const body = splitBody(withoutMeetingLink(linesOf(message.body)));
    return options.isThread === true ? unrolled(message, body) : [{ message, body }];
  });
  const book = addressBook(split.flatMap(({ message, body }) => peopleOf(message, body)));
  const last = split.reduce<SentAt | null>((latest, { message: { sent } }) => laterOf(latest, sent), null);
  const title = titleOf(messages);
  const header: Header = {
    title: title === '' ? null : title,
    date: last?.date ?? null,
    time: last?.time ?? null,
    participants: book.everybody,
  };
  return {
    kind: 'email',
    ...(title === '' ? {} : { isTitleCertain: true }),
    isDateCertain: true,
    turns: turnsOf(split, book),
    header,
    medium: 'writing',
    notUnderstood: 0,
    diagnostics: [
      ...aboutAttachments(path, messages),
      ...messages.flatMap(({ line, mended = [] }) => mended.map((one) => aboutMended(path, { ...one, line }))),
    ],
  };
}

function laterOf(one: SentAt | null, other: SentAt | null): SentAt | null {
  if (one === null || other === null) return one ?? other;
  return other.instant >= one.instant ? other : one;
}

export interface ThreadOptions {
  /** Whether one text may hold a whole thread: then what stands below the first message and is later than it is the next message, and no quote. */
  readonly isThread?: boolean;
}

/** A text with several messages as those: the later parts as messages of their own, in order. */
function unrolled(message: MailMessage, body: SplitBody): readonly SplitMessage[] {
  const isNext = ({ author, sent }: QuotedPart): boolean =>
    author !== null && sent !== null && message.sent !== null && sent.instant > message.sent.instant;
  const next = body.quoted.filter(isNext).map(({ author, sent, recipients, lines, line }): SplitMessage => {
    const { subject, event } = message;
    const own = { from: author, sent, recipients, subject, event, line: message.line + line };
    return { message: own, body: { own: lines, quoted: NOTHING } };
  });
  return [{ message, body: { ...body, quoted: body.quoted.filter((part) => !isNext(part)) } }, ...next];
}

const NOTHING: readonly QuotedPart[] = [];

interface SplitMessage {
  readonly message: Heading;
  readonly body: SplitBody;
}

/** What stands over a message. */
type Heading = Pick<MailMessage, 'from' | 'sent' | 'recipients' | 'subject' | 'event' | 'line'>;

interface PlacedTurn {
  readonly turn: ReadTurn;
  readonly instant: number;
}

function peopleOf({ from, recipients, event }: Heading, { quoted: parts }: SplitBody): readonly MailPerson[] {
  const authors = parts.flatMap(({ author, sent }) => (author === null || sent === null ? [] : [author]));
  return [...(from === null ? [] : [from]), ...recipients, ...authors, ...(event?.people ?? [])];
}

function turnsOf(split: readonly SplitMessage[], book: AddressBook): ReadTurn[] {
  const known = knownWords();
  const texts = split.map(({ body, message }) => ownText(body, message));
  for (const text of texts) known.add(text);
  /** When the message was sent, or the last before it of which that is known. */
  let instant = 0;
  const placed = split.flatMap(({ message, body }, at): readonly PlacedTurn[] => {
    const text = texts[at] ?? '';
    instant = message.sent?.instant ?? instant;
    const older = quotedTurns(message, body.quoted, { instant, book, known });
    if (text === '') return older;
    const turn = turnOf(text, message.from, { line: message.line, date: message.sent?.date, book });
    return [...older, { turn, instant }];
  });
  return placed.sort((one, other) => one.instant - other.instant).map(({ turn }) => turn);
}

/** What the writer wrote, and when the appointment is that the message is about. */
function ownText({ own }: SplitBody, { event }: Heading): string {
  const text = messageText(own);
  if (event === null || event.when === '' || text.includes(event.when)) return text;
  return [text, `${event.title ?? 'Appointment'}: ${event.when}`].filter((part) => part !== '').join('\n\n');
}

interface QuotedIn {
  readonly instant: number;
  readonly book: AddressBook;
  readonly known: ReturnType<typeof knownWords>;
}

/** Older messages that a message quotes: those that can be read and were not met before, each before the one that quotes it, whatever their clocks say. */
function quotedTurns(
  message: Heading,
  parts: readonly QuotedPart[],
  { instant, book, known }: QuotedIn,
): readonly PlacedTurn[] {
  let before = instant;
  return parts.flatMap(({ author, sent, isForwarded, lines }, at): readonly PlacedTurn[] => {
    if (author === null || sent === null) return [];
    const text = messageText(lines);
    if (text === '' || known.has(text)) return [];
    known.add(text);
    before = Math.min(before - 1, sent.instant);
    const isNew = isForwarded || (at === 0 && isForwardedSubject(message.subject));
    const turn = turnOf(text, author, { line: message.line, date: sent.date, book });
    return [{ turn: isNew ? turn : { ...turn, isQuoted: true }, instant: before }];
  });
}

interface Written {
  readonly line: number;
  readonly date: string | undefined;
  readonly book: AddressBook;
}

function turnOf(text: string, person: MailPerson | null, { line, date, book }: Written): ReadTurn {
  const speaker = person === null ? null : book.labelOf(person);
  return date === undefined
    ? { speaker, text, start: null, end: null, line }
    : { speaker, text, start: null, end: null, line, date };
}

function titleOf(messages: readonly MailMessage[]): string {
  const subject = messages.map((message) => plainSubject(message.subject)).find((each) => each !== '') ?? '';
  const event = messages.map((message) => message.event?.title ?? '').find((each) => each !== '') ?? '';
  return event !== '' && (subject === '' || subject.includes(event)) ? event : subject;
}

const MOST_NAMED = 10;

function aboutAttachments(path: string, messages: readonly MailMessage[]): readonly Diagnostic[] {
  const names = [...new Set(messages.flatMap(({ attachments }) => attachments))];
  if (names.length === 0) return [];
  const shown = names.slice(0, MOST_NAMED).map(quoted).join(', ');
  const rest = names.length > MOST_NAMED ? ` and ${names.length - MOST_NAMED} more` : '';
  return [
    {
      severity: 'info',
      code: 'attachment-not-read',
      file: path,
      line: null,
      message: `Left ${names.length === 1 ? 'an attachment' : 'attachments'} unread: ${shown}${rest}`,
      hint: 'Save what matters to the Inbox to have it filed too',
    },
  ];
}
