import type { Conversation, Diagnostic, Participant, Reading, Source, Turn } from '#core';
import { eventOfTalk, listedAs, type Schedule } from './calendar/schedule.ts';
import { languageDetector } from './detect-language.ts';
import { quoted, sourceError } from './diagnostics.ts';
import { type FileNameFacts, readFileName, tidyTitle } from './file-name.ts';
import { kindOf } from './kind.ts';
import { participantsReader } from './participants.ts';
import { type ReadTalks, readTalks } from './read-talks.ts';
import type { ReadText, ReadTurn } from './source-text.ts';
import { findSpokenDate } from './spoken-date.ts';

/**
 * Reads a source as a conversation, or as several where it holds several. The format is told by its content; title, date and time come from the file's name, then from what stands
 * in it, then from when it was last modified; for e-mail from the messages alone. Where a talk clearly was an event of the calendar (`calendar/find-event.ts`), that gives its time, its
 * people, and a title where the file's name has none. Gives null with an error where nothing can be read (`empty`, `binary`, `nothing-said` and
 * others); what could be read only in part is read, with a warning for each part that was not. Never throws for what a source holds. Linear: about a second for 50 MB of text.
 */
export async function readConversation(source: Source, schedule: Schedule | null = null): Promise<Reading> {
  const { talks, diagnostics, ...found } = await readTalks(source);
  const about: About = {
    ...found,
    name: readFileName(source.path),
    participantsOf: participantsReader(),
    languageOf: languageDetector(),
  };
  const all = [...diagnostics, ...talks.flatMap((talk) => talk.diagnostics)];
  const conversations: Conversation[] = [];
  for (const talk of talks) {
    if (talk.turns.length > 0) conversations.push(await conversationOf(source, about, talk, schedule));
  }
  const [first, ...others] = conversations;
  if (first !== undefined) return { conversation: first, others, diagnostics: all };
  const isExplained = all.some(({ severity }) => severity === 'error');
  return {
    conversation: null,
    others,
    diagnostics: isExplained ? all : [...all, nothingSaid(source.path, about.format)],
  };
}

/** What the talks of a source share. */
interface About extends Pick<ReadTalks, 'format' | 'why' | 'made'> {
  readonly name: FileNameFacts;
  readonly participantsOf: ReturnType<typeof participantsReader>;
  readonly languageOf: ReturnType<typeof languageDetector>;
}

async function conversationOf(
  source: Source,
  about: About,
  read: ReadText,
  schedule: Schedule | null,
): Promise<Conversation> {
  const { format, why, name, participantsOf, languageOf } = about;
  const when = dateAndTime(source, read, about);
  const event = eventOfTalk(source.path, read, when, schedule);
  const listed = [...read.header.participants, ...(event?.people ?? []).map(listedAs)];
  const participants = participantsOf(read.turns, listed);
  const title = titleOf(name, event === null ? read : withTitle(read, event.title), participants);
  const kind = read.kind ?? kindOf(read, `${title} ${source.path}`);
  return {
    source: { path: source.path, sha256: source.sha256, format, why },
    // One voice with an invitation to several was a meeting.
    kind: kind === 'memo' && event !== null && event.people.length > 1 ? 'meeting' : kind,
    title,
    ...(event === null ? when : { date: event.date, time: event.time }),
    language: await languageOf(read.turns),
    participants,
    turns: numbered(read.turns),
    notUnderstood: read.notUnderstood,
  };
}

/** The turns with their numbers. Uses up the list on the way, and makes one of the right length: a long source has a million of them, and nobody needs each twice. */
function numbered(turns: ReadTurn[]): readonly Turn[] {
  const all = new Array<Turn>(turns.length);
  turns.reverse();
  let index = 0;
  for (let turn = turns.pop(); turn !== undefined; turn = turns.pop()) {
    all[index] = withIndex(turn, index);
    index++;
  }
  return all;
}

/** Field by field: copied as a whole behind a number, an object takes half as much again. */
function withIndex(turn: ReadTurn, index: number): Turn {
  const { speaker, text, start, end, line, mark, date, isQuoted } = turn;
  if (isQuoted !== undefined || (mark !== undefined && date !== undefined)) return { index, ...turn };
  if (mark !== undefined) return { index, speaker, text, start, end, line, mark };
  if (date !== undefined) return { index, speaker, text, start, end, line, date };
  return { index, speaker, text, start, end, line };
}

/** Date and time belong together: a time is taken from where the date was found, or where nothing else gives one. */
function dateAndTime(
  source: Source,
  { header, turns, isDateCertain }: ReadText,
  { name, made }: About,
): Pick<Conversation, 'date' | 'isDateStated' | 'time'> {
  if (isDateCertain === true && header.date !== null) return { date: header.date, time: header.time };
  if (name.date !== null)
    return {
      date: name.date,
      time: name.time ?? (header.date === name.date || header.date === null ? header.time : null),
    };
  if (header.date !== null) return { date: header.date, time: header.time };
  const modified = { date: source.modified.slice(0, 10), time: source.modified.slice(11, 16) };
  const spoken = findSpokenDate(turns, modified.date);
  if (spoken !== null) return { date: spoken, isDateStated: false, time: header.time };
  return { date: (made ?? modified).date, isDateStated: false, time: header.time ?? (made ?? modified).time };
}

/** What the calendar calls it goes before what stands in the source, and after a name that a person or program gave the file. */
function withTitle(read: ReadText, title: string | null): ReadText {
  return title === null || read.isTitleCertain === true ? read : { ...read, header: { ...read.header, title } };
}

function titleOf(name: FileNameFacts, { header, isTitleCertain }: ReadText, people: readonly Participant[]): string {
  const names = people.map(({ name }) => name);
  if (isTitleCertain === true && header.title !== null) return tidyTitle(header.title) ?? header.title;
  const inText = header.title === null ? null : (tidyTitle(header.title) ?? header.title);
  const found = name.isGeneric ? (inText ?? name.title) : (name.title ?? inText);
  if (found !== null) return found;
  const shown = names.slice(0, 3);
  if (shown.length === 0) return name.stem;
  const last = names.length > 3 ? `${names.length - 2} others` : shown.at(-1);
  return shown.length === 1
    ? `Call with ${last}`
    : `Call with ${shown.slice(0, names.length > 3 ? 2 : -1).join(', ')} and ${last}`;
}

function nothingSaid(path: string, format: string): Diagnostic {
  const message = `Cannot find anything said in ${quoted(path)}: it was read as ${format} and holds no words beyond its header`;
  return sourceError(
    path,
    'nothing-said',
    message,
    'Export the transcript again, with its text, or remove the file from the Inbox',
  );
}
