import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { sourceOf } from '../__fixtures__/source-of.ts';
import { zipOf } from '../__fixtures__/zip.ts';
import { readConversation } from '../read-conversation.ts';

const archive = readFileSync(new URL('../__fixtures__/macwhisper/archive.whisper', import.meta.url));

/** What is wrong with an archive that holds these files. */
async function trouble(files: Parameters<typeof zipOf>[0]): Promise<string | undefined> {
  const { conversation, diagnostics } = await readConversation(sourceOf('Inbox/Call.whisper', zipOf(files)));
  expect(conversation).toBeNull();
  return diagnostics[0]?.message;
}

describe('an archive of MacWhisper', () => {
  test("has the title of its recording where the file's name says nothing, and the day it was made", async () => {
    const { conversation } = await readConversation(sourceOf('Inbox/transcript.whisper', archive));
    expect(conversation).toMatchObject({
      title: 'Harbour call',
      date: '2026-03-10',
      time: '14:30',
      isDateStated: false,
    });
    expect(conversation?.source.why).toContain('is an archive of MacWhisper');
  });

  test("has the title of its file's name otherwise", async () => {
    const { conversation } = await readConversation(sourceOf('Inbox/2026-03-11 Quay call.whisper', archive));
    expect(conversation).toMatchObject({ title: 'Quay call', date: '2026-03-11' });
  });

  test('says what is wrong where it is spoiled, locked or a bomb', async () => {
    expect(await trouble([{ path: 'metadata.json', content: '{"transcripts": [' }])).toContain(
      'Cannot find a transcript',
    );
    expect(await trouble([{ path: 'metadata.json', content: '{}', isEncrypted: true }])).toContain('password');
    expect(await trouble([{ path: 'metadata.json', content: ' '.repeat(30_000_000) }])).toContain(
      'unpacks to many times',
    );
    expect(await trouble([{ path: 'sub/metadata.json', content: '{}' }])).toContain('holds no metadata.json');
  });
});
