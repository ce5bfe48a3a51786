import { Buffer, isAscii } from 'node:buffer';
import type { SimpleHeader } from './simple-header.ts';

/** The words of a part. */
export interface SimpleContent {
  readonly type: 'plain' | 'html';
  readonly text: string;
}

/** Loads what decodes the text below a header, line ends as `\n`; null where it is no text, is declared in a way that this does not know, or is not what it is declared to be. */
export async function loadSimpleContent(): Promise<(bytes: Buffer, header: SimpleHeader) => SimpleContent | null> {
  const { default: libmime } = await import('libmime');
  const { decode: fromQuotedPrintable } = await import('libqp');
  const { default: iconv } = await import('iconv-lite');
  const decoded = (bytes: Buffer, encoding: string): Buffer | null => {
    if (AS_IT_IS.has(encoding)) return bytes;
    if (encoding === 'quoted-printable') return fromQuotedPrintable(bytes);
    return encoding === 'base64' ? fromBase64(bytes) : null;
  };
  return (bytes, { fields }) => {
    const declared = textType(fields.get('content-type') ?? 'text/plain');
    const words = decoded(bytes, (fields.get('content-transfer-encoding') ?? '').toLowerCase());
    if (declared === null || words === null || (declared.charset === null && !isAscii(bytes))) return null;
    const { type, charset, isFlowed, isSpaceDeleted } = declared;
    const unwrapped = isFlowed
      ? Buffer.from(libmime.decodeFlowed(words.toString('latin1'), isSpaceDeleted), 'latin1')
      : words;
    const isUnicode = charset === null || UNICODE.test(charset);
    const text = isUnicode ? unwrapped.toString() : iconv.decode(unwrapped, charset);
    return { type, text: text.replaceAll('\r\n', '\n') };
  };
}

const AS_IT_IS: ReadonlySet<string> = new Set(['', '7bit', '8bit', 'binary']);
const UNICODE = /^(?:utf-?8|(?:us-)?ascii)$/;
const ONE_BYTE = /^(?:iso-8859-(?:1|2|15)|windows-125[0-8])$/;

function fromBase64(bytes: Buffer): Buffer | null {
  const text = bytes.toString('latin1');
  return /^[A-Za-z0-9+/\s]*={0,2}\s*$/.test(text) ? Buffer.from(text, 'base64') : null;
}

interface TextType {
  readonly type: 'plain' | 'html';
  /** In lower case; null where none is declared. */
  readonly charset: string | null;
  /** Wrapped as RFC 3676 has it. */
  readonly isFlowed: boolean;
  readonly isSpaceDeleted: boolean;
}

function textType(field: string): TextType | null {
  const type = TEXT.exec(field.toLowerCase())?.[1];
  if (type === undefined) return null;
  const parameters = new Map<string, string>();
  for (const [, name = '', value = ''] of field.toLowerCase().matchAll(PARAMETER)) {
    if (parameters.has(name)) return null;
    parameters.set(name, value);
  }
  const charset = parameters.get('charset') ?? null;
  if (charset !== null && !UNICODE.test(charset) && !ONE_BYTE.test(charset)) return null;
  const isPlain = type === 'plain';
  return {
    type: isPlain ? 'plain' : 'html',
    charset,
    isFlowed: isPlain && parameters.get('format') === 'flowed',
    isSpaceDeleted: parameters.get('delsp') === 'yes',
  };
}

const TEXT = /^text\/(plain|html)(?:;\s*(?:charset|format|delsp)=(?:"[\w-]+"|[\w-]+))*$/;
const PARAMETER = /;\s*([a-z]+)="?([\w-]+)/g;
