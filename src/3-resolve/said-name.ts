import { foldName } from '#language';

/** A name as it was said, taken apart. */
export interface SaidName {
  /** Without title and possessive, white space collapsed: "Dr. Ivanova's" -> "Ivanova". */
  readonly text: string;
  /** Folded words of `text`. */
  readonly words: readonly string[];
  readonly hasTitle: boolean;
  /** Lower case, or null. */
  readonly email: string | null;
  /** What stands after `@` in a handle, or null. */
  readonly handle: string | null;
  /** Folded letters of "AZ", "A.Z." or "A Z", or null. */
  readonly initials: string | null;
}

const TITLE =
  /^(?:mr|mrs|ms|miss|mx|dr|doctor|prof|professor|sir|dame|madam|lord|lady|herr|frau|captain|capt|judge|father|sister|rev)\b\.?\s+/i;
const LEAD = /^(?:(?:our|my|your|the) (?:friend|colleague|boss|manager|contact|good friend)|uncle|aunt|auntie)\s+/i;
const EMAIL = /^<?([\p{L}\p{N}._%+-]+@[\p{L}\p{N}.-]+\.\p{L}{2,})>?$/u;

/** Takes a name apart as it stands in a text. O(text). */
export function parseSaidName(said: string): SaidName {
  const collapsed = said.replace(/\s+/g, ' ').replace(/’/g, "'").trim();
  const email = EMAIL.exec(collapsed)?.[1]?.toLowerCase() ?? null;
  if (email !== null) return { text: email, words: [], hasTitle: false, email, handle: null, initials: null };
  const handle = /^@([\p{L}\p{N}._-]+)$/u.exec(collapsed)?.[1]?.toLowerCase() ?? null;
  const bare = collapsed
    .replace(LEAD, '')
    .replace(/'s$|(?<=s)'$/i, '')
    .replace(/^[^\p{L}\p{N}@]+|[^\p{L}\p{N}.]+$/gu, '');
  const text = bare.replace(TITLE, '');
  const words = foldName(text)
    .split(' ')
    .filter((word) => word !== '');
  return { text, words, hasTitle: text !== bare, email: null, handle, initials: initialsIn(text) };
}

function initialsIn(text: string): string | null {
  const letters = text.replace(/[.\s]/g, '');
  if (!/^\p{Lu}{2,3}$/u.test(letters)) return null;
  return /^(?:\p{Lu}[.\s]*){2,3}$/u.test(text) ? foldName(letters) : null;
}
