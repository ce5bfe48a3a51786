import type { Conversation, Diagnostic, Reading, Source } from '#core';
import type { Made } from './containers/container-reader.ts';
import { detectLanguage } from './detect-language.ts';
import { quoted, sourceError } from './diagnostics.ts';
import { readFileName, tidyTitle } from './file-name.ts';
import { kindOf } from './kind.ts';
import { participantsOf } from './participants.ts';
import { type ReadTalks, readTalks } from './read-talks.ts';
import type { ReadText } from './source-text.ts';
import { findSpokenDate } from './spoken-date.ts';

/**
 * Reads a source as a conversation, or as several where it holds several. The format is told by its content; title, date and time come from the file's name, then from what stands
 * in it, then from when it was last modified; for e-mail from the messages alone. Gives null with an error where nothing can be read (`empty`, `binary`, `nothing-said` and
 * others); what could be read only in part is read, with a warning for each part that was not. Never throws for what a source holds. Linear: about a second for 50 MB of text.
 */
export async function readConversation(source: Source): Promise<Reading> {
  const { talks, diagnostics, ...about } = await readTalks(source);
  const all = [...diagnostics, ...talks.flatMap((talk) => talk.diagnostics)];
  const conversations: Conversation[] = [];
  for (const talk of talks) {
    if (talk.turns.length > 0) conversations.push(await conversationOf(source, about, talk));
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

type About = Pick<ReadTalks, 'format' | 'why' | 'made'>;

async function conversationOf(source: Source, { format, why, made }: About, read: ReadText): Promise<Conversation> {
  const participants = participantsOf(read.turns, read.header.participants);
  const when = dateAndTime(source, read, made);
  const title = titleOf(
    source.path,
    read,
    participants.map(({ name }) => name),
  );
  return {
    source: { path: source.path, sha256: source.sha256, format, why },
    kind: read.kind ?? kindOf(read, `${title} ${source.path}`),
    title,
    ...when,
    language: await detectLanguage(read.turns),
    participants,
    turns: read.turns.map((turn, index) => ({ index, ...turn })),
    notUnderstood: read.notUnderstood,
  };
}

/** Date and time belong together: a time is taken from where the date was found, or where nothing else gives one. */
function dateAndTime(
  source: Source,
  { header, turns, isDateCertain }: ReadText,
  made: Made | null,
): Pick<Conversation, 'date' | 'isDateStated' | 'time'> {
  const name = readFileName(source.path);
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

function titleOf(path: string, { header, isTitleCertain }: ReadText, names: readonly string[]): string {
  const name = readFileName(path);
  if (isTitleCertain === true && header.title !== null) return tidyTitle(header.title) ?? header.title;
  const found = name.title ?? (header.title === null ? null : (tidyTitle(header.title) ?? header.title));
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
