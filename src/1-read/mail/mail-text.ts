import type { Recognition } from '#core';
import { parseFrontmatter, unwrapWikilink } from '#markdown';
import { LONGEST_FRONTMATTER } from '../header-lines.ts';
import { type Lines, linesOf } from '../lines.ts';
import { noHeader, type Reader, type ReadText, type SourceText } from '../source-text.ts';
import { findWrittenDate, parseTimeOfDay } from '../written-date.ts';
import type { MailMessage, SentAt } from './mail-message.ts';
import { parseMailPeople, parseMailPerson } from './mail-person.ts';
import { findQuotedDate } from './quoted-date.ts';
import { type FieldName, fieldOf } from './quoted-header.ts';
import { parseMailDate, sentAt } from './sent-at.ts';
import { threadTalk } from './thread-talk.ts';

/**
 * E-mails as text: what export tools for Markdown write, and what people copy. Properties (`from`, `to`, `date`, `subject`) or lines such as `From:`, `**To:**`, `Date:`, `Subject:` at the top, perhaps below a heading, then
 * the message, with what it quotes; further messages below, each with such lines of its own, make a thread: one that is later than the first is no quote. No definition exists; known from exports.
 */
export const mailText: Reader = {
  format: 'email',
  recognises: ({ head }: SourceText): Recognition => {
    const top = readTop(head);
    if (top === null) return { score: 0, reason: 'has no sender, day and subject at its top' };
    return {
      score: 0.9,
      reason: `has the sender, "${top.from?.name || top.from?.address || ''}", and what else stands over an e-mail at its top`,
    };
  },
  read: readMailText,
};

function readMailText(source: SourceText): ReadText {
  const top = readTop(source.text);
  if (top === null) return { turns: [], header: noHeader, medium: 'writing', notUnderstood: 0, diagnostics: [] };
  return threadTalk(source.path, [top], { isThread: true });
}

const MOST_BEFORE = 6;
const OVER_A_MESSAGE: readonly FieldName[] = ['to', 'date', 'subject'];

/** The first message of a text, its body the rest; null where no header stands at the top: a sender, two of the other fields, and a subject or an address among them. */
function readTop(text: string): MailMessage | null {
  const { properties, bodyOffset } = parseFrontmatter(text.slice(0, LONGEST_FRONTMATTER));
  const lines = linesOf(text.slice(bodyOffset));
  const block = headerLines(lines);
  const fields = new Map<FieldName, string>([...propertyFields(properties), ...block.fields]);
  const sender = fields.get('from') ?? '';
  const from = /\p{L}/u.test(sender) ? parseMailPerson(sender) : null;
  const isMail = fields.has('subject') || [...fields.values()].some((value) => value.includes('@'));
  if (from === null || !isMail || OVER_A_MESSAGE.filter((name) => fields.has(name)).length < 2) return null;
  return {
    id: null,
    references: [],
    threadKey: null,
    from,
    recipients: [...parseMailPeople(fields.get('to') ?? ''), ...parseMailPeople(fields.get('cc') ?? '')],
    subject: fields.get('subject') ?? block.heading,
    sent: sentOf(fields.get('date') ?? ''),
    body: lines.textFrom(block.end),
    attachments: [],
    event: null,
    line: text.slice(0, bodyOffset).split('\n').length + block.end,
  };
}

interface HeaderLines {
  readonly fields: ReadonlyMap<FieldName, string>;
  /** Words of a heading before them, or ''. */
  readonly heading: string;
  /** 0-based line after them; 0 where there are none. */
  readonly end: number;
}

/** The fields at the top, perhaps below a heading; lines such as `Labels: …` among them are passed over. */
function headerLines(lines: Lines): HeaderLines {
  const fields = new Map<FieldName, string>();
  let heading = '';
  let end = 0;
  for (let at = 0; at < lines.count; at++) {
    const line = lines.at(at);
    const field = fieldOf(line);
    if (field !== null) {
      if (fields.has(field.name) && field.name !== 'other') break;
      fields.set(field.name, unlinked(field.value));
      end = at + 1;
    } else if (line.trim() === '') {
      if (fields.size > 0 && fieldOf(lines.at(at + 1)) === null) break;
    } else if (
      fields.size > 0
        ? !/^[\s*_-]{0,6}\p{Lu}[\p{L} -]{1,30}[*_]{0,2}:/u.test(line)
        : at >= MOST_BEFORE || !/^(?:#|-{3,}|\*{3,})/.test(line)
    ) {
      break;
    } else if (fields.size > 0) end = at + 1;
    else
      heading ||= line
        .replace(/^[#\s]+/, '')
        .replace(/^[-*]+$/, '')
        .trim();
  }
  return { fields, heading, end };
}

const PROPERTIES: ReadonlyMap<string, FieldName> = new Map([
  ['from', 'from'],
  ['sender', 'from'],
  ['author', 'from'],
  ['to', 'to'],
  ['recipients', 'to'],
  ['cc', 'cc'],
  ['date', 'date'],
  ['sent', 'date'],
  ['received', 'date'],
  ['subject', 'subject'],
]);

function propertyFields(properties: Readonly<Record<string, unknown>>): readonly (readonly [FieldName, string])[] {
  return Object.entries(properties).flatMap(([property, value]) => {
    const name = PROPERTIES.get(property.toLowerCase());
    const text = [value]
      .flat()
      .map(textOf)
      .filter((each) => each !== '')
      .join('; ');
    return name === undefined || text === '' ? [] : [[name, text] as const];
  });
}

function textOf(value: unknown): string {
  if (value instanceof Date) return value.toISOString();
  return typeof value === 'string' || typeof value === 'number' ? unlinked(String(value)) : '';
}

/** `[Dana](mailto:dana@corvane.example)` and `[[Dana Levi]]` as they read. */
function unlinked(value: string): string {
  const plain = value.replace(
    /\[([^[\]]{1,200})\]\(mailto:([^()\s]{1,200})\)/g,
    (_, name: string, address: string) => `${name} <${address}>`,
  );
  return plain.startsWith('[[') ? unwrapWikilink(plain) : plain;
}

function sentOf(text: string): SentAt | null {
  const mail = parseMailDate(text) ?? findQuotedDate(text, false)?.sent ?? null;
  if (mail !== null) return mail;
  const written = findWrittenDate(text);
  if (written === null) return null;
  const [year = 0, month = 0, day = 0] = written.date.split('-').map(Number);
  const time = written.time ?? parseTimeOfDay(text.slice(written.to).replace(/^[\sT,]+/, ''));
  const [hour = 0, minute = 0] = (time ?? '').split(':').map(Number);
  return sentAt({ year, month, day }, time === null ? null : { hour, minute });
}
