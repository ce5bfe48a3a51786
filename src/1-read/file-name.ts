import { fileNameOf } from '#core';
import { findWrittenDate, type WrittenDate } from './written-date.ts';

/** What a file's name says. Null where it says nothing. */
export interface FileNameFacts {
  /** The name without date, time, extension and words such as "transcript"; null where nothing is left. */
  readonly title: string | null;
  /** Whether the title only says what the file is ("Notes", "Protokoll") or which program made it ("Fireflies"): one in the text says more. */
  readonly isGeneric: boolean;
  readonly date: string | null;
  readonly time: string | null;
  /** The name without its extension, for where no title is found anywhere. */
  readonly stem: string;
}

/**
 * Reads title, date and time of a file name: `2025-12-15 14 59 - Weekly call.md`, `GMT20260309-133000_Recording.transcript.vtt` (Zoom; the
 * time as it stands, though it is UTC), `Title-20251215_145900-Meeting Transcript.docx` (Teams), `Title 2025-12-15.txt`, `15.12.2025 Title.md`.
 */
export function readFileName(path: string): FileNameFacts {
  const stem = withoutExtensions(fileNameOf(path.replaceAll('\\', '/'))).normalize('NFC');
  const named = stem.replace(PROGRAM_ID, '');
  const found = findWrittenDate(named);
  const clock = found === null || found.time !== null ? null : bareClock(named, found);
  const rest = found === null ? named : withoutDate(named, { ...found, to: found.to + (clock?.length ?? 0) });
  const title = tidyTitle(rest);
  return {
    title,
    isGeneric: title !== null && (ONLY_NOTES.test(title) || ONLY_PROGRAM.test(title)),
    date: found?.date ?? null,
    time: found?.time ?? clock?.time ?? null,
    stem: stem.replace(/_+/g, ' ').trim() || 'Untitled',
  };
}

/** Four digits right behind a date, as a time of day: `20260412 1015 Title`. Not where they may be a year, unless the date is written without signs too. */
function bareClock(name: string, { from, to }: WrittenDate): { readonly time: string; readonly length: number } | null {
  const found = /^[ _-]{1,3}([01]\d|2[0-3])([0-5]\d)(?=[ _-]|$)/.exec(name.slice(to));
  if (found === null) return null;
  const [{ length }, hour = '', minute = ''] = found;
  const mayBeYear = /^(?:19|20)$/.test(hour) && !/^\d{8}$/.test(name.slice(from, to));
  return mayBeYear ? null : { time: `${hour}:${minute}`, length };
}

/** What stands around a date, the brackets that enclose it left out. */
function withoutDate(name: string, { from, to }: WrittenDate): string {
  const before = name.slice(0, from);
  const after = name.slice(to);
  const isEnclosed = /[([]\s*$/.test(before) && /^[^()[\]]{0,12}[)\]]/.test(after);
  return isEnclosed
    ? `${before.replace(/[([]\s*$/, '')} – ${after.replace(/^[^()[\]]{0,12}[)\]]/, '')}`
    : `${before} – ${after}`;
}

/** What programs put behind a name: the id of Notion's page, that of YouTube's video (a digit, a sign or an inner capital tells it from a word), Otter's own. */
const PROGRAM_ID =
  /(?:(?<=\S)[ _][0-9a-f]{32}|\s?\[(?=[\w-]*(?:[\d_-]|[a-z][A-Z]))[\w-]{11}\]|(?<=\S)[ _-][Oo]tter(?:[ _.]?(?:ai|AI))?(?: \(\d{1,2}\))?)$/;

/** A title without what only says that it is a recording; null where nothing else stands in it. */
export function tidyTitle(text: string): string | null {
  const own = text.replace(BEGINS_AS_RECORDING, ' ').replace(COPY_OF, '');
  const spaced =
    /\s/.test(own.trim()) || !/[-_].*[-_]/.test(own) ? own.replace(/_+/g, ' ') : own.replace(/[-_]+/g, ' ');
  const bare = spaced
    .replace(/\b(?:GMT|UTC)(?=[\s–-]*$|[\s–-]+)/g, ' ')
    .replace(/\s*\(\d{1,3}\)\s*$/, '')
    .replace(/\s+/g, ' ');
  const parts = bare
    .split(/\s+[-–—|]+\s+|^\s*[-–—|]+\s*|\s*[-–—|]+\s*$/)
    .map((part) => trimSigns(part))
    .filter((part) => part !== '' && !IS_RECORDING.test(part) && !NOTES_BY.test(part));
  const title = parts.map((part) => trimSigns(part.replace(ENDS_AS_RECORDING, ''))).filter((part) => part !== '');
  const joined = title.join(' - ');
  return joined === '' || !/[\p{L}\d]/u.test(joined) ? null : capitalised(joined);
}

const EXTENSION =
  /\.(?:md|markdown|txt|text|vtt|srt|sbv|json|jsonl|tsv|csv|docx?|pdf|html?|eml|mbox|rtf|odt|transcript|whisper|dote|captions?|cc|mp[34]|m4a|wav|mov|[a-z]{2}(?:-[A-Z]{2})?)$/i;
const IS_RECORDING =
  /^(?:(?:(?:new|audio|video|meeting|call|voice|zoom|teams|google meet|meet|full|my|the|auto|closed|english|en|raw|final|default|shared screen with speaker view|gallery view)[ _-]?)*(?:recordings?|transcripts?|transcriptions?|transkript(?:e|ion)?|captions?|subtitles?|audio|video|(?:saved |new ?)*chat|recordingnewchat|untitled|output|file)(?:[ _-]?\d{1,4})?|meeting|call|untitled|gmt|utc|\d{1,6})$/i;
/** What Gemini puts behind the name of its notes, and file managers before a copy. */
const NOTES_BY = /^(?:(?:notes?|notizen|notas) (?:by|von|par|de) gemini|otter[ ._-]?ai)$/i;
const COPY_OF = /^(?:copy of|kopie von|copie de|copia de)\s+(?=\S)/i;
const ONLY_NOTES =
  /^(?:(?:meeting|call|my|ai|zoom|teams|gemini)[ _-])*(?:notes?|minutes|summary|recap|notizen?|mitschrift|protokoll|gesprächsnotiz(?:en)?|besprechungsnotiz(?:en)?|zusammenfassung|transkript(?:ion)?e?|aufnahme|aufzeichnung|compte[ -]rendu|notas?|acta|transcripción|grabación|enregistrement)(?: \d{1,3})?$/i;
const ONLY_PROGRAM =
  /^(?:otter|fireflies|fathom|granola|tl;?dv|read|notta|krisp|gong|lark|feishu|plaud|descript|sonix|temi|turboscribe|recall)(?:[ ._-]?(?:ai|video))?(?:[ _-](?:export|notes|meeting))?(?: \d{1,3})?$|^(?:mac)?whisper(?:x|[ .]cpp)?(?:[ _-]export)?$|^(?:deepgram|assembly[ -]?ai|speechmatics|gemini)(?:[ _-]export)?$/i;
/** What Zoom puts between the time and a name that somebody gave the file: `GMT20260309-133000_Recording_Quarterly review`. */
const BEGINS_AS_RECORDING = /^(?:GMT)?[\s–-]*_Recording_(?=[^\s_])/;
const ENDS_AS_RECORDING =
  /(?:[ _-]+|^)(?:(?:audio|video|full|auto|closed)[ _-])?(?:recordings?|transcripts?|transkript(?:e|ion)?|transcriptions?|captions?|subtitles?)(?:[ _-]?\d{1,3})?$/i;

function withoutExtensions(name: string): string {
  let stem = name;
  for (let guard = 0; guard < 4; guard++) {
    const shorter = stem.replace(EXTENSION, '');
    if (shorter === stem || shorter === '') break;
    stem = shorter;
  }
  return stem;
}

function trimSigns(part: string): string {
  return part
    .replace(/^[\s,.;:–—_+-]+|[\s,;:–—_+-]+$/g, '')
    .replace(/\(\s*\)|\[\s*\]/g, '')
    .trim();
}

function capitalised(title: string): string {
  const firstWord = title.split(' ', 1)[0] ?? '';
  return /^\p{Ll}+$/u.test(firstWord) ? title.charAt(0).toUpperCase() + title.slice(1) : title;
}
