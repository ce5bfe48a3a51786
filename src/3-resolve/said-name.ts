import { foldName, isCommonWord, isGivenName } from '#language';
import { isParticle } from './particles.ts';
import { splitTitle } from './titles.ts';

/** A name as it was said, taken apart. */
export interface SaidName {
  /** Without title and possessive, white space collapsed: "Dr. Ivanova's" -> "Ivanova". */
  readonly text: string;
  /** Folded words of `text`. */
  readonly words: readonly string[];
  readonly hasTitle: boolean;
  /** The title before the name, in lower case and without a full stop: "dr"; null where there is none. */
  readonly title: string | null;
  /** Lower case, or null. */
  readonly email: string | null;
  /** What stands after `@` in a handle, or null. */
  readonly handle: string | null;
  /** Folded letters of "AZ", "A.Z." or "A Z", or null. */
  readonly initials: string | null;
}

const LEAD = /^(?:(?:our|my|your|the) (?:friend|colleague|boss|manager|contact|good friend)|uncle|aunt|auntie)\s+/i;
/** "Morimoto-san". */
const HONOURED = /-(?:san|sama|sensei|ji)$/i;
const EMAIL = /^<?([\p{L}\p{N}._%+-]+@[\p{L}\p{N}.-]+\.\p{L}{2,})>?$/u;

/** Takes a name apart as it stands in a text. O(text). */
export function parseSaidName(said: string): SaidName {
  const collapsed = said.replace(/\s+/g, ' ').replace(/’/g, "'").trim();
  const email = EMAIL.exec(collapsed)?.[1]?.toLowerCase() ?? null;
  if (email !== null)
    return { text: email, words: [], hasTitle: false, title: null, email, handle: null, initials: null };
  const handle = /^@([\p{L}\p{N}._-]+)$/u.exec(collapsed)?.[1]?.toLowerCase() ?? null;
  const bare = collapsed
    .replace(LEAD, '')
    .replace(/'s$|(?<=s)'$/i, '')
    .replace(/^[^\p{L}\p{N}@]+|[^\p{L}\p{N}.]+$/gu, '');
  const titled = bare.replace(HONOURED, '');
  const { title, rest: text } = splitTitle(titled) ?? { title: null, rest: titled };
  const spoken = foldName(text)
    .split(' ')
    .filter((word) => word !== '');
  const hasTitle = text !== bare;
  return {
    text,
    words: hasTitle ? withoutParticles(spoken) : spoken,
    hasTitle,
    title,
    email: null,
    handle,
    initials: initialsIn(text),
  };
}

/** "de groot" after a title: the last name is what counts. */
function withoutParticles(words: readonly string[]): readonly string[] {
  const last = words.at(-1);
  const isShort = words.length > 1 && words.slice(0, -1).every((word) => isParticle(word));
  return last !== undefined && isShort ? [last] : words;
}

/**
 * Whether it is a first and a last name: two to four words with capitals (particles apart), not of everyday words unless the first is a known given name. Who speaks
 * under it (`isSpeaker`) may have an everyday word for a last name whatever the first is: "Hye-jin Park".
 */
export function isPersonName({ text }: SaidName, isSpeaker = false): boolean {
  const words = text.split(' ');
  const [first = ''] = words;
  if (
    words.length < 2 ||
    words.length > 4 ||
    (!isGivenName(first) && (isCommonWord(first) || (!isSpeaker && isCommonWord(words.at(-1) ?? ''))))
  )
    return false;
  if (
    !words.every(
      (word, at) => /^\p{Lu}\p{Ll}[\p{L}'-]*$|^\p{Lu}'\p{Lu}\p{L}+$/u.test(word) || (at > 0 && isParticle(word)),
    )
  )
    return false;
  return !words.some((word) => /'(?:m|ll|re|ve|d|s)$/i.test(word)) && !isParticle(words.at(-1) ?? '');
}

function initialsIn(text: string): string | null {
  if (/^\p{Ll}(?: \p{Ll}){1,2}$/u.test(text)) return foldName(text).replaceAll(' ', '');
  const letters = text.replace(/[.\s]/g, '');
  if (!/^\p{Lu}{2,3}$/u.test(letters)) return null;
  return /^(?:\p{Lu}[.\s]*){2,3}$/u.test(text) ? foldName(letters) : null;
}
