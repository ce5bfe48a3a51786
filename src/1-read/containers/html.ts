import type { Recognition, Source } from '#core';
import { type ContainerReader, latin1Head, type Opened } from './container-reader.ts';
import { decodeCharset } from './decode-charset.ts';
import { madeAt } from './made.ts';
import { isPartlyRead, nestedTooDeep } from './trouble.ts';

/**
 * A web page, https://html.spec.whatwg.org, as browsers save it and programs export it: its words, without scripts, styles, navigation and what is hidden. Its `<title>` goes
 * before the name of the file, since that is what its author called it.
 */
export const html: ContainerReader = { format: 'html', recognises, read: readHtml };

const HEAD_BYTES = 16_384;
/** What may stand before a page: a declaration of XML, comments. */
const BEFORE = /^(?:\s{1,400}|\ufeff|\xef\xbb\xbf|<\?xml[^>]{0,200}\?>|<!--[\s\S]{0,2000}?-->){0,10}/;
const PAGE = /^<!doctype\s{1,20}html|^<html[\s>]|^<(?:head|body)[\s>]/i;
const FRAGMENT =
  /^<(?:meta|title|link|style|script|div|p|h[1-6]|table|article|section|main|header|ul|ol|center|font|span|b|pre|blockquote)[\s>]/i;

function recognises({ path, bytes }: Source): Recognition {
  const head = latin1Head(bytes, HEAD_BYTES)
    .replaceAll('\0', '')
    .replace(/^(?:\xff\xfe|\xfe\xff)/, '');
  if (!/^[\s\xef\xbb\xbf]{0,400}</.test(head)) return { score: 0, reason: 'does not begin with a tag' };
  const start = head.replace(BEFORE, '');
  if (PAGE.test(start)) return { score: 0.95, reason: 'begins as a web page does' };
  if (!FRAGMENT.test(start)) return { score: 0, reason: 'does not begin with a tag of HTML' };
  const closing =
    start.match(/<\/(?:div|p|h[1-6]|table|title|style|script|article|section|ul|ol|li|span|b|pre|main)>/gi)?.length ??
    0;
  if (/\.x?html?$/i.test(path)) return { score: 0.9, reason: 'begins with a tag of HTML and is called so' };
  return closing >= 2
    ? { score: 0.8, reason: 'begins with a tag of HTML' }
    : { score: 0, reason: 'has hardly a tag of HTML' };
}

async function readHtml({ path, bytes }: Source): Promise<Opened> {
  const markup = await decodeCharset(bytes, declaredCharset(bytes));
  const { htmlText } = await import('./html-text.ts');
  const { text, title, date, isWhole } = htmlText(markup, 'page');
  return {
    kind: 'text',
    unpacked: {
      text,
      header: { title, date: null, time: null, participants: [] },
      ...(title === null ? {} : { isTitleCertain: true }),
      made: madeAt(date),
      diagnostics: isWhole ? [] : [isPartlyRead(path, nestedTooDeep)],
    },
  };
}

/** Of `<meta charset="…">` or `<meta http-equiv="content-type" content="…; charset=…">` in the first 4,096 bytes, or null. */
function declaredCharset(bytes: Uint8Array): string | null {
  return /<meta\s[^>]{0,200}?charset\s{0,3}=\s{0,3}["']?([\w.:-]{1,40})/i.exec(latin1Head(bytes, 4096))?.[1] ?? null;
}
