import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { type ChangePlan, joinVaultPath, type Sha256 } from '#core';
import { memoryVault, settings } from './__fixtures__/memory-vault.ts';
import { overlay } from './overlay.ts';

const hash = (text: string) => createHash('sha256').update(text).digest('hex') as Sha256;
const reason = 'because';
const ines = joinVaultPath('People/Ines.md');
const inbox = joinVaultPath('Inbox/a.vtt');
const archived = joinVaultPath('Inbox/_archive/a.vtt');
const transcript = joinVaultPath('Inbox/_archive/a (transcript).md');

const base = memoryVault({ [ines]: '---\naliases: [Nessie]\n---\n', [inbox]: 'a' }, hash);
const plan: ChangePlan = {
  schema: 'boswell/plan@1',
  command: 'ingest',
  operations: [
    { kind: 'create', path: joinVaultPath('People/Tom/Tom.md'), content: '---\ntype: person\n---\n', reason },
    {
      kind: 'create',
      path: transcript,
      content: `---\nsource_ref: "${archived}"\nsource_sha256: "${hash('a')}"\nnote: "[[Meetings/Call|Call]]"\n---\n`,
      reason,
    },
    { kind: 'update', path: ines, expects: hash('x'), content: '---\naliases: [Inés]\n---\n', reason },
    { kind: 'move', path: inbox, to: archived, expects: hash('a'), reason },
  ],
  sources: [],
  diagnostics: [],
};
const after = overlay(base, plan, settings);

test('the overlay has the texts and names that the plan leaves', () => {
  expect(after.read(ines)).toContain('Inés');
  expect([after.read(inbox), after.has(inbox), after.hash(inbox)]).toEqual([null, false, null]);
  expect([after.read(archived), after.has(joinVaultPath('inbox/_ARCHIVE/A.vtt')), after.hash(archived)]).toEqual([
    'a',
    true,
    hash('a'),
  ]);
  expect(after.hasNoteNamed('tom')).toBe(true);
  expect(after.hasNoteNamed('nobody')).toBe(false);
});

test('the overlay knows the people of new and changed pages', () => {
  expect(after.entities.map(({ name, aliases }) => [name, aliases])).toEqual([
    ['Tom', []],
    ['Ines', ['Inés']],
  ]);
});

test('the overlay knows what the plan files', () => {
  expect(after.filed(hash('a'))).toEqual({ note: 'Meetings/Call.md', transcript, archived });
  expect(after.filed(hash('b'))).toBeNull();
});

test('a page is still expected as it stands below', () => {
  expect(after.hash(ines)).toBe(base.hash(ines));
});
