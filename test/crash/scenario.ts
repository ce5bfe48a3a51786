import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { applyPlan } from '#apply';
import { joinVaultPath as at, type ChangePlan, type FileOperation } from '#core';
import { diskFiles, sha256 } from '#files';
import { planOf } from '../support/vault-state.ts';

/** A vault on disk and a file outside of it that the plan copies in. */
export interface Scene {
  readonly root: string;
  readonly outside: string;
}

/** In memory where the system has such a folder: SIGKILL and errors do the same there, and hundreds of vaults are copied. */
export function scratchRoot(): string {
  return fs.existsSync('/dev/shm') ? '/dev/shm' : os.tmpdir();
}

const before: Readonly<Record<string, string>> = {
  'Inbox/2026-11-23 Weekly call.vtt': `WEBVTT\n\n${'00:01.000 --> 00:02.000\n<v Dana Levi>Hello\n\n'.repeat(200)}`,
  'Inbox/from phone/memo.txt': 'Call the printers about the posters.',
  'Inbox/from phone/second memo.txt': 'Ask Priya for the figures.',
  'People/Dana Levi/Dana Levi.md': '---\ntype: person\n---\n# Dana Levi\n',
  'People/Priya Nair/Priya Nair.md': '# Priya Nair\n',
  'Accounts/Zoë & Söhne/Zoë & Söhne.md': '# Zoë & Söhne\n',
  'Untouched.md': 'Mine.\n',
};
const outsideText = 'Recorded elsewhere.\n'.repeat(500);

/** A vault in which one run has filed something before, so that a folder of ours can be emptied. */
export function plantScene(folder: string): Scene {
  const scene = { root: path.join(folder, 'vault'), outside: path.join(folder, 'elsewhere.txt') };
  fs.mkdirSync(folder);
  fs.writeFileSync(scene.outside, outsideText);
  for (const [name, text] of Object.entries(before)) {
    fs.mkdirSync(path.dirname(path.join(scene.root, name)), { recursive: true });
    fs.writeFileSync(path.join(scene.root, name), text);
  }
  const earlier = [create('Projects/Atlas/2026/kick-off.md', 'Kick-off'), create('Projects/Atlas/notes.md', 'Notes')];
  applyPlan(planOf(earlier), diskFiles(scene.root), '2026-11-20T09:00:00');
  return scene;
}

/** Fifteen operations of every kind: new folders, nested ones, emptied ones, names beyond ASCII. */
export function crashPlan(outside: string): ChangePlan {
  return planOf([
    create('Meetings/2026-11-23 - Weekly call.md', 'note '.repeat(4000)),
    create('Meetings/2026-11-23 - Weekly call (transcript).md', 'turn ^t1\n'.repeat(4000)),
    create('People/Priya Nair/2026-11-23 - Call.md', 'call'),
    create('People/Tomás Ruiz/Tomás Ruiz.md', '# Tomás Ruiz'),
    create('Accounts/Larch/Larch.md', '# Larch'),
    create('Accounts/Larch/Deals/2026/Deal.md', ''),
    update('People/Dana Levi/Dana Levi.md', '\n## Recent Context\n'),
    update('People/Priya Nair/Priya Nair.md', '\n## Recent Context\n'),
    update('Accounts/Zoë & Söhne/Zoë & Söhne.md', 'x'.repeat(20_000)),
    {
      kind: 'copy',
      from: outside,
      path: at('Inbox/_archive/2026-11-23/elsewhere.txt'),
      expects: sha256(outsideText),
      reason: '',
    },
    { kind: 'remove', path: at('Projects/Atlas/2026/kick-off.md'), expects: sha256('Kick-off'), reason: '' },
    move('Projects/Atlas/notes.md', 'Archive/notes.md', 'Notes'),
    moveSource('2026-11-23 Weekly call.vtt'),
    moveSource('from phone/memo.txt'),
    moveSource('from phone/second memo.txt'),
  ]);
}

function create(name: string, content: string): FileOperation {
  return { kind: 'create', path: at(name), content, reason: '' };
}

function update(name: string, added: string): FileOperation {
  const text = before[name] ?? '';
  return { kind: 'update', path: at(name), expects: sha256(text), content: text + added, reason: '' };
}

function move(name: string, to: string, text: string): FileOperation {
  return { kind: 'move', path: at(name), to: at(to), expects: sha256(text), reason: '' };
}

function moveSource(name: string): FileOperation {
  const source = `Inbox/${name}`;
  return move(source, `Inbox/_archive/2026-11-23/${path.basename(name)}`, before[source] ?? '');
}
