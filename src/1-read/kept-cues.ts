import type { CueList } from './time-order.ts';
import type { Cue } from './web-vtt-scan.ts';

/**
 * Cues that are found once and can be gone through several times. What is kept of each are six numbers, its words and id stay where they are in `text`: half a million objects would cost
 * the garbage collector more than finding them. `found` is only asked as far as somebody goes. Each cue must stand in `text` (`Cue.from`).
 */
export function keptCues(text: string, found: Iterator<Cue>): CueList {
  const pages: Float64Array[] = [];
  let count = 0;
  const keep = (cue: Cue): void => {
    const at = (count % PER_PAGE) * FIELDS;
    if (at === 0) pages.push(new Float64Array(PER_PAGE * FIELDS));
    const page = pages[pages.length - 1];
    if (page === undefined || cue.from === undefined) return;
    page[at] = cue.start;
    page[at + 1] = cue.end;
    page[at + 2] = cue.from;
    page[at + 3] = cue.from + cue.text.length;
    page[at + 4] = cue.line;
    page[at + 5] = cue.id.length;
    count++;
  };
  const at = (index: number): Cue | undefined => {
    const page = index < count ? pages[Math.floor(index / PER_PAGE)] : undefined;
    return page === undefined ? undefined : cueAt(text, page, (index % PER_PAGE) * FIELDS);
  };
  function* all(): Generator<Cue> {
    for (let index = 0; ; index++) {
      const known = at(index);
      if (known !== undefined) yield known;
      else {
        const next = found.next();
        if (next.done === true) return;
        keep(next.value);
        yield next.value;
      }
    }
  }
  return { at, [Symbol.iterator]: all };
}

const PER_PAGE = 8192;
const FIELDS = 6;

function cueAt(text: string, page: Float64Array, at: number): Cue {
  const from = page[at + 2] ?? 0;
  const idLength = page[at + 5] ?? 0;
  return {
    id: idLength === 0 ? '' : idBefore(text, from, idLength),
    start: page[at] ?? 0,
    end: page[at + 1] ?? 0,
    text: text.slice(from, page[at + 3]),
    from,
    line: page[at + 4] ?? 0,
  };
}

/** The id stands on the line above that of the times. */
function idBefore(text: string, from: number, length: number): string {
  const times = text.lastIndexOf('\n', from - 2);
  return text.slice(times - length, times);
}
