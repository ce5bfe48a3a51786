import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { planIngest } from '#app';
import { applyPlan } from '#apply';
import { joinVaultPath as at, type ChangePlan, type FileOperation } from '#core';
import { diskFiles, sha256 } from '#files';
import { planOf } from '../support/vault-state.ts';
import { exampleSource, examplesFolder, worldOfTest } from '../support/vaults.ts';

/** A vault on disk and a plan for it, in a folder that can be copied: the plan finds what it copies in beside the vault. */
export interface Scene {
  readonly folder: string;
  readonly root: string;
}

/** The scene in a folder. */
export function sceneIn(folder: string): Scene {
  return { folder, root: path.join(folder, 'vault') };
}

/** In memory where the system has such a folder: SIGKILL and errors do the same there, and hundreds of vaults are copied. */
export function scratchRoot(): string {
  return fs.existsSync('/dev/shm') ? '/dev/shm' : os.tmpdir();
}

/** All that stands in the vault of a scene outside `.boswell`: each file by its bytes, each folder as `folder/` with nothing. */
export function stateOf({ root }: Scene, below = ''): Readonly<Record<string, string>> {
  const state: Record<string, string> = {};
  for (const entry of fs.readdirSync(path.join(root, below), { withFileTypes: true })) {
    const name = below === '' ? entry.name : `${below}/${entry.name}`;
    if (name === '.boswell') continue;
    if (entry.isDirectory()) Object.assign(state, { [`${name}/`]: '' }, stateOf({ folder: '', root }, name));
    else state[name] = fs.readFileSync(path.join(root, name), 'latin1');
  }
  return state;
}

/** Paths at which two states differ. */
export function differences(
  one: Readonly<Record<string, string>>,
  other: Readonly<Record<string, string>>,
): readonly string[] {
  return [...new Set([...Object.keys(one), ...Object.keys(other)])].filter((each) => one[each] !== other[each]);
}

/** The plan of a scene, as its folder has it now. */
export function planIn({ folder }: Scene): ChangePlan {
  const plan: ChangePlan = JSON.parse(fs.readFileSync(path.join(folder, 'plan.json'), 'utf8'));
  const moved = (operation: FileOperation): FileOperation =>
    operation.kind === 'copy' ? { ...operation, from: path.join(folder, operation.from) } : operation;
  return { ...plan, operations: plan.operations.map(moved) };
}

function writePlan({ folder }: Scene, plan: ChangePlan): void {
  fs.writeFileSync(path.join(folder, 'plan.json'), JSON.stringify(plan));
}

const before: Readonly<Record<string, string>> = {
  'Inbox/2026-11-23 Weekly call.vtt': `WEBVTT\n\n${'00:01.000 --> 00:02.000\n<v Dana Levi>Hello\n\n'.repeat(40)}`,
  'Inbox/from phone/memo.txt': 'Call the printers about the posters.',
  'Inbox/from phone/second memo.txt': 'Ask Priya for the figures.',
  'People/Dana Levi/Dana Levi.md': '---\ntype: person\n---\n# Dana Levi\n',
  'People/Priya Nair/Priya Nair.md': '# Priya Nair\n',
  'Accounts/Zoë & Söhne/Zoë & Söhne.md': '# Zoë & Söhne\n',
  'Untouched.md': 'Mine.\n',
};
const outsideText = 'Recorded elsewhere.\n'.repeat(50);

/** A vault in which one run has filed something before, so that a folder of ours can be emptied. */
export function plantScene(folder: string): Scene {
  const scene = sceneIn(folder);
  fs.mkdirSync(folder);
  fs.writeFileSync(path.join(folder, 'elsewhere.txt'), outsideText);
  for (const [name, text] of Object.entries(before)) {
    fs.mkdirSync(path.dirname(path.join(scene.root, name)), { recursive: true });
    fs.writeFileSync(path.join(scene.root, name), text);
  }
  const earlier = [create('Projects/Atlas/2026/kick-off.md', 'Kick-off'), create('Projects/Atlas/notes.md', 'Notes')];
  applyPlan(planOf(earlier), diskFiles(scene.root), '2026-11-20T09:00:00');
  writePlan(scene, crashPlan());
  return scene;
}

/** The example vault with conversations waiting, and what `ingest` would do with them. */
export async function plantIngest(folder: string, examples: readonly string[]): Promise<Scene> {
  const scene = sceneIn(folder);
  fs.mkdirSync(folder);
  fs.cpSync(path.join(examplesFolder, 'vault'), scene.root, { recursive: true });
  fs.mkdirSync(path.join(scene.root, 'Inbox'));
  for (const example of examples) {
    const file = exampleSource(example);
    fs.cpSync(path.join(examplesFolder, example, file), path.join(scene.root, 'Inbox', file));
  }
  const { plan } = await planIngest({ paths: [], engine: null, jobs: 1 }, worldOfTest(scene.root));
  writePlan(scene, plan);
  return scene;
}

/** Fifteen operations of every kind: new folders, nested ones, emptied ones, names beyond ASCII. */
function crashPlan(): ChangePlan {
  return planOf([
    create('Meetings/2026-11-23 - Weekly call.md', 'note '.repeat(400)),
    create('Meetings/2026-11-23 - Weekly call (transcript).md', 'turn ^t1\n'.repeat(400)),
    create('People/Priya Nair/2026-11-23 - Call.md', 'call'),
    create('People/Tomás Ruiz/Tomás Ruiz.md', '# Tomás Ruiz'),
    create('Accounts/Larch/Larch.md', '# Larch'),
    create('Accounts/Larch/Deals/2026/Deal.md', ''),
    update('People/Dana Levi/Dana Levi.md', '\n## Recent Context\n'),
    update('People/Priya Nair/Priya Nair.md', '\n## Recent Context\n'),
    update('Accounts/Zoë & Söhne/Zoë & Söhne.md', 'x'.repeat(2000)),
    {
      kind: 'copy',
      from: 'elsewhere.txt',
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
