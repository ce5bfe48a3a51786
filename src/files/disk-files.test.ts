import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { joinVaultPath as at, BoswellError, type VaultPath } from '#core';
import { diskFiles } from './disk-files.ts';
import { nodeCalls } from './system-calls.ts';
import { systemError } from './system-error.ts';

const scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'boswell-disk-'));
afterAll(() => fs.rmSync(scratch, { recursive: true, force: true }));

const bytes = (content: string): Uint8Array => new TextEncoder().encode(content);
const newVault = (): string => fs.mkdtempSync(path.join(scratch, 'vault-'));

function vaultWithLinkOut(): { root: string; outside: string } {
  const root = newVault();
  const outside = fs.mkdtempSync(path.join(scratch, 'outside-'));
  fs.writeFileSync(path.join(outside, 'secret.md'), 'secret');
  fs.symlinkSync(outside, path.join(root, 'Shared'));
  fs.symlinkSync(path.join(outside, 'secret.md'), path.join(root, 'secret.md'));
  return { root, outside };
}

describe('nothing leaves the vault', () => {
  const attempts: readonly [string, (files: ReturnType<typeof diskFiles>) => void][] = [
    ['read through a linked folder', (files) => files.read(at('Shared/secret.md'))],
    ['read a linked file', (files) => files.read(at('secret.md'))],
    ['hash a linked file', (files) => files.hash(at('secret.md'))],
    ['stat', (files) => files.stat(at('Shared/secret.md'))],
    ['list', (files) => files.list(at('Shared'))],
    ['write', (files) => files.writeNew(at('Shared/new.md'), bytes('x'))],
    ['write below a folder that does not exist there', (files) => files.writeNew(at('Shared/a/b/new.md'), bytes('x'))],
    ['copy', (files) => files.copy(at('Inbox.md'), at('Shared/new.md'))],
    ['rename over a linked file', (files) => files.rename(at('Inbox.md'), at('secret.md'))],
    ['rename into a linked folder', (files) => files.rename(at('Inbox.md'), at('Shared/new.md'))],
    ['move', (files) => files.moveNew(at('Inbox.md'), at('Shared/new.md'))],
    ['remove', (files) => files.remove(at('Shared/secret.md'))],
    ['make a folder', (files) => files.makeFolder(at('Shared/Sub'))],
    ['remove a folder', (files) => files.removeFolder(at('Shared/Sub'))],
    ['sync', (files) => files.syncFolder(at('Shared'))],
    ['a path that was made without vaultPath()', (files) => files.read('../outside.md' as VaultPath)],
  ];

  test.each(attempts)('%s', (_what, attempt) => {
    const { root, outside } = vaultWithLinkOut();
    fs.writeFileSync(path.join(root, 'Inbox.md'), 'in');
    fs.mkdirSync(path.join(outside, 'Sub'));
    fs.writeFileSync(path.join(root, '..', 'outside.md'), 'out');
    expect(() => attempt(diskFiles(root))).toThrow(BoswellError);
    expect(() => attempt(diskFiles(root))).toThrow(/leads out of the vault/);
    expect(fs.readdirSync(outside).sort()).toEqual(['Sub', 'secret.md']);
    expect(fs.readFileSync(path.join(outside, 'secret.md'), 'utf8')).toBe('secret');
  });

  test('a link out of the vault is listed as neither file nor folder', () => {
    const { root } = vaultWithLinkOut();
    expect(diskFiles(root).list(null)).toEqual([
      { name: 'Shared', kind: 'other' },
      { name: 'secret.md', kind: 'other' },
    ]);
  });
});

describe('links inside the vault', () => {
  test('a file is read and updated where it really stands', () => {
    const root = newVault();
    fs.mkdirSync(path.join(root, 'People'));
    fs.writeFileSync(path.join(root, 'People/Dana.md'), 'old');
    fs.symlinkSync('People/Dana.md', path.join(root, 'Favourite.md'));
    const files = diskFiles(root);
    files.writeNew(at('new'), bytes('new'));
    files.rename(at('new'), at('Favourite.md'));
    expect(fs.lstatSync(path.join(root, 'Favourite.md')).isSymbolicLink()).toBe(true);
    expect(fs.readFileSync(path.join(root, 'People/Dana.md'), 'utf8')).toBe('new');
  });

  test('a folder link is not walked, so that one that leads upwards is no endless vault', () => {
    const root = newVault();
    fs.symlinkSync('.', path.join(root, 'Again'));
    expect(diskFiles(root).list(null)).toEqual([{ name: 'Again', kind: 'other' }]);
  });

  test('a link is not moved', () => {
    const root = newVault();
    fs.writeFileSync(path.join(root, 'call.txt'), 'x');
    fs.symlinkSync('call.txt', path.join(root, 'link.txt'));
    expect(() => diskFiles(root).moveNew(at('link.txt'), at('moved.txt'))).toThrow(
      'Cannot move "link.txt": it is a link',
    );
  });
});

describe('names on disk', () => {
  test('a name stored in NFD is listed in NFC and read, replaced and removed by it', () => {
    const root = newVault();
    const nfd = 'Zoe\u0308'; // Zoë as macOS stores it
    fs.mkdirSync(path.join(root, nfd));
    fs.writeFileSync(path.join(root, nfd, `${nfd}.md`), 'hi');
    const files = diskFiles(root);
    expect(files.list(null)).toEqual([{ name: 'Zo\u00eb', kind: 'folder' }]);
    expect(files.list(at('Zoë'))).toEqual([{ name: 'Zo\u00eb.md', kind: 'file' }]);
    expect(new TextDecoder().decode(files.read(at('Zoë/Zoë.md')))).toBe('hi');
    expect(() => files.writeNew(at('Zoë/Zoë.md'), bytes('x'))).toThrow(/EEXIST/);
    files.writeNew(at('new'), bytes('new'));
    files.rename(at('new'), at('Zoë/Zoë.md'));
    expect(fs.readdirSync(path.join(root, nfd))).toEqual([`${nfd}.md`]);
    files.remove(at('Zoë/Zoë.md'));
    files.removeFolder(at('Zoë'));
    expect(fs.readdirSync(root)).toEqual([]);
  });

  test.skipIf(process.platform === 'win32')('a name that no vault path can hold is left out', () => {
    const root = newVault();
    fs.writeFileSync(path.join(root, 'a\\b.md'), 'x');
    expect(diskFiles(root).list(null)).toEqual([]);
  });

  test('a vault that is not there is said so', () => {
    expect(() => diskFiles(path.join(scratch, 'nowhere'))).toThrow(/Cannot open the vault .*no such file or folder/);
  });
});

describe('writing', () => {
  test.skipIf(process.platform === 'win32')('a replaced file keeps its permissions', () => {
    const root = newVault();
    fs.writeFileSync(path.join(root, 'private.md'), 'old', { mode: 0o600 });
    const files = diskFiles(root);
    files.writeNew(at('new'), bytes('new'));
    files.rename(at('new'), at('private.md'));
    expect(fs.statSync(path.join(root, 'private.md')).mode & 0o777).toBe(0o600);
  });

  test('a short write goes on where it stopped', () => {
    const root = newVault();
    const write = (file: number, part: Uint8Array): number => nodeCalls.write(file, part.subarray(0, 3));
    diskFiles(root, { ...nodeCalls, write }).writeNew(at('a.md'), bytes('ten bytes!'));
    expect(fs.readFileSync(path.join(root, 'a.md'), 'utf8')).toBe('ten bytes!');
  });

  test.each(['write', 'fsync', 'close'] as const)('a file of which %s fails is not left half', (verb) => {
    const root = newVault();
    const fail = (file: number): never => {
      if (verb === 'close') nodeCalls.close(file);
      throw systemError('ENOSPC', verb, 'a.md');
    };
    expect(() => diskFiles(root, { ...nodeCalls, [verb]: fail }).writeNew(at('a.md'), bytes('x'))).toThrow(/ENOSPC/);
    expect(fs.readdirSync(root)).toEqual([]);
  });

  test('on a disk without links a move still replaces nothing', () => {
    const root = newVault();
    fs.writeFileSync(path.join(root, 'a.md'), 'a');
    fs.writeFileSync(path.join(root, 'b.md'), 'b');
    const link = (): never => {
      throw systemError('EPERM', 'link', 'a.md');
    };
    const files = diskFiles(root, { ...nodeCalls, link });
    expect(() => files.moveNew(at('a.md'), at('b.md'))).toThrow(/EEXIST/);
    files.moveNew(at('a.md'), at('c.md'));
    expect(fs.readdirSync(root)).toEqual(['b.md', 'c.md']);
  });
});
