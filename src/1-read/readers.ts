import type { Recognition } from '#core';
import { json } from './json/json.ts';
import { mailText } from './mail/mail-text.ts';
import { notes } from './notes.ts';
import { plainText } from './plain-text.ts';
import { sbv } from './sbv.ts';
import type { Reader, SourceText } from './source-text.ts';
import { subRip } from './sub-rip.ts';
import { table } from './table/table.ts';
import { transcript } from './transcript.ts';
import { webVtt } from './web-vtt.ts';
import { zoomChat } from './zoom-chat.ts';

/** What one reader thinks of a source. */
export interface Candidate {
  readonly reader: Reader;
  readonly recognition: Recognition;
}

/** Every reader's opinion of a source, the best first; among equals the more particular format. Never empty. */
export function recogniseFormat(source: SourceText): readonly Candidate[] {
  return readers
    .map((reader) => ({ reader, recognition: reader.recognises(source) }))
    .toSorted((one, other) => other.recognition.score - one.recognition.score);
}

const readers: readonly Reader[] = [webVtt, subRip, sbv, json, table, mailText, zoomChat, transcript, notes, plainText];
