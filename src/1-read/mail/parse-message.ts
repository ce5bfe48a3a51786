import { Buffer, isAscii } from 'node:buffer';
import type { AddressObject, Attachment, EmailAddress } from 'mailparser';
import { windows1252 } from '#markdown';
import { normaliseText } from '../decode-source.ts';
import { mendText } from '../mend-text.ts';
import { decodeSingleByte } from '../single-byte-text.ts';
import type { MailEvent, MailMessage, MailPerson, SentAt } from './mail-message.ts';
import { mailPerson } from './mail-person.ts';
import { parseMailDate, sentAt } from './sent-at.ts';
import { loadSimpleMail, type Mail } from './simple-mail.ts';

/** Reads one message: its bytes, and the source's line where it begins. Null where it cannot be read. */
export type ParseMessage = (bytes: Uint8Array, line: number) => Promise<MailMessage | null>;

/**
 * Loads what reads messages (RFC 5322, MIME): simple ones at once (`simple-mail.ts`), all others by mailparser. Of a message in text and HTML the text counts, unless it says less than half; HTML is read as it
 * is shown.
 */
export async function loadMailParser(): Promise<ParseMessage> {
  const simpleMail = await loadSimpleMail();
  const streamedMail = await loadStreamedMail();
  const { htmlText } = await import('../containers/html-text.ts');
  return async (bytes, line) => {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    try {
      const mail = simpleMail(buffer) ?? (await streamedMail(buffer));
      return await messageOf(mail, line, (html) => htmlText(html, 'mail').text);
    } catch {
      return null;
    }
  };
}

/**
 * Loads mailparser, which knows encoded words, quoted-printable and base64, parts within parts, and charsets by iconv-lite (postal-mime reads Windows-1252 wrongly on Node 20, measured 2026-11). Throws where it cannot
 * read a message.
 */
export async function loadStreamedMail(): Promise<(message: Buffer) => Promise<Mail>> {
  const { simpleParser } = await import('mailparser');
  return async (message) => simpleParser(await withCharset(message), OPTIONS);
}

const OPTIONS = {
  keepCidLinks: true,
  skipHtmlToText: true,
  skipImageLinks: true,
  skipTextLinks: true,
  skipTextToHtml: true,
};

type ShowHtml = (html: string) => string;

/** A message in our words, with the source's line where it begins; its HTML is shown by a function, where that is needed. */
export async function messageOf(mail: Mail, line: number, show: ShowHtml): Promise<MailMessage> {
  const calendar = mail.attachments.find(({ contentType }) => contentType === 'text/calendar');
  const subject = mendText(withPrintable(mail.subject ?? ''));
  const body = mendText(withPrintable(bodyOf(mail, show)));
  return {
    id: mail.messageId === undefined ? null : bareId(mail.messageId),
    references: [mail.references ?? [], mail.inReplyTo ?? []]
      .flat()
      .flatMap((ids) => ids.split(/[\s,]+/))
      .map(bareId)
      .filter((id) => id !== ''),
    threadKey: threadKeyOf(mail),
    from: peopleIn(mail.from)[0] ?? null,
    recipients: [mail.to, mail.cc].flatMap((field) => peopleIn(field)),
    subject: normaliseText(subject.text),
    sent: sentOf(mail),
    body: normaliseText(body.text),
    attachments: mail.attachments.flatMap((attachment) => nameOfAttachment(attachment)),
    event: calendar === undefined ? null : await eventOf(calendar),
    line,
    mended: [subject, body].filter(({ example }) => example !== null),
  };
}

/** What says that it is ISO-8859-1 is Windows-1252 in truth (https://encoding.spec.whatwg.org/#names-and-labels): control characters that nobody writes are its quotation marks, dashes and euros. */
function withPrintable(text: string): string {
  return text.replace(/[\u0080-\u009f]+/g, (signs) => decodeSingleByte(Buffer.from(signs, 'latin1'), windows1252));
}

function bareId(id: string): string {
  return id.replace(/[<>\s]/g, '').slice(0, 300);
}

/** Gmail's export numbers threads; Outlook's `Thread-Index` begins with 22 bytes that all of one have. */
function threadKeyOf(mail: Mail): string | null {
  const gmail = rawHeader(mail, 'x-gm-thrid');
  if (gmail !== '') return `gmail ${gmail}`;
  const index = Buffer.from(rawHeader(mail, 'thread-index'), 'base64');
  return index.length < 22 ? null : `outlook ${index.subarray(0, 22).toString('base64')}`;
}

function rawHeader({ headerLines }: Mail, key: string): string {
  const line = headerLines.find((header) => header.key === key)?.line ?? '';
  return line
    .slice(line.indexOf(':') + 1)
    .replace(/\s+/g, ' ')
    .trim();
}

function peopleIn(field: AddressObject | AddressObject[] | undefined): readonly MailPerson[] {
  const addresses = (field === undefined ? [] : [field].flat()).flatMap(({ value }) => value);
  return addresses
    .flatMap(({ group, ...one }: EmailAddress) => group ?? [one])
    .flatMap(({ name, address }) => mailPerson(normaliseText(withPrintable(name ?? '')), address || null) ?? []);
}

/** The clock of the sender, where the header can be read; else what the parser makes of it, which is in UTC, and the time of day now where that is no date. */
function sentOf(mail: Mail): SentAt | null {
  const header = rawHeader(mail, 'date');
  const own = parseMailDate(header);
  if (own !== null || mail.date === undefined || Number.isNaN(Date.parse(header))) return own;
  const date = mail.date;
  return sentAt(
    { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() },
    { hour: date.getUTCHours(), minute: date.getUTCMinutes() },
  );
}

/** mailparser gives `html` only where there is one, whatever its types say. */
function bodyOf({ text = '', html = false }: Mail, show: ShowHtml): string {
  if (html === false || html.trim() === '') return text;
  const shown = show(html);
  return wordsIn(text) * 2 >= wordsIn(shown) ? text : shown;
}

function wordsIn(text: string): number {
  let words = 0;
  let wasSpace = true;
  for (let at = 0; at < text.length; at++) {
    const isSpace = text.charCodeAt(at) <= 32;
    if (wasSpace && !isSpace) words++;
    wasSpace = isSpace;
  }
  return words;
}

/** Pictures that a message shows in its text are no attachments, nor is the appointment that it is about. */
function nameOfAttachment({ filename, contentType, related, contentDisposition }: Attachment): readonly string[] {
  if (
    contentType === 'text/calendar' ||
    contentType.startsWith('application/pkcs7') ||
    contentType === 'application/pgp-signature'
  )
    return [];
  const isInText = related || (contentDisposition === 'inline' && contentType.startsWith('image/'));
  return isInText ? [] : [filename?.replace(/\s+/g, ' ').trim() || `a file of type ${contentType}`];
}

async function eventOf({ content }: Attachment): Promise<MailEvent | null> {
  const { invitationIn } = await import('../calendar/invitation.ts');
  return invitationIn(new TextDecoder().decode(content));
}

/** A message that declares no charset and is no UTF-8, as old programs send it, is read as Windows-1252. */
async function withCharset(buffer: Buffer): Promise<Buffer> {
  if (isAscii(buffer) || /charset\s{0,3}=/i.test(buffer.toString('latin1', 0, LOOK))) return buffer;
  const { decodeCharset } = await import('../containers/decode-charset.ts');
  return Buffer.from(await decodeCharset(buffer, null), 'utf8');
}

const LOOK = 262_144;
