/** Texts that were met, so that a quote of one is known. */
export interface KnownWords {
  add(text: string): void;
  /** Whether a text, or its beginning, stands in one that was met, whatever its line ends, punctuation and letters' case. */
  has(text: string): boolean;
}

/** An empty store. Adding is linear in the text; asking is too, but for the first hundred texts, which are searched through. */
export function knownWords(): KnownWords {
  const beginnings = new Set<string>();
  const wholes: string[] = [];
  return {
    add: (text) => {
      const key = keyOf(text);
      if (key === '') return;
      beginnings.add(key.slice(0, BEGINNING));
      if (wholes.length < MOST_SEARCHED) wholes.push(key);
    },
    has: (text) => {
      const key = keyOf(text);
      if (beginnings.has(key.slice(0, BEGINNING))) return true;
      return key.length >= LEAST_FOUND && wholes.some((whole) => whole.includes(key.slice(0, LONGEST_FOUND)));
    },
  };
}

const BEGINNING = 80;
const MOST_SEARCHED = 100;
/** Shorter ones may stand anywhere by chance. */
const LEAST_FOUND = 24;
const LONGEST_FOUND = 200;

/** The letters and digits of a text, piece by piece: of a long one, a replacement in one go keeps every word until its end. */
function keyOf(text: string): string {
  const pieces: string[] = [];
  let from = 0;
  while (from < text.length) {
    const space = text.indexOf(' ', from + PIECE);
    const to = space < 0 ? text.length : space;
    pieces.push(plain(text.slice(from, to)));
    from = to;
  }
  return pieces.join('');
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

const PIECE = 4096;
