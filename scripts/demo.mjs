// npm run demo: files the example conversations into a fresh copy of the example vault and prints what it made.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildIfOld, installIfMissing } from './install-if-missing.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const examples = join(root, 'examples');
const vault = join(root, '.demo', 'vault');

installIfMissing();
buildIfOld();

rmSync(join(root, '.demo'), { recursive: true, force: true });
cpSync(join(examples, 'vault'), vault, { recursive: true });
mkdirSync(join(vault, 'Inbox'), { recursive: true });
for (const example of readdirSync(examples)) {
  if (example === 'vault') continue;
  for (const file of readdirSync(join(examples, example)).filter((name) => /\.(md|vtt|srt|txt)$/.test(name))) {
    cpSync(join(examples, example, file), join(vault, 'Inbox', file));
  }
}

const boswell = (...args) =>
  spawnSync(process.execPath, [join(root, 'bin', 'boswell.js'), ...args, '--vault', vault], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
    encoding: 'utf8',
  });

const { status, stdout } = boswell('ingest');
process.stdout.write(stdout);
if (status !== 0) process.exit(status ?? 1);

console.log('\nThe vault now:\n');
const printTree = (folder, indent) => {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (entry.name.startsWith('.')) continue;
    console.log(`${indent}${entry.name}${entry.isDirectory() ? '/' : ''}`);
    if (entry.isDirectory()) printTree(join(folder, entry.name), `${indent}  `);
  }
};
printTree(vault, '  ');

const shown = join('Accounts', 'Brightwater Ferries');
const note = readdirSync(join(vault, shown)).find((name) => name.startsWith('2026-03-02'));
if (note !== undefined) {
  console.log(`\n${join(shown, note)}:\n`);
  console.log(readFileSync(join(vault, shown, note), 'utf8').replace(/^/gm, '  '));
}
console.log(`Open the folder in Obsidian: ${vault}`);
console.log('Take it back:                npx boswell undo --vault .demo/vault');
