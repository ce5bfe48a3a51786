import { epochSecondsOf, secondsOf } from '../seconds.ts';
import type { Header } from '../source-text.ts';
import { jsonHeader, usualFields } from './json-header.ts';
import { areMostly, isObject, type JsonObject, listAt, textIn, valueAt } from './json-value.ts';
import { type JsonShape, newTally, partsOf, speakerOf } from './shape.ts';

/**
 * Fathom (https://developers.fathom.ai/api-reference/meetings/list-meetings): a meeting whose `transcript` has `speaker.display_name`, `text` and a `timestamp` "00:05:32"; its
 * invitees with their addresses, and the address of the invitee that a speaker was matched to.
 */
export const fathom: JsonShape = {
  format: 'fathom-json',
  reason: 'has the speakers of a Fathom transcript',
  find: (value) => {
    const list = listAt(value, 'transcript') ?? listAt(value);
    if (!areMostly(list, (entry) => 'text' in entry && 'timestamp' in entry && isNamed(entry['speaker']))) return null;
    const tally = newTally();
    const parts = partsOf(list ?? [], tally, (entry) => {
      const text = textIn(entry, ['text']);
      if (text === null) return null;
      return { speaker: speakerOf(entry['speaker']), text, start: secondsOf(entry['timestamp']), end: null };
    });
    return { parts, tally, header: fathomHeader(value, list ?? []) };
  },
};

function isNamed(speaker: unknown): boolean {
  return isObject(speaker) && 'display_name' in speaker;
}

function fathomHeader(value: unknown, list: readonly unknown[]): Header {
  const header = jsonHeader(value, {
    title: ['meeting_title', 'title'],
    date: ['recording_start_time', 'scheduled_start_time', 'created_at'],
    people: ['calendar_invitees'],
  });
  const matched = new Set<string>();
  for (const entry of list) {
    const email = textIn(valueAt(entry, 'speaker'), ['matched_calendar_invitee_email']);
    const name = textIn(valueAt(entry, 'speaker'), ['display_name']);
    if (email !== null && name !== null) matched.add(`${name.replace(/[<>]/g, '')} <${email}>`);
  }
  return { ...header, participants: [...matched, ...header.participants] };
}

/**
 * Granola: a list, or a note with a `transcript`, of what was heard from the `microphone` and from the `speaker` (or `system`), its times moments of the day. Those two are where a voice
 * came from and nobody's names: they stay labels, where no `name` or `diarization_label` stands beside them. Known from its API (https://docs.granola.ai/api-reference/get-note) and from the cache that export tools read.
 */
export const granola: JsonShape = {
  format: 'granola-json',
  reason: 'has the sources "microphone" and "speaker" of a Granola transcript',
  find: (value) => {
    const list = listAt(value, 'transcript') ?? listAt(value);
    if (!areMostly(list, (entry) => 'text' in entry && GRANOLA_SOURCES.has(sourceOf(entry)))) return null;
    const tally = newTally();
    const from = epochSecondsOf(startOf(list?.find(isObject) ?? {}));
    const parts = partsOf(list ?? [], tally, (entry) => {
      const text = textIn(entry, ['text']);
      if (text === null) return null;
      const end = entry['end_timestamp'] ?? entry['end_time'];
      return { speaker: voiceOf(entry), text, start: since(startOf(entry), from), end: since(end, from) };
    });
    const stated = jsonHeader(value, usualFields);
    const header = stated.date === null ? { ...stated, ...dayOf(startOf(list?.find(isObject) ?? {})) } : stated;
    return { parts, tally, header };
  },
};

const GRANOLA_SOURCES: ReadonlySet<string> = new Set(['microphone', 'speaker', 'system']);

/** A name that Granola has, or the label of a voice, before where the voice came from. */
function voiceOf(entry: JsonObject): string | null {
  const [own, within] = [entry, entry['speaker']].map((holder) => textIn(holder, ['name', 'diarization_label']));
  return own ?? within ?? (sourceOf(entry) || null);
}

function sourceOf(entry: JsonObject): string {
  return textIn(entry, ['source']) ?? textIn(entry['speaker'], ['source']) ?? '';
}

function startOf(entry: JsonObject): unknown {
  return entry['start_timestamp'] ?? entry['start_time'];
}

function dayOf(moment: unknown): Pick<Header, 'date' | 'time'> {
  const { date, time } = jsonHeader({ moment }, { date: ['moment'] });
  return { date, time };
}

/**
 * Read.ai's meeting report, as its webhook sends it (https://support.read.ai, "Webhooks"): `transcript.speaker_blocks` with `speaker.name`, `words` and times in seconds or milliseconds since 1970.
 */
export const readAi: JsonShape = {
  format: 'read.ai-json',
  reason: 'has the speaker blocks of Read.ai',
  find: (value) => {
    const list = listAt(value, 'transcript', 'speaker_blocks') ?? listAt(value, 'speaker_blocks');
    if (!areMostly(list, (block) => 'words' in block || 'text' in block)) return null;
    const tally = newTally();
    const first = list?.find(isObject)?.['start_time'];
    const from = epochSecondsOf(valueAt(value, 'start_time')) ?? epochSecondsOf(first);
    const start = Math.min(from ?? 0, epochSecondsOf(first) ?? from ?? 0);
    const parts = partsOf(list ?? [], tally, (block) => {
      const text = textIn(block, ['words', 'text']);
      if (text === null) return null;
      const times = { start: since(block['start_time'], start), end: since(block['end_time'], start) };
      return { speaker: speakerOf(block['speaker']), text, ...times };
    });
    const header = jsonHeader(value, { title: ['title'], date: ['start_time'], people: ['participants'] });
    return { parts, tally, header };
  },
};

/** A moment as seconds since another; a time that counts from the beginning already as it is. */
function since(value: unknown, from: number | null): number | null {
  const moment = epochSecondsOf(value);
  return moment === null || from === null ? secondsOf(value) : secondsOf(moment - from);
}
