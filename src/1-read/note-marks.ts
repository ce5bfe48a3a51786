import type { NoteMark } from '#core';

export type ItemMark = NoteMark & { readonly kind: 'item' };

/** The marks of what stands under the same headings. */
export interface MarksUnder {
  readonly sections: readonly string[];
  readonly heading: NoteMark;
  readonly paragraph: NoteMark;
  /** That of an item without signs. */
  item(level: number, box: string | null): ItemMark;
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
  };
}
