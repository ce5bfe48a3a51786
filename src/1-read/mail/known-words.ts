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

function keyOf(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}]+/gu, '');
}
