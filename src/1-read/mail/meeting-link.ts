import { type Lines, linesOf } from '../lines.ts';
import { fieldOf } from './quoted-header.ts';

/**
 * The lines of a message, those blank that only say how to join a meeting: what Teams and Google put between two rows of signs (underscores; `-::~:~::~…`), with a link, numbers to dial and
 * passcodes. A row without a second one, and what has no such link or is a quoted message (Outlook has a row over each), is left as it is. Known from invitations. Linear.
 */
export function withoutMeetingLink(lines: Lines): Lines {
  const rows = rowsIn(lines);
  const blank = new Set<number>();
  for (const [nth, from] of rows.entries()) {
    const to = rows[nth + 1] ?? from;
    const isLink = to - from <= MOST_LINES && [...lines.within(from + 1, to)].some((line) => LINK.test(line));
    if (!isLink || [...lines.within(from + 1, from + 4)].some((line) => fieldOf(line)?.name === 'from')) continue;
    for (let at = from; at <= to; at++) blank.add(at);
  }
  return blank.size === 0 ? lines : linesOf([...lines].map((line, at) => (blank.has(at) ? '' : line)).join('\n'));
}

function rowsIn(lines: Lines): readonly number[] {
  const rows: number[] = [];
  for (let at = 0; at < lines.count; at++)
    if (lines.lengthOf(at) <= LONGEST_ROW && ROW.test(lines.at(at))) rows.push(at);
  return rows;
}

const MOST_LINES = 30;
const LONGEST_ROW = 500;
const ROW = /^\s{0,3}(?:_{20,400}|[-:~]{20,400})\s*$/;
const LINK = /https?:\/\/(?:[\w-]{1,40}\.){0,4}(?:teams|meet|zoom|webex|aka)\./i;
