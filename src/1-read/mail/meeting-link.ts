import { fieldOf } from './quoted-header.ts';

/**
 * The lines of a message, those blank that only say how to join a meeting: what Teams and Google put between two rows of signs (underscores; `-::~:~::~…`), with a link, numbers to dial and
 * passcodes. A row without a second one, and what has no such link or is a quoted message (Outlook has a row over each), is left as it is. Known from invitations. Linear.
 */
export function withoutMeetingLink(lines: readonly string[]): readonly string[] {
  const rows = lines.flatMap((line, at) => (ROW.test(line) ? [at] : []));
  if (rows.length < 2) return lines;
  const blank = new Set<number>();
  for (const [nth, from] of rows.entries()) {
    const to = rows[nth + 1] ?? from;
    const isLink = to - from <= MOST_LINES && lines.slice(from + 1, to).some((line) => LINK.test(line));
    if (!isLink || lines.slice(from + 1, from + 4).some((line) => fieldOf(line)?.name === 'from')) continue;
    for (let at = from; at <= to; at++) blank.add(at);
  }
  return lines.map((line, at) => (blank.has(at) ? '' : line));
}

const MOST_LINES = 30;
const ROW = /^\s{0,3}(?:_{20,400}|[-:~]{20,400})\s*$/;
const LINK = /https?:\/\/(?:[\w-]{1,40}\.){0,4}(?:teams|meet|zoom|webex|aka)\./i;
