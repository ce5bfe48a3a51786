/** The opening brackets of a JSON text that are none of what somebody said, one after the other. */
interface Brackets {
  /** Goes on to a place that is within no string. */
  skipTo(place: number): void;
  /** Goes behind the next opening bracket; false where there is none. */
  next(): boolean;
  /** 1-based line of the last bracket. */
  line(): number;
}

/**
 * Finds the opening brackets of a text that is JSON. No string of JSON holds a line feed, so between two brackets the text is only searched for line feeds, and for quotes
 * from the beginning of the second one's line; all by native searches, which is several times as fast as looking at each character. O(text).
 */
export function bracketsOf(text: string): Brackets {
  const end = text.length;
  /** No string is open there. */
  let at = 0;
  let line = 1;
  /** Where these signs stand next. */
  let brace = -1;
  let list = -1;
  let feed = -1;
  let quote = -1;
  const find = (sign: string): number => {
    const found = text.indexOf(sign, at);
    return found < 0 ? end : found;
  };
  const passLines = (to: number): void => {
    if (feed < at) feed = find('\n');
    while (feed < to) {
      at = feed + 1;
      line++;
      feed = text.indexOf('\n', at);
      if (feed < 0) feed = end;
    }
  };
  return {
    skipTo: (place) => {
      passLines(place);
      at = place;
    },
    next: () => {
      for (;;) {
        if (brace < at) brace = find('{');
        if (list < at) list = find('[');
        const bracket = Math.min(brace, list);
        if (bracket >= end) return false;
        passLines(bracket);
        if (quote < at) quote = find('"');
        at = quote < bracket ? endOfString(text, quote) : bracket + 1;
        if (quote >= bracket) return true;
      }
    },
    line: () => line,
  };
}

/** The place behind the quote that ends a string. */
function endOfString(text: string, opening: number): number {
  for (let at = text.indexOf('"', opening + 1); at >= 0; at = text.indexOf('"', at + 1)) {
    let slashes = 0;
    while (text.charCodeAt(at - 1 - slashes) === BACKSLASH) slashes++;
    if (slashes % 2 === 0) return at + 1;
  }
  return text.length;
}

const BACKSLASH = 92;
