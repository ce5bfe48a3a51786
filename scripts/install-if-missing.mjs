// Makes a fresh checkout ready: installs what package-lock.json names and builds dist/, each only where it is missing or old.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Runs a command with its output on stderr; ends this process when it fails. */
function run(title, command, args) {
  process.stderr.write(`${title} ...\n`);
  const { status } = spawnSync(command, args, {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  });
  if (status !== 0) {
    process.stderr.write(`${title} failed: ${command} ${args.join(' ')} ended with ${status}\n`);
    process.exit(1);
  }
}

const modified = (path) => (existsSync(join(root, path)) ? statSync(join(root, path)).mtimeMs : 0);

function newestSource(folder) {
  return readdirSync(join(root, folder), { withFileTypes: true }).reduce((newest, entry) => {
    const path = join(folder, entry.name);
    return Math.max(newest, entry.isDirectory() ? newestSource(path) : modified(path));
  }, 0);
}

/** Installs the dependencies where they are missing or older than the lock file. */
export function installIfMissing() {
  if (modified('node_modules/.package-lock.json') >= modified('package-lock.json')) return;
  // Not `npm ci`: it refuses a lock file written where a registry lacks some other platform's optional binaries.
  run('Installing dependencies', 'npm', ['install', '--no-save', '--ignore-scripts', '--no-audit', '--no-fund']);
}

/** Compiles src/ to dist/ where a source is newer than what was compiled. */
export function buildIfOld() {
  const newest = Math.max(newestSource('src'), modified('package.json'));
  if (modified('dist/.built') >= newest) return;
  run('Building', process.execPath, ['scripts/build.mjs']);
}
