import { noteSectionOf } from '#language';
import { type FrontmatterProblem, parseFrontmatter, unwrapWikilink } from '#markdown';
import { type Header, noHeader } from './source-text.ts';
import { tidyText } from './tidy-text.ts';
import { findWrittenDate, parseTimeOfDay } from './written-date.ts';

/** A source's frontmatter as a header, and the text after it. */
export interface FrontmatterHeader {
  readonly header: Header;
  /** When the note was made: a date of last resort, since notes are often made before or after the meeting. */
  readonly created: Header;
  /** Offset in UTF-16 units where the frontmatter ends; 0 where there is none. */
  readonly bodyFrom: number;
  readonly problems: readonly FrontmatterProblem[];
}

/** Title, date, time and participants of a source's properties; wikilinks in them unwrapped. */
export function frontmatterHeader(text: string): FrontmatterHeader {
  const { properties, bodyOffset, problems } = parseFrontmatter(text.slice(0, LONGEST_FRONTMATTER));
  if (problems.some(({ kind }) => kind === 'unclosed' || kind === 'notAMapping'))
    return { header: noHeader, created: noHeader, bodyFrom: 0, problems: [] };
  const dateTime = stringOf(first(properties, ['date', 'recorded', 'meeting_date', 'start', 'datetime'])) ?? '';
  const written = findWrittenDate(dateTime);
  const header: Header = {
    title: stringOf(first(properties, ['title', 'name', 'subject', 'topic'])),
    date: written?.date ?? null,
    time:
      parseTimeOfDay(stringOf(first(properties, ['time', 'start_time', 'starttime'])) ?? '') ?? written?.time ?? null,
    participants: listOf(first(properties, ['participants', 'attendees', 'people', 'speakers', 'with'])),
  };
  const created = findWrittenDate(stringOf(first(properties, ['created', 'created_at'])) ?? '');
  return {
    header,
    created: { ...noHeader, date: created?.date ?? null, time: created?.time ?? null },
    bodyFrom: bodyOffset,
    problems,
  };
}

/**
 * What lines such as `# Weekly call`, `Date: 2025-12-15`, `**Attendees**: Petra Lindqvist, Guido van der Meer` say, in the order given; the first
 * that says a thing counts. Lists of attendees on bullets below their line are read too. O(lines).
 */
export function headerOfLines(lines: readonly string[]): Header {
  let header = noHeader;
  let inAttendees = false;
  for (const line of lines) {
    const heading = /^#{1,6}\s+(.{1,300})$/.exec(line.trim());
    const field = heading === null ? parseField(line) : null;
    const bullet = /^\s*[-*+•]\s+(.{1,120})$/.exec(line);
    if (heading !== null) {
      inAttendees = ATTENDEES.test((heading[1] ?? '').trim());
      if (!inAttendees) header = withHeading(header, heading[1] ?? '');
    } else if (field !== null) {
      inAttendees = ATTENDEES.test(field.name);
      header = withField(header, field);
    } else if (inAttendees && bullet !== null) {
      header = { ...header, participants: [...header.participants, ...peopleOf(bullet[1] ?? '')] };
    } else if (inAttendees && line.includes(',')) {
      header = { ...header, participants: [...header.participants, ...peopleOf(line)] };
    } else if (ATTENDEES.test(line.trim())) inAttendees = true;
    else if (line.trim() !== '') {
      inAttendees = false;
      header = isInvitation(line) ? withInvited(header, line) : withDateLine(header, line);
    }
  }
  return merged(header, createdIn(lines));
}

/** Whether a line is a field of a header, such as `Date: …` or `**Attendees**: …`, and no speech. */
export function isHeaderField(line: string): boolean {
  const field = parseField(line);
  return field !== null && isFieldName(field.name);
}

/** Whether a header's field is called so, without its colon. */
export function isFieldName(name: string): boolean {
  return [ATTENDEES, TITLE, DATE, CREATED, TIME, OTHER_FIELD].some((names) => names.test(name));
}

/** What frontmatter and the lines below it say together: frontmatter goes first, the date of the note's making last. */
export function completeHeader(frontmatter: FrontmatterHeader, lines: Header): Header {
  return merged(merged(frontmatter.header, lines), frontmatter.created);
}

/** In UTF-16 units; longer is no frontmatter but an attack on the YAML parser. */
export const LONGEST_FRONTMATTER = 16_384;
const ATTENDEES =
  /^(?:attendees|participants|present|attending|attendance|invitees|invited|people|speakers|with|who|attendee list|teilnehmer(?:innen)?|teilnehmende|anwesend(?:e)?|présents|asistentes|participantes)$/i;
const TITLE =
  /^(?:title|topic|subject|meeting|meeting title|meeting name|titel|betreff|thema|titre|objet|título|asunto)$/i;
const DATE =
  /^(?:date|date and time|meeting date|when|recorded(?: on| at)?|start(?: time)?|started|datum|termin|fecha|le)$/i;
/** Languages that write the day first. */
const DAY_FIRST = /^(?:datum|termin|fecha|le)$/i;
const CREATED = /^(?:created(?: on| at| time)?|erstellt(?: am)?|last edited(?: time)?)$/i;
const TIME = /^(?:time|meeting time|uhrzeit|zeit|beginn|heure|hora)$/i;
const OTHER_FIELD =
  /^(?:end(?: time)?|ended|duration|length|location|where|place|organi[sz]er|host(?:ed by)?|facilitator|note ?taker|minutes(?: taken)? by|language|transcribed by|transcript|source|recording|meeting id|passcode|file|account|project|tags?|type|status|url|link|apologies|absent|regrets|last edited by|created by|dauer|ort|protokoll(?:ant(?:in)?)?|abwesend|entschuldigt|lieu|durée|absents|lugar|duración)$/i;

function merged(one: Header, other: Header): Header {
  return {
    title: one.title ?? other.title,
    date: one.date ?? other.date,
    time: one.date !== null || one.time !== null ? one.time : other.time,
    participants: one.participants.length > 0 ? one.participants : other.participants,
  };
}

/** `| Teilnehmer | Petra, Guido |`: a row of a table that is a field. */
const FIELD_ROW =
  /^\s*\|?\s{0,4}[*_]{0,2}(\p{L}[\p{L} /-]{0,30}?)[*_]{0,2}\s?[:：]?[*_]{0,2}\s{0,4}\|\s{0,4}([^|]{1,2000}?)\s{0,4}\|?\s*$/u;

function parseField(line: string): { name: string; value: string } | null {
  const row = line.includes('|') ? FIELD_ROW.exec(line) : null;
  if (row !== null && isFieldName((row[1] ?? '').trim()))
    return { name: (row[1] ?? '').trim(), value: tidyText((row[2] ?? '').replace(/<br\s?\/?>/gi, ', ')) };
  const found = /^\s*(?:[-*+•]\s+)?[*_]{0,2}([\p{L}][\p{L} -]{0,30}?)[*_]{0,2}\s?[:：][*_]{0,2}\s*(.{0,2000})/u.exec(
    line,
  );
  return found === null
    ? null
    : { name: (found[1] ?? '').trim(), value: tidyText((found[2] ?? '').replace(/[*_]+$/, '')) };
}

function withField(header: Header, { name, value }: { name: string; value: string }): Header {
  if (ATTENDEES.test(name))
    return header.participants.length > 0 ? header : { ...header, participants: peopleOf(value) };
  if (TITLE.test(name)) return { ...header, title: header.title ?? (value || null) };
  if (DATE.test(name)) {
    const written = findWrittenDate(value, DAY_FIRST.test(name));
    const time = written?.time ?? (written === null ? parseTimeOfDay(value) : null);
    return { ...header, date: header.date ?? written?.date ?? null, time: header.time ?? time };
  }
  if (TIME.test(name)) return { ...header, time: header.time ?? parseTimeOfDay(value) };
  return header;
}

/** When the page was made, which serves where no date of the meeting is told. */
function createdIn(lines: readonly string[]): Header {
  for (const line of lines) {
    const field = parseField(line);
    const written = field !== null && CREATED.test(field.name) ? findWrittenDate(field.value) : null;
    if (written !== null) return { ...noHeader, date: written.date, time: written.time };
  }
  return noHeader;
}

function withHeading(header: Header, heading: string): Header {
  const written = findWrittenDate(heading);
  const title = tidyText(heading.replace(/\s#+\s*$/, '').replace(/^[*_]+|[*_]+$/g, ''));
  return {
    ...header,
    title: header.title ?? (noteSectionOf(title) === null ? title || null : null),
    date: header.date ?? written?.date ?? null,
    time: header.time ?? written?.time ?? null,
  };
}

/** Whether a line lists those who were invited, as Google's notes do. */
export function isInvitation(line: string): boolean {
  return INVITED.test(line);
}

/** Google's notes: `Invited [Petra Lindqvist](mailto:petra@norrfjord.example) [Guido]…`. */
const INVITED = /^\s*(?:invited|attendees|participants)\s+\[[^[\]\n]{1,120}\]\(mailto:/i;

function withInvited(header: Header, line: string): Header {
  const people = [...line.slice(0, 20_000).matchAll(/\[([^[\]\n]{1,120})\]\(mailto:([^()\s]{3,254})\)/g)];
  return {
    ...header,
    participants: [...header.participants, ...people.map(([, name, email]) => `${name} <${email}>`)],
  };
}

/** Addresses of e-mail, as they stand in a line. */
export const ADDRESSES: RegExp = /[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}/g;

/** A short line that is a date and hardly more. */
function withDateLine(header: Header, line: string): Header {
  if (header.date !== null || line.replace(ADDRESSES, '').length > 120) return header;
  const written = findWrittenDate(line);
  if (written === null) return header;
  const participants = header.participants.length > 0 ? header.participants : (line.match(ADDRESSES) ?? []);
  return { ...header, date: written.date, time: header.time ?? written.time, participants };
}

/** Names of a list in one line. A comma within "Last, First" cannot be told from one between names, so `;` counts first. */
function peopleOf(value: string): readonly string[] {
  const separator = value.includes(';') ? /\s*;\s*/ : /\s*,\s*|\s+(?:and|&)\s+/;
  return value
    .split(separator)
    .map((name) =>
      unwrapWikilink(
        name
          .replace(/^(?:and|&)\s+/, '')
          .replace(/[.\s]+$/, '')
          .trim(),
      ),
    )
    .filter((name) => /\p{L}{2}/u.test(name) && name.length <= 120);
}

function first(properties: Readonly<Record<string, unknown>>, names: readonly string[]): unknown {
  const lower = new Map(Object.entries(properties).map(([name, value]) => [name.toLowerCase(), value]));
  return names.map((name) => lower.get(name)).find((value) => value !== undefined && value !== null && value !== '');
}

function stringOf(value: unknown): string | null {
  if (value instanceof Date) return value.toISOString();
  return typeof value === 'string' || typeof value === 'number'
    ? tidyText(unwrapWikilink(String(value))) || null
    : null;
}

function listOf(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap((entry: unknown) => stringOf(entry) ?? []);
  return typeof value === 'string' ? peopleOf(value) : [];
}
