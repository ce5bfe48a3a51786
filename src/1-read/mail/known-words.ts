/** Texts that were met, so that a quote of one is known. */
export interface KnownWords {
  add(text: string): void;
  /** Whether a text, or its beginning, stands in one that was met, whatever its line ends, punctuation and letters' case. */
  has(text: string): boolean;
}

/** An empty store. Adding and asking are linear in the text, whatever was met; only the first hundred texts, of a million signs together, are searched for what does not stand at their beginning. */
export function knownWords(): KnownWords {
  const beginnings = new Set<string>();
  const wholes: string[] = [];
  const isWithin = searchIn(wholes);
  let length = 0;
  return {
    add: (text) => {
      const key = keyOf(text);
      if (key === '') return;
      beginnings.add(key.slice(0, BEGINNING));
      if (wholes.length >= MOST_SEARCHED || length + key.length > LONGEST_SEARCHED) return;
      wholes.push(key);
      length += key.length;
    },
    has: (text) => {
      const key = keyOf(text);
      if (beginnings.has(key.slice(0, BEGINNING))) return true;
      return key.length >= 2 * BLOCK && isWithin(key.slice(0, LONGEST_FOUND));
    },
  };
}

/**
 * Tells whether one of some texts, to which more may be added at the end, contains a part of two blocks or more. Every text is cut into blocks of twelve signs, one of which lies whole within any such part: of those that are the same the
 * first is remembered. So a part whose blocks all stand earlier too, among other words, is not found.
 */
function searchIn(wholes: readonly string[]): (part: string) => boolean {
  const places = new Map<string, { readonly whole: string; readonly at: number }>();
  let indexed = 0;
  return (part) => {
    for (; indexed < wholes.length; indexed++) {
      const whole = wholes[indexed] ?? '';
      for (let at = 0; at + BLOCK <= whole.length; at += BLOCK) {
        const block = whole.slice(at, at + BLOCK);
        if (!places.has(block)) places.set(block, { whole, at });
      }
    }
    for (let at = 0; at + BLOCK <= part.length; at++) {
      const place = places.get(part.slice(at, at + BLOCK));
      if (place !== undefined && place.at >= at && place.whole.startsWith(part, place.at - at)) return true;
    }
    return false;
  };
}

const BEGINNING = 80;
const MOST_SEARCHED = 100;
const LONGEST_SEARCHED = 1_000_000;
/** Half of the shortest part that is looked for: shorter ones may stand anywhere by chance. */
const BLOCK = 12;
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
