import type { SpokenPart } from '../part-turns.ts';
import { epochSecondsOf, MILLISECOND, secondsOf } from '../seconds.ts';
import { type Word, wordParts } from '../word-parts.ts';
import { type HeaderFields, jsonHeader, usualFields } from './json-header.ts';
import { areMostly, isObject, type JsonObject, listAt, textIn, valueAt } from './json-value.ts';
import { type JsonShape, newTally, partsOf, type Spoken, speakerOf, type Tally } from './shape.ts';
import { unitOf } from './time-unit.ts';

/**
 * tl;dv's API (https://doc.tldv.io, "Get transcript"): `data` of `speaker`, `text`, `startTime` and `endTime` in seconds. Export tools put what "Get meeting" says
 * beside it, as `_meeting_metadata`.
 */
export const tldv: JsonShape = {
  format: 'tldv-json',
  reason: 'has the transcript of tl;dv',
  find: (value) => {
    const spoken = isObject(value) && 'meetingId' in value ? spokenIn(value, listAt(value, 'data')) : null;
    if (spoken === null || !isObject(value) || !isObject(value['_meeting_metadata'])) return spoken;
    return { ...spoken, header: jsonHeader(value['_meeting_metadata'], tldvFields) };
  },
};

const tldvFields: HeaderFields = { title: ['name'], date: ['happenedAt'], people: ['invitees'] };

/**
 * Any list of what was said, whoever wrote it (MacWhisper's and its .dote, `turns` of Read.ai's API among them): entries with a text and a speaker, or with a text and two times, under the names
 * that such lists use. Times are seconds, clock times or moments; plain numbers are milliseconds where they can only be that, since nobody speaks slower
 * than a word in ten seconds.
 */
export const speechList: JsonShape = {
  format: 'json',
  reason: 'has a list of what was said, with speakers or times',
  find: (value) => {
    const lists = isObject(value) ? LIST_NAMES.map((name) => listAt(value, name)) : [listAt(value)];
    for (const list of lists) {
      const spoken = spokenIn(value, list);
      if (spoken !== null) return spoken;
    }
    return null;
  },
};

/** Any list of words with times, whoever wrote it: ElevenLabs, and players of transcripts. */
export const wordList: JsonShape = {
  format: 'json',
  reason: 'has a list of words with times',
  find: (value) => {
    const words = listAt(value, 'words') ?? listAt(value);
    if (!areMostly(words, (word) => wordOf(word) !== null && startOf(word) !== undefined)) return null;
    const tally = newTally();
    return { parts: wordParts(wordsOf(words ?? [], tally)), tally, header: jsonHeader(value, usualFields) };
  },
};

/** A transcript as one text, without speakers and times: OpenAI's `json` answer. */
export const wholeText: JsonShape = {
  format: 'json',
  reason: 'has a transcript as one text',
  find: (value) => {
    const text = textIn(value, ['text', 'transcript']);
    if (text === null || !isObject(value) || !Object.keys(value).every((name) => WHOLE_FIELDS.test(name))) return null;
    const tally = newTally();
    const parts = partsOf([value], tally, () => ({ speaker: null, text, start: null, end: null }));
    return { parts, tally, header: jsonHeader(value, usualFields) };
  },
};

const LIST_NAMES = [
  'transcript',
  'transcripts',
  'segments',
  'utterances',
  'sentences',
  'entries',
  'turns',
  'data',
  'lines',
  'captions',
  'cues',
  'chunks',
  'speakers',
  'monologues',
  'results',
  'items',
];
const TEXTS = ['text', 'transcript', 'sentence', 'content', 'utterance', 'words', 'spokenText', 'caption', 'body'];
const SPEAKERS = [
  'speakerDisplayName',
  'speaker',
  'speaker_name',
  'speakerName',
  'speaker_label',
  'speakerLabel',
  'speaker_id',
  'speakerId',
  'participant',
  'display_name',
  'who',
  'speakerDesignation',
];
const STARTS = [
  'start',
  'start_time',
  'startTime',
  'startSeconds',
  'startOffset',
  'start_timestamp',
  'startTimestamp',
  'begin',
  'offset',
  'timestamp',
  'time',
];
const ENDS = ['end', 'end_time', 'endTime', 'endSeconds', 'endOffset', 'end_timestamp', 'endTimestamp'];
const MILLISECOND_STARTS = [
  'start_ms',
  'startMs',
  'offset_ms',
  'offsetMs',
  'startOffsetMs',
  'tStartMs',
  'start_time_ms',
];
const MILLISECOND_ENDS = ['end_ms', 'endMs', 'endOffsetMs', 'end_time_ms'];
const WHOLE_FIELDS =
  /^(?:text|transcript|usage|task|language|language_code|duration|logprobs|segments|words|title|date|id|model|status)$/;

function spokenIn(value: unknown, list: readonly unknown[] | null): Spoken | null {
  if (list === null || !areMostly(list, isSaid)) return null;
  const tally = newTally();
  const header = jsonHeader(value, usualFields);
  return { parts: entryParts(list, tally), tally, header };
}

function isSaid(entry: JsonObject): boolean {
  if (textOf(entry) === null) return false;
  if (first(entry, SPEAKERS) !== undefined) return true;
  return startOf(entry) !== undefined && endOf(entry) !== undefined;
}

function entryParts(list: readonly unknown[], tally: Tally): Iterable<SpokenPart> {
  const unit = unitOf(list, timed);
  const from = epochSecondsOf(startOf(list.find(isObject) ?? {}));
  const timeOf = (found: unknown, milliseconds: unknown): number | null => {
    const moment = from === null ? null : epochSecondsOf(found);
    if (moment !== null && from !== null) return secondsOf(moment - from);
    return milliseconds === undefined ? secondsOf(found, unit) : secondsOf(milliseconds, MILLISECOND);
  };
  return partsOf(list, tally, (entry) => {
    const text = textOf(entry);
    if (text === null) return null;
    return {
      speaker: speakerOf(first(entry, SPEAKERS)),
      text,
      start: timeOf(startOf(entry), first(entry, MILLISECOND_STARTS)),
      end: timeOf(endOf(entry), first(entry, MILLISECOND_ENDS)),
    };
  });
}

function timed(entry: JsonObject): { start: unknown; end: unknown; text: string | null } {
  return { start: startOf(entry), end: endOf(entry), text: textOf(entry) };
}

function textOf(entry: JsonObject): string | null {
  const found = TEXTS.map((name) => entry[name]).find((text) => typeof text === 'string');
  return typeof found === 'string' ? found : null;
}

function startOf(entry: JsonObject): unknown {
  return first(entry, STARTS) ?? first(entry, MILLISECOND_STARTS) ?? valueAt(entry, 'timestamp', 0);
}

function endOf(entry: JsonObject): unknown {
  return first(entry, ENDS) ?? first(entry, MILLISECOND_ENDS) ?? valueAt(entry, 'timestamp', 1);
}

function first(entry: JsonObject, names: readonly string[]): unknown {
  for (const name of names) {
    const value = entry[name];
    if (value !== undefined && value !== null && value !== '') return value;
  }
  return undefined;
}

function* wordsOf(words: readonly unknown[], tally: Tally): Generator<Word> {
  const unit = unitOf(words, timed);
  for (const word of words) {
    tally.entries++;
    const text = isObject(word) ? wordOf(word) : null;
    if (!isObject(word) || text === null) tally.unread++;
    else if (text.trim() !== '')
      yield {
        speaker: speakerOf(first(word, SPEAKERS)),
        text: text.trim(),
        start: secondsOf(startOf(word), unit),
        end: secondsOf(endOf(word), unit),
        entry: word,
      };
  }
}

function wordOf(word: JsonObject): string | null {
  const text = word['punctuated_word'] ?? word['word'] ?? word['text'];
  return typeof text === 'string' && !/\S\s\S/.test(text) ? text : null;
}
