import type { NoteColumn, NoteMark } from '#core';

export type ItemMark = NoteMark & { readonly kind: 'item' };

/** The marks of what stands under the same headings. */
export interface MarksUnder {
  readonly sections: readonly string[];
  readonly heading: NoteMark;
  readonly paragraph: NoteMark;
  /** That of an item without signs. */
  item(level: number, box: string | null): ItemMark;
  /** That of a row whose cells, '' where they are empty, stand under these names; '' for a cell too many. */
  row(names: readonly string[], cells: readonly string[]): NoteMark;
}

/** Gives the marks under some headings, each made once: a long page has the same ones over and over, and one apiece takes more than the text. */
export function noteMarks(): (headings: readonly string[]) => MarksUnder {
  const known = new Map<string, MarksUnder>();
  return (headings) => {
    const key = headings.join('\n');
    const found = known.get(key) ?? marksUnder(headings);
    known.set(key, found);
    return found;
  };
}

function marksUnder(sections: readonly string[]): MarksUnder {
  const items = new Map<string, ItemMark>();
  const rows = new Map<string, NoteMark>();
  return {
    sections,
    heading: { kind: 'heading', sections },
    paragraph: { kind: 'paragraph', sections },
    item: (level, box) => {
      const key = `${level} ${box}`;
      const mark = items.get(key) ?? { kind: 'item', level, box, signs: null, sections };
      items.set(key, mark);
      return mark;
    },
    row: (names, cells) => {
      const key = cells.map((text, at) => `${keptOf(text) ?? '+'}\t${names[at] ?? ''}`).join('\n');
      const mark = rows.get(key) ?? { kind: 'row', columns: columnsOf(names, cells), sections };
      rows.set(key, mark);
      return mark;
    },
  };
}

function columnsOf(names: readonly string[], cells: readonly string[]): readonly NoteColumn[] {
  return cells.map((text, at) => ({ name: names[at] ?? '', cell: keptOf(text) }));
}

/** What of a cell its row's text does not tell. */
function keptOf(cell: string): string | null {
  return cell === '' || cell.includes('|') ? cell : null;
}
