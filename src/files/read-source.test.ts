import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { readSource } from './read-source.ts';
import { sha256 } from './sha256.ts';
import { nodeCalls } from './system-calls.ts';

const scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'boswell-source-'));
afterAll(() => fs.rmSync(scratch, { recursive: true, force: true }));
const call = path.join(scratch, 'call.txt');
fs.writeFileSync(call, 'Dana: hello');

describe('readSource()', () => {
  test('gives bytes, hash and the local time of the last change', () => {
    fs.utimesSync(call, new Date(2025, 11, 15, 14, 59, 30), new Date(2025, 11, 15, 14, 59, 30));
    expect(readSource(call, 'Inbox/call.txt', 1000)).toEqual({
      source: {
        path: 'Inbox/call.txt',
        bytes: new Uint8Array(Buffer.from('Dana: hello')),
        sha256: sha256('Dana: hello'),
        modified: '2025-12-15T14:59',
      },
    });
  });

  const troubles: readonly [string, string, number, string, string][] = [
    ['a missing file', 'gone.txt', 1000, 'source-missing', 'Cannot read source: there is no such file'],
    ['a folder', '.', 1000, 'source-no-file', 'Cannot read source: it is a folder'],
    [
      'a file that is too large',
      'call.txt',
      5,
      'source-too-large',
      'Cannot read source: it has 0.0 MB, and the limit is 0.0 MB',
    ],
  ];
  test.each(troubles)('%s is a diagnostic', (_what, name, limit, code, message) => {
    const found = readSource(path.join(scratch, name), 'Inbox/it', limit);
    expect(found).toMatchObject({ diagnostic: { severity: 'error', code, message, file: 'Inbox/it' } });
  });

  test('a huge file is refused before a byte of it is read', () => {
    const read = (): never => {
      throw new Error('read');
    };
    expect(readSource(call, 'Inbox/it', 5, { ...nodeCalls, read })).toMatchObject({
      diagnostic: { code: 'source-too-large' },
    });
  });

  test.each([
    [100_000_000, 'it has 1000 MB, and the limit is 100 MB', 'Raise limits.sourceMegabytes in boswell.yaml'],
    [2_000_000_000, 'it has 1000 MB, and no more than 500 MB can be read', 'Split it into several files'],
  ])('a transcript of a gigabyte is refused with a message, also under a limit of %i', (limit, found, hint) => {
    const huge = path.join(scratch, 'huge.vtt');
    fs.writeFileSync(huge, 'WEBVTT\n\n');
    fs.truncateSync(huge, 1_000_000_000);
    expect(readSource(huge, 'Inbox/huge.vtt', limit)).toEqual({
      diagnostic: {
        severity: 'error',
        code: 'source-too-large',
        file: 'Inbox/huge.vtt',
        line: null,
        message: `Cannot read source: ${found}`,
        hint,
      },
    });
    fs.rmSync(huge);
  });

  test('a file that grows while it is read is not taken half', () => {
    const growing = path.join(scratch, 'growing.txt');
    fs.writeFileSync(growing, 'one');
    const read = (file: number, buffer: Uint8Array): number => {
      const count = nodeCalls.read(file, buffer);
      if (count === 0) fs.appendFileSync(growing, ' two');
      return count;
    };
    expect(readSource(growing, 'Inbox/it', 1000, { ...nodeCalls, read })).toMatchObject({
      diagnostic: { code: 'source-changed' },
    });
  });

  test('a file that vanishes while it is read is missing', () => {
    const vanishing = path.join(scratch, 'vanishing.txt');
    fs.writeFileSync(vanishing, 'one');
    const close = (file: number): void => {
      nodeCalls.close(file);
      fs.rmSync(vanishing);
    };
    expect(readSource(vanishing, 'Inbox/it', 1000, { ...nodeCalls, close })).toMatchObject({
      diagnostic: { code: 'source-missing' },
    });
  });
});
