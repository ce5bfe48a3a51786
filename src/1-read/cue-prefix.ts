import { parseTranscriptLine } from './speaker-line.ts';

interface Prefix {
  readonly label: string;
  readonly text: string;
}

const LOOK = 100;
const LONGEST_USUAL = 60;
const COLON = 58;

/** A label before a colon at the beginning of a cue or a line of one, without time or bullet, and what follows it; null where there is none. */
export function prefixOf(text: string): Prefix | null {
  const usual = usualPrefix(text);
  if (usual !== 'unusual') return usual;
  const head = text.slice(0, LOOK);
  if (!head.includes(':') && !head.includes('：')) return null;
  const line = parseTranscriptLine(text);
  if (line.kind !== 'labelled' || line.bulleted) return null;
  // A time behind the colon is that of the cue; one before it is none of a prefix.
  const isPrefix = line.start === null || text.startsWith(`${line.label}:`);
  return isPrefix ? { label: line.label, text: line.text } : null;
}

/** `Name: text` of Latin letters, blanks, full stops, hyphens and apostrophes, as nearly every prefix is, read without patterns; as `parseTranscriptLine` would. */
function usualPrefix(text: string): Prefix | null | 'unusual' {
  if (!isLetter(text.charCodeAt(0))) return 'unusual';
  const to = Math.min(text.length, LONGEST_USUAL);
  let at = 1;
  while (at < to && isOfName(text.charCodeAt(at), text.charCodeAt(at - 1))) at++;
  if (text.charCodeAt(at) !== COLON || !isLetter(text.charCodeAt(at - 1))) return 'unusual';
  const next = text.charCodeAt(at + 2);
  if (text.charCodeAt(at + 1) !== 32 || isSign(next)) return 'unusual';
  return { label: text.slice(0, at), text: text.slice(at + 2) };
}

/** `*` and `_`, and what a time may begin with. */
function isSign(code: number): boolean {
  return code === 42 || code === 95 || code === 40 || code === 91 || (code >= 48 && code <= 57);
}

/** ASCII, and Latin letters with marks. */
function isLetter(code: number): boolean {
  return (
    (code >= 97 && code <= 122) ||
    (code >= 65 && code <= 90) ||
    (code >= 0xc0 && code <= 0x24f && code !== 0xd7 && code !== 0xf7)
  );
}

function isOfName(code: number, before: number): boolean {
  return isLetter(code) || (code === 32 && before !== 32) || code === 46 || code === 45 || code === 39;
}
