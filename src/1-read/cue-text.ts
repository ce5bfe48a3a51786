import { decodeEntities } from './entities.ts';
import { countWords, isRareSpace, tidyText } from './tidy-text.ts';

/** What one voice says in a cue. `lines` are tidy and at least one; a further one begins only where a line begins like `Name: `. */
export interface CuePart {
  readonly voice: string | null;
  readonly lines: readonly string[];
  /** Whether a dash or `>>` says that another voice begins. */
  readonly isNewVoice: boolean;
}

/** A cue of one line and at most one voice, around all of it. */
export interface PlainCue {
  readonly voice: string | null;
  /** Tidy; empty where nothing is said. */
  readonly text: string;
  readonly words: number;
}

/**
 * The usual cue, read without patterns, as `cueParts` would; null for any other. It stands between two places of `text`: a piece cut out would take twice as long to go through
 * (measured, Node 20). `voice` is the one before, likely this one's too.
 */
export function plainCue(
  text: string,
  from = 0,
  to: number = text.length,
  before: string | null = null,
): PlainCue | null {
  if (text.charCodeAt(from) !== OPEN) return plainWords(text, { from, to, voice: null });
  if (!text.startsWith('<v ', from)) return null;
  const close = before !== null && isVoice(text, from, before) ? from + 3 + before.length : text.indexOf('>', from);
  if (close < 0 || close >= to) return null;
  const voice =
    before?.length === close - from - 3 && isVoice(text, from, before) ? before : voiceIn(text.slice(from + 3, close));
  if (voice === null) return null;
  return plainWords(text, { from: close + 1, to: text.endsWith('</v>', to) && to - 4 > close ? to - 4 : to, voice });
}

const OPEN = 60;
const CLOSE = 62;

/** Whether `<v Name>` stands at a place. */
function isVoice(text: string, at: number, name: string): boolean {
  return text.charCodeAt(at + 3 + name.length) === CLOSE && text.startsWith(name, at + 3);
}

function voiceIn(annotation: string): string | null {
  const voice = tidyText(annotation);
  return voice === '' || voice.includes('&') || voice.includes('<') ? null : voice;
}

function plainWords(
  text: string,
  { from, to, voice }: { readonly from: number; readonly to: number; readonly voice: string | null },
): PlainCue | null {
  if (from < to && NOT_PLAIN_FIRST.has(text.charCodeAt(from))) return null;
  const count = countPlainWords(text, from, to);
  const said = text.slice(from, Math.max(from, to));
  if (count >= 0) return { voice, text: said, words: count };
  if (said.includes('<') || said.includes('{') || said.includes('\n') || said.startsWith('&gt;')) return null;
  const tidy = tidyText(decodeEntities(said));
  return { voice, text: tidy, words: countWords(tidy) };
}

/** As `countTidyWords`; -1 also where a character stands that means something in a cue. */
function countPlainWords(text: string, from: number, to: number): number {
  let words = 0;
  let wasSpace = true;
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    const kind = code < 160 ? KINDS[code] : isRareSpace(code) ? SIGN : WORD;
    if (kind === SIGN || (kind === SPACE && wasSpace)) return -1;
    if (kind === WORD && wasSpace) words++;
    wasSpace = kind === SPACE;
  }
  return wasSpace ? -1 : words;
}

const WORD = 0;
const SPACE = 1;
const SIGN = 2;
/** What each of the first 160 characters is. */
const KINDS: Uint8Array = Uint8Array.from({ length: 160 }, (_, code) => {
  if (code === 32) return SPACE;
  return code < 32 || code === 127 || '<{&'.includes(String.fromCharCode(code)) ? SIGN : WORD;
});

/** Space, `-`, `>`, en and em dash: what begins the line of another voice. */
const NOT_PLAIN_FIRST: ReadonlySet<number> = new Set([32, 45, 62, 0x2013, 0x2014]);

/**
 * Takes the text of a WebVTT or SRT cue apart into what each voice says (https://www.w3.org/TR/webvtt1/#cue-text-parsing-rules): voice
 * tags read, classes included; other tags, times and SRT's `{\an8}` taken out; entities decoded. A line of its own that begins with a dash
 * or `>>` is another voice. Unlike the definition, a `<` that begins no tag is a word. Linear.
 */
export function cueParts(text: string): readonly CuePart[] {
  const plain = plainCue(text);
  if (plain !== null) return plain.words === 0 ? [] : [{ voice: plain.voice, lines: [plain.text], isNewVoice: false }];
  const parts: CuePart[] = [];
  let voice: string | null = null;
  let words = '';
  const close = (): void => {
    for (const [at, line] of words.split(NEW_VOICE).entries()) {
      const lines = linesIn(line);
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

/** The tidy lines of a voice; one without a line end, as most are, is not looked through for where another begins. */
function linesIn(words: string): readonly string[] {
  if (words.includes('\n')) return words.split(INNER_PREFIX).flatMap((line) => tidyText(plainText(line)) || []);
  const line = tidyText(plainText(words));
  return line === '' ? [] : [line];
}

const NEW_VOICE = /(?:^|\n)[^\S\n]{0,8}(?:[-–—](?=\s)|>>|&gt;&gt;)/;
/** A line that begins as `Name: ` does, 60 characters looked at. */
const INNER_PREFIX = /\n(?=[^\n:]{1,60}:\s)/;
const LONGEST_TAG = 400;
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

/** The words without SRT's marks such as `{\an8}`, entities decoded. */
function plainText(text: string): string {
  return decodeEntities(text.includes('{\\') ? text.replace(/\{\\[^{}]{0,60}\}/g, '') : text);
}
