import type { Conversation, Diagnostic, Reading, Source } from '#core';
import { decodeSource } from './decode-source.ts';
import { detectLanguage } from './detect-language.ts';
import { quoted, sourceError } from './diagnostics.ts';
import { readFileName, tidyTitle } from './file-name.ts';
import { kindOf } from './kind.ts';
import { participantsOf } from './participants.ts';
import { recogniseFormat } from './readers.ts';
import type { ReadText, SourceText } from './source-text.ts';
import { findSpokenDate } from './spoken-date.ts';

/**
 * Reads a source as a conversation. The format is told by its content; title, date and time come from the file's name, then from what stands in it, then
 * from when it was last modified. Gives null with an error where nothing can be read (`empty`, `binary`, `nothing-said`); what could be read
 * only in part is read, with a warning for each part that was not. Never throws for what a source holds. Linear: about a second for 50 MB.
 */
export async function readConversation(source: Source): Promise<Reading> {
  const decoding = decodeSource(source.path, source.bytes);
  if (decoding.kind === 'failed') return { conversation: null, diagnostics: [decoding.diagnostic] };
  const { format, read } = readAs(decoding.source);
  const diagnostics = [...decoding.diagnostics, ...read.diagnostics];
  if (read.turns.length === 0) {
    const isTold = diagnostics.some(({ severity }) => severity === 'error');
    return {
      conversation: null,
      diagnostics: isTold ? diagnostics : [...diagnostics, nothingSaid(source.path, format)],
    };
  }
  return { conversation: await conversationOf(source, format, read), diagnostics };
}

/** The best reader's reading; where it finds no words, that of the next which does. */
function readAs(source: SourceText): { format: string; read: ReadText } {
  const candidates = recogniseFormat(source).filter(({ recognition }, index) => index === 0 || recognition.score > 0.5);
  const readings = candidates.map(({ reader }) => () => {
    const read = reader.read(source);
    return { format: read.found?.format ?? reader.format, read };
  });
  let best = readings[0]?.();
  for (const next of readings.slice(1)) {
    if (best !== undefined && best.read.turns.length > 0) break;
    best = next();
  }
  if (best === undefined) throw new Error('No reader is listed');
  return best;
}

async function conversationOf(source: Source, format: string, read: ReadText): Promise<Conversation> {
  const participants = participantsOf(read.turns, read.header.participants);
  const when = dateAndTime(source, read);
  const title = titleOf(
    source.path,
    read,
    participants.map(({ name }) => name),
  );
  return {
    source: { path: source.path, sha256: source.sha256, format },
    kind: kindOf(read, `${title} ${source.path}`),
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
  { header, turns }: ReadText,
): Pick<Conversation, 'date' | 'isDateStated' | 'time'> {
  const name = readFileName(source.path);
  if (name.date !== null)
    return {
      date: name.date,
      time: name.time ?? (header.date === name.date || header.date === null ? header.time : null),
    };
  if (header.date !== null) return { date: header.date, time: header.time };
  const modified = { date: source.modified.slice(0, 10), time: source.modified.slice(11, 16) };
  const spoken = findSpokenDate(turns, modified.date);
  if (spoken !== null) return { date: spoken, isDateStated: false, time: header.time };
  return { date: modified.date, isDateStated: false, time: header.time ?? modified.time };
}

function titleOf(path: string, { header }: ReadText, names: readonly string[]): string {
  const name = readFileName(path);
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
