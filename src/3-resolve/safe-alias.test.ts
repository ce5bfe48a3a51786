import { expect, test } from 'vitest';
import { defaultSettings, type Entity, joinVaultPath } from '#core';
import { judgeAlias } from './safe-alias.ts';

const entity = (name: string, aliases: readonly string[] = []): Entity => ({
  kind: 'person',
  name,
  aliases,
  emails: [],
  account: null,
  role: null,
  page: joinVaultPath(`People/${name}.md`),
});
const okafor = entity('David Okafor', ['Dokka']);
const vault = [okafor, entity('Robert Hale'), entity('Mina Dahl'), entity('Lena Ziegler', ['The Chair'])];
const settings = { ...defaultSettings, me: { ...defaultSettings.me, name: 'Ines Halloran' } };

test.each([
  ['David', 'known'],
  ['okafor', 'known'],
  ['Dokka', 'known'],
  ['Dokie', 'safe'],
  ['David from the harbour', 'safe'],
  ['Bob', 'misleading'],
  ['Hale', 'misleading'],
  ['MD', 'misleading'],
  ['Ines', 'misleading'],
  ['The Chair', 'misleading'],
  ['Friday', 'misleading'],
  ['boss', 'misleading'],
] as const)('"%s" as an alias of David Okafor would be %s', (said, verdict) => {
  expect(judgeAlias(said, okafor, vault, settings)).toBe(verdict);
});
