import type { Recognition, Source } from '#core';
import { normaliseText } from '../decode-source.ts';
import { readFileName } from '../file-name.ts';
import { isObject, type JsonObject, textIn } from '../json/json-value.ts';
import { noHeader } from '../source-text.ts';
import { type ContainerReader, isZip, latin1Tail, type Made, type Opened } from './container-reader.ts';
import { isDamaged, zipTrouble } from './trouble.ts';
import { unzip } from './unzip.ts';

/**
 * What MacWhisper saves as `.whisper`: a zip archive of the recording, which stays packed, and `metadata.json`, whose `transcripts` have `speaker`, `text`, and `start` and
 * `end` in milliseconds. `originalMediaFilename` is the recording's name, `dateCreated` when the transcript was made, in seconds since 2001. Known from
 * public programs that read such files; its maker describes nothing.
 */
export const macWhisper: ContainerReader = {
  format: 'macwhisper',
  recognises: ({ bytes }: Source): Recognition =>
    isZip(bytes) && latin1Tail(bytes, DIRECTORY_BYTES).includes(METADATA)
      ? { score: 0.95, reason: 'is an archive of MacWhisper' }
      : { score: 0, reason: 'is no archive of MacWhisper' },
  read: readMacWhisper,
};

const METADATA = 'metadata.json';
/** The directory of a zip archive stands at its end. */
const DIRECTORY_BYTES = 4096;
const WHAT = 'an archive of MacWhisper';

async function readMacWhisper({ path, bytes }: Source): Promise<Opened> {
  const unzipped = await unzip(bytes, (name) => name === METADATA);
  if (unzipped.kind !== 'files') return { kind: 'failed', diagnostic: zipTrouble(path, WHAT, unzipped) };
  const metadata = unzipped.files.get(METADATA);
  if (metadata === undefined) return { kind: 'failed', diagnostic: isDamaged(path, WHAT, `it holds no ${METADATA}`) };
  const text = normaliseText(new TextDecoder().decode(metadata));
  const about = parsed(text);
  return {
    kind: 'text',
    unpacked: {
      text,
      header: { ...noHeader, title: titleOf(about) },
      made: madeAt(about['dateCreated']),
      diagnostics: [],
    },
  };
}

/** Empty where it is spoiled: what can be read of it is the JSON reader's to say. */
function parsed(text: string): JsonObject {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : {};
  } catch {
    return {};
  }
}

function titleOf(about: JsonObject): string | null {
  const name = textIn(about, ['originalMediaFilename']);
  return name === null ? null : readFileName(name).title;
}

function madeAt(seconds: unknown): Made | null {
  if (typeof seconds !== 'number' || !(seconds > 0 && seconds < LATEST)) return null;
  const moment = new Date(Date.UTC(2001, 0, 1) + seconds * 1000).toISOString();
  return { date: moment.slice(0, 10), time: moment.slice(11, 16) };
}

/** The year 2100. */
const LATEST = 3_124_224_000;
