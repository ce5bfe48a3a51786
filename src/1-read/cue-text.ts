import { tidyText } from './tidy-text.ts';

/** What one voice says in a cue. `lines` are tidy and at least one; a further one begins only where a line begins like `Name: `. */
export interface CuePart {
  readonly voice: string | null;
  readonly lines: readonly string[];
  /** Whether a dash or `>>` says that another voice begins. */
  readonly isNewVoice: boolean;
}

/**
 * Takes the text of a WebVTT or SRT cue apart into what each voice says (https://www.w3.org/TR/webvtt1/#cue-text-parsing-rules): voice
 * tags read, classes included; other tags, times and SRT's `{\an8}` taken out; entities decoded. A line of its own that begins with a dash
 * or `>>` is another voice. Unlike the definition, a `<` that begins no tag is a word. Linear.
 */
export function cueParts(text: string): readonly CuePart[] {
  const plain = plainPart(text);
  if (plain !== null) return plain.lines[0] === '' ? [] : [plain];
  const parts: CuePart[] = [];
  let voice: string | null = null;
  let words = '';
  const close = (): void => {
    for (const [at, line] of words.split(NEW_VOICE).entries()) {
      const lines = line.split(INNER_PREFIX).flatMap((words) => tidyText(decodeEntities(words)) || []);
      if (lines.length > 0) parts.push({ voice, lines, isNewVoice: at > 0 });
    }
    words = '';
  };
  let at = 0;
  for (let open = text.indexOf('<'); open >= 0; open = text.indexOf('<', at)) {
    words += text.slice(at, open);
    const tag = tagAt(text, open);
    at = open + Math.max(1, tag.length);
    const name = voiceOf(tag);
    if (name !== undefined) {
      close();
      voice = name;
    } else if (tag === '') words += '<';
    else if (/^<br/i.test(tag)) words += ' ';
  }
  words += text.slice(at);
  close();
  return parts;
}

const NEW_VOICE = /(?:^|\n)[^\S\n]{0,8}(?:[-–—](?=\s)|>>|&gt;&gt;)/;
/** A line that begins as `Name: ` does, 60 characters looked at. */
const INNER_PREFIX = /\n(?=[^\n:]{1,60}:\s)/;
const LONGEST_TAG = 400;
/** Named entities of HTML as exports use them: signs, and the letters of Latin-1. */
const ENTITIES: ReadonlyMap<string, string> = new Map(
  `amp:& lt:< gt:> quot:" apos:' hellip:… ndash:– mdash:— lsquo:‘ rsquo:’ ldquo:“ rdquo:” laquo:« raquo:» bull:• middot:· copy:© reg:® trade:™ euro:€ pound:£ yen:¥ cent:¢ sect:§ deg:° plusmn:± times:× frac12:½ iexcl:¡ iquest:¿
agrave:à aacute:á acirc:â atilde:ã auml:ä aring:å aelig:æ ccedil:ç egrave:è eacute:é ecirc:ê euml:ë igrave:ì iacute:í icirc:î iuml:ï ntilde:ñ ograve:ò oacute:ó ocirc:ô otilde:õ ouml:ö oslash:ø ugrave:ù uacute:ú ucirc:û uuml:ü szlig:ß oelig:œ
Agrave:À Aacute:Á Acirc:Â Auml:Ä Aring:Å AElig:Æ Ccedil:Ç Egrave:È Eacute:É Ecirc:Ê Iacute:Í Ntilde:Ñ Oacute:Ó Ouml:Ö Oslash:Ø Uacute:Ú Uuml:Ü`
    .split(/\s+/)
    .map((pair): readonly [string, string] => [pair.slice(0, pair.indexOf(':')), pair.slice(pair.indexOf(':') + 1)])
    .concat([
      ['nbsp', ' '],
      ['lrm', ''],
      ['rlm', ''],
    ]),
);

/** The usual cue, read without patterns: one line, at most one voice, around all of it. Null for any other. */
function plainPart(text: string): CuePart | null {
  if (text.includes('\n') || text.includes('{')) return null;
  let voice: string | null = null;
  let from = 0;
  let to = text.length;
  if (text.startsWith('<v ')) {
    from = text.indexOf('>') + 1;
    voice = tidyText(text.slice(3, from - 1));
    if (from === 0 || voice === '' || voice.includes('&') || voice.includes('<')) return null;
    if (text.endsWith('</v>')) to -= 4;
  }
  const words = text.slice(from, to);
  if (
    words.includes('<') ||
    words.startsWith('-') ||
    words.startsWith('–') ||
    words.startsWith('>') ||
    words.startsWith('&gt;') ||
    words.startsWith(' ')
  )
    return null;
  return { voice, lines: [tidyText(words.includes('&') ? decodeEntities(words) : words)], isNewVoice: false };
}

/** The tag that begins at a `<`, or '' where it begins none. */
function tagAt(text: string, open: number): string {
  const close = text.slice(open, open + LONGEST_TAG).indexOf('>');
  if (close < 0) return '';
  const tag = text.slice(open, open + close + 1);
  return /^<(?:\/?[A-Za-z!][^<]*|\/|[\d:.]+)>$/.test(tag) ? tag : '';
}

/** The voice that speaks after a tag: a name, null after `</v>` or `<v>`, undefined where the tag is none of a voice. */
function voiceOf(tag: string): string | null | undefined {
  if (/^<\/v\s*>$/i.test(tag)) return null;
  const opening = /^<v(?:\.[^\s>]*)?(?:\s+([^>]*))?>$/i.exec(tag);
  if (opening === null) return undefined;
  const name = tidyText(decodeEntities(opening[1] ?? ''));
  return name === '' ? null : name;
}

function decodeEntities(text: string): string {
  const plain = text.includes('{\\') ? text.replace(/\{\\[^{}]{0,60}\}/g, '') : text;
  if (!plain.includes('&')) return plain;
  return plain.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,7}\d{0,2}));/gi, (whole, decimal, hex, name) => {
    if (name !== undefined) return ENTITIES.get(String(name)) ?? whole;
    const code = decimal === undefined ? Number.parseInt(String(hex), 16) : Number(decimal);
    const isCharacter = code > 31 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
    return isCharacter ? String.fromCodePoint(code) : '';
  });
}
