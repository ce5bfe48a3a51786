import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { BoswellError, UnreadableFileError } from '#core';
import { makeFolderOutside, readOutside, statOutside, writeOutside } from './outside.ts';

const scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'boswell-outside-'));
afterAll(() => fs.rmSync(scratch, { recursive: true, force: true }));
const bytes = (content: string): Uint8Array => new TextEncoder().encode(content);

describe('files that a person names by their absolute path', () => {
  test('are written in one step, replacing what stood there', () => {
    const plan = path.join(scratch, 'plan.json');
    writeOutside(plan, bytes('first'));
    writeOutside(plan, bytes('second'));
    expect(new TextDecoder().decode(readOutside(plan))).toBe('second');
    expect(fs.readdirSync(scratch)).toEqual(['plan.json']);
  });

  test('are told apart from folders and from nothing', () => {
    makeFolderOutside(path.join(scratch, 'vault', 'Inbox'));
    makeFolderOutside(path.join(scratch, 'vault', 'Inbox'));
    expect(statOutside(path.join(scratch, 'vault', 'Inbox'))).toMatchObject({ kind: 'folder', size: 0 });
    expect(statOutside(path.join(scratch, 'gone'))).toBeNull();
  });

  test('say which one cannot be read or written, and why', () => {
    const gone = path.join(scratch, 'gone', 'plan.json');
    expect(() => readOutside(gone)).toThrow(UnreadableFileError);
    expect(() => readOutside(gone)).toThrow(`Cannot read "${gone}": there is no such file or folder (ENOENT)`);
    expect(() => writeOutside(gone, bytes('x'))).toThrow(BoswellError);
    expect(() => writeOutside(gone, bytes('x'))).toThrow(`Cannot write ${gone}: there is no such file or folder`);
  });

  test('a failed write leaves nothing beside its target', () => {
    const folder = path.join(scratch, 'in the way');
    fs.mkdirSync(folder);
    expect(() => writeOutside(folder, bytes('x'))).toThrow(BoswellError);
    expect(fs.readdirSync(scratch).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });
});
