import { readdirSync, readFileSync } from 'node:fs';
import { dirname, extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { sourceOf } from './__fixtures__/source-of.ts';
import { readConversation } from './read-conversation.ts';

const root = fileURLToPath(new URL('./__fixtures__/', import.meta.url));
const fixtures = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .map((name) => name.replaceAll('\\', '/'))
  .filter((name) => /\/[^/]+\.\w+$/.test(name));

/** What is neither told by the extension nor by the folder; null where nothing can be read. */
const particular: Readonly<Record<string, string | null>> = {
  'assemblyai/queued.json': null,
  'aws-transcribe/call-analytics.json': 'aws-call-analytics-json',
  'broken-json/cut-off.json': 'deepgram-json',
  'broken-json/hostile-keys.json': 'whisper-json',
  'broken-json/python.jsonl': 'json',
  'broken-json/spoiled-line.json': 'fireflies-json',
  'fireflies/being-processed.json': null,
  'ics/series.ics': null,
  'json/elevenlabs-words.json': 'json',
  'json/stream.json': 'json',
  'macwhisper/command-line.json': 'whisper-json',
  'macwhisper/dote.json': 'json',
  'macwhisper/segments.json': 'json',
  'no-transcript/deals.csv': 'text',
  'no-transcript/package.json': null,
  'no-transcript/settings.json': null,
  'read.ai/turns.json': 'json',
  'text/notes.md': 'notes',
  'transcript/zoom-chat-cloud.txt': 'zoom-chat',
  'transcript/zoom-chat-new.txt': 'zoom-chat',
  'transcript/zoom-chat-old.txt': 'zoom-chat',
  'whisper/text-only.json': 'json',
};
const byExtension: Readonly<Record<string, string>> = {
  '.vtt': 'webvtt',
  '.srt': 'srt',
  '.sbv': 'sbv',
  '.csv': 'csv',
  '.tsv': 'tsv',
};

describe('among all readers, under whatever extension, the right one takes', () => {
  test.each(fixtures)('%s', async (name) => {
    const bytes = readFileSync(root + name);
    const read = async (extension: string): Promise<unknown> => {
      const { conversation } = await readConversation(sourceOf(`Inbox/2026-03-10 Talk${extension}`, bytes));
      return conversation === null ? null : { format: conversation.source.format, turns: conversation.turns };
    };
    const own = await read(extname(name));
    const expected = formatOf(name);
    if (expected === null) expect(own).toBeNull();
    else expect(own).toMatchObject({ format: expected });
    for (const wrong of ['', '.vtt', '.json', '.md', '.csv', '.docx', '.pdf', '.eml'])
      expect(await read(wrong), wrong).toEqual(own);
  });
});

function formatOf(name: string): string | null {
  const known = particular[name];
  if (known !== undefined) return known;
  const extension = extname(name);
  const folder = dirname(name);
  return byExtension[extension] ?? (extension.startsWith('.json') ? `${folder}-json` : folder);
}
