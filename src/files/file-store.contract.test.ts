import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { joinVaultPath as at, UnreadableFileError } from '#core';
import { diskFiles } from './disk-files.ts';
import type { FileStore } from './file-store.ts';
import { memoryFiles } from './memory-files.ts';
import { sha256 } from './sha256.ts';
import { errorCode } from './system-error.ts';

const scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'boswell-files-'));
afterAll(() => fs.rmSync(scratch, { recursive: true, force: true }));

const outsideFile = path.join(scratch, 'outside recording.vtt');
fs.writeFileSync(outsideFile, 'WEBVTT\n');

const notes = { 'People/Dana Levi.md': '# Dana Levi\n', 'Inbox/call.txt': 'Hello.', 'Zoë/': '' };

const implementations: readonly [string, () => FileStore][] = [
  ['memoryFiles', () => memoryFiles(notes, { [outsideFile]: 'WEBVTT\n' })],
  ['diskFiles', () => diskFiles(plantOnDisk(notes))],
];

function plantOnDisk(initial: Readonly<Record<string, string>>): string {
  const root = fs.mkdtempSync(path.join(scratch, 'vault-'));
  for (const [name, text] of Object.entries(initial)) {
    const full = path.join(root, name);
    fs.mkdirSync(name.endsWith('/') ? full : path.dirname(full), { recursive: true });
    if (!name.endsWith('/')) fs.writeFileSync(full, text);
  }
  return root;
}

const text = (files: FileStore, name: string): string => new TextDecoder().decode(files.read(at(name)));
const bytes = (content: string): Uint8Array => new TextEncoder().encode(content);

/** File systems count time in steps of some milliseconds: goes on when a file written now would get another time. */
function waitForTheClockOfFiles(): void {
  const probe = path.join(scratch, 'probe');
  fs.writeFileSync(probe, '');
  const before = fs.statSync(probe).ctimeMs;
  do fs.writeFileSync(probe, '');
  while (fs.statSync(probe).ctimeMs === before);
}

function codeOf(act: () => void): string | null {
  try {
    act();
  } catch (error) {
    return errorCode(error);
  }
  return 'nothing thrown';
}

describe.each(implementations)('%s', (_name, open) => {
  test('skims a file as it reads it; what is no file is null', () => {
    const files = open();
    expect(new TextDecoder().decode(files.skim(at('Inbox/call.txt')) ?? new Uint8Array())).toBe('Hello.');
    expect([files.skim(at('Inbox')), files.skim(at('Inbox/gone.txt'))]).toEqual([null, null]);
  });

  test('tells what stands at a path', () => {
    const files = open();
    expect(files.stat(at('Inbox/call.txt'))).toMatchObject({ kind: 'file', size: 6 });
    expect(files.stat(at('Inbox'))).toMatchObject({ kind: 'folder', size: 0 });
    expect(files.stat(at('Inbox/gone.txt'))).toBeNull();
    expect(files.stat(at('Inbox/call.txt/below'))).toBeNull();
  });

  test('tells at a glance when a file changes and when a name comes to a folder or goes', () => {
    const files = open();
    const page = files.glance(at('People/Dana Levi.md'));
    const [people, top] = [files.glance(at('People')), files.glance(null)];
    expect(page).toEqual(files.stat(at('People/Dana Levi.md')));
    expect(people).toMatchObject({ kind: 'folder' });
    expect(files.glance(at('People/Gone.md'))).toBeNull();
    expect(files.glance(at('Zo\u00eb'))).toMatchObject({ kind: 'folder' });
    waitForTheClockOfFiles();
    files.rename(at('Inbox/call.txt'), at('People/Dana Levi.md'));
    expect(files.glance(at('People/Dana Levi.md'))?.changedMs).toBeGreaterThan(page?.changedMs ?? 0);
    expect(files.glance(at('People'))?.modifiedMs).toBeGreaterThan(people?.modifiedMs ?? 0);
    expect(files.glance(null)).toEqual(top);
  });

  test('lists a folder sorted by code unit, and an absent one as empty', () => {
    const files = open();
    expect(files.list(null)).toEqual([
      { name: 'Inbox', kind: 'folder' },
      { name: 'People', kind: 'folder' },
      { name: 'Zoë', kind: 'folder' },
    ]);
    expect(files.list(at('People'))).toEqual([{ name: 'Dana Levi.md', kind: 'file' }]);
    expect(files.list(at('Zoë'))).toEqual([]);
    expect(files.list(at('Nowhere'))).toEqual([]);
  });

  test('reads and hashes a file, and says which one it cannot read', () => {
    const files = open();
    expect(text(files, 'Inbox/call.txt')).toBe('Hello.');
    expect(files.hash(at('Inbox/call.txt'))).toBe(sha256('Hello.'));
    expect(files.hash(at('Inbox/gone.txt'))).toBeNull();
    expect(() => files.read(at('Inbox/gone.txt'))).toThrow(UnreadableFileError);
    expect(() => files.read(at('Inbox/gone.txt'))).toThrow('Cannot read "Inbox/gone.txt": there is no such file');
    expect(() => files.read(at('Inbox'))).toThrow('it is a folder (EISDIR)');
    expect(() => files.hash(at('Inbox'))).toThrow('it is a folder (EISDIR)');
  });

  test('hashes a file outside the vault', () => {
    expect(open().hashOutside(outsideFile)).toBe(sha256('WEBVTT\n'));
    expect(open().hashOutside(`${outsideFile}.gone`)).toBeNull();
  });

  test('writes a new file and keeps one that stands there', () => {
    const files = open();
    files.writeNew(at('Inbox/new.md'), bytes('new'));
    expect(text(files, 'Inbox/new.md')).toBe('new');
    expect(codeOf(() => files.writeNew(at('Inbox/call.txt'), bytes('x')))).toBe('EEXIST');
    expect(codeOf(() => files.writeNew(at('Nowhere/new.md'), bytes('x')))).toBe('ENOENT');
    expect(text(files, 'Inbox/call.txt')).toBe('Hello.');
  });

  test('copies within the vault and from outside, and keeps what stands there', () => {
    const files = open();
    files.copyIn(outsideFile, at('Inbox/recording.vtt'));
    files.copy(at('Inbox/call.txt'), at('People/call.txt'));
    expect(text(files, 'Inbox/recording.vtt')).toBe('WEBVTT\n');
    expect(text(files, 'People/call.txt')).toBe('Hello.');
    expect(codeOf(() => files.copyIn(outsideFile, at('Inbox/call.txt')))).toBe('EEXIST');
    expect(codeOf(() => files.copyIn(`${outsideFile}.gone`, at('Inbox/x')))).toBe('ENOENT');
    expect(codeOf(() => files.copy(at('Inbox/gone'), at('Inbox/x')))).toBe('ENOENT');
    expect(files.stat(at('Inbox/x'))).toBeNull();
  });

  test('renames a file over another', () => {
    const files = open();
    files.rename(at('Inbox/call.txt'), at('People/Dana Levi.md'));
    expect(text(files, 'People/Dana Levi.md')).toBe('Hello.');
    expect(files.stat(at('Inbox/call.txt'))).toBeNull();
    expect(codeOf(() => files.rename(at('Inbox/gone'), at('Inbox/x')))).toBe('ENOENT');
  });

  test('moves a file to a free name only', () => {
    const files = open();
    expect(codeOf(() => files.moveNew(at('Inbox/call.txt'), at('People/Dana Levi.md')))).toBe('EEXIST');
    expect(codeOf(() => files.moveNew(at('Inbox/call.txt'), at('Nowhere/call.txt')))).toBe('ENOENT');
    expect(text(files, 'People/Dana Levi.md')).toBe('# Dana Levi\n');
    files.moveNew(at('Inbox/call.txt'), at('Zoë/call.txt'));
    expect(text(files, 'Zoë/call.txt')).toBe('Hello.');
    expect(files.stat(at('Inbox/call.txt'))).toBeNull();
  });

  test('removes files, and folders only when they are empty', () => {
    const files = open();
    expect(codeOf(() => files.removeFolder(at('Inbox')))).toBe('ENOTEMPTY');
    files.remove(at('Inbox/call.txt'));
    files.removeFolder(at('Inbox'));
    expect(files.list(null).map((entry) => entry.name)).toEqual(['People', 'Zoë']);
    expect(codeOf(() => files.remove(at('Inbox/call.txt')))).toBe('ENOENT');
    expect(codeOf(() => files.removeFolder(at('Inbox')))).toBe('ENOENT');
  });

  test('makes one folder at a time', () => {
    const files = open();
    expect(codeOf(() => files.makeFolder(at('Accounts/Acme')))).toBe('ENOENT');
    expect(codeOf(() => files.makeFolder(at('Inbox')))).toBe('EEXIST');
    files.makeFolder(at('Accounts'));
    files.makeFolder(at('Accounts/Acme'));
    expect(files.list(at('Accounts'))).toEqual([{ name: 'Acme', kind: 'folder' }]);
  });

  test('syncs folders that exist', () => {
    const files = open();
    files.syncFolder(null);
    files.syncFolder(at('Inbox'));
    expect(codeOf(() => files.syncFolder(at('Nowhere')))).toBe('ENOENT');
  });
});
