import { findSection, insertDatedItems, lineBreakOf, type Section } from '#markdown';

/** Items taken out of a kept part of a page, and what is left of the page. */
interface Taken {
  /** Whole items, what is nested in them included. */
  readonly items: readonly string[];
  readonly left: string;
}

/** Takes items of its list out of a kept part of a page. The heading stays. */
export function takeItems(text: string, heading: string, isTaken: (item: string) => boolean): Taken {
  const section = findSection(text, heading);
  if (section === null) return { items: [], left: text };
  const taken = section.items.filter(({ start, end }) => isTaken(text.slice(start, end)));
  const items = taken.map(({ start, end }) => text.slice(start, end));
  return { items, left: text.slice(0, section.start) + withoutItems(text, section, taken) + text.slice(section.end) };
}

/** Leaves out the heading of a part below which nothing stands. */
export function withoutEmptyPart(text: string, heading: string): string {
  const section = findSection(text, heading);
  if (section === null || text.slice(section.start, section.end).trim() !== '') return text;
  const headingStart = text.slice(0, section.start).trimEnd().lastIndexOf('\n') + 1;
  return text.slice(0, headingStart) + text.slice(section.end);
}

function withoutItems(text: string, section: Section, taken: Section['items']): string {
  let out = '';
  let at = section.start;
  for (const { start, end } of taken) {
    out += text.slice(at, start);
    at = end + (/^\r?\n/.exec(text.slice(end, end + 2))?.[0].length ?? 0);
  }
  return out + text.slice(at, section.end);
}

/** Puts items where their dates belong, those without a date on top; what stands there already is left out. */
export function withItems(text: string, heading: string, items: readonly string[]): string {
  const lineBreak = lineBreakOf(text);
  const section = findSection(text, heading);
  const standing = section === null ? '' : text.slice(section.start, section.end).replaceAll('\r\n', '\n');
  const known = new Set(standing.split('\n').map(bare));
  let out = text;
  for (const item of items.toReversed()) {
    const lines = item.split(/\r?\n/);
    if (lines.every((line) => known.has(bare(line)))) continue;
    const date = /^\d{4}-\d{2}-\d{2}/.exec(bare(item))?.[0] ?? onTop;
    const whole = lines.join(lineBreak).replace(/^[ \t]*[-*+][ \t]+/, '');
    out = insertDatedItems(out, { heading, date, items: [whole] });
  }
  return out;
}

/** Later than any date. */
const onTop = '9999-99-99';

function bare(line: string): string {
  return line.replace(/^[ \t]*[-*+][ \t]+/, '').trim();
}
