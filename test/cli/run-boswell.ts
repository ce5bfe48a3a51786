import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const bin = join(root, 'bin', 'boswell.js');

export interface Answer {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs the built program as a user does. */
export function boswell(args: readonly string[], cwd: string): Answer {
  const { status, stdout, stderr } = spawnSync(process.execPath, [bin, ...args], {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, SOURCE_DATE_EPOCH: '1773651600', NO_COLOR: '1' },
  });
  return { code: status, out: stdout, err: stderr };
}

/** As `boswell`, with answers on stdin. */
export function answering(args: readonly string[], cwd: string, input: string): Answer {
  const env = { ...process.env, SOURCE_DATE_EPOCH: '1773651600', NO_COLOR: '1' };
  const { status, stdout, stderr } = spawnSync(process.execPath, [bin, ...args], { cwd, encoding: 'utf8', env, input });
  return { code: status, out: stdout, err: stderr };
}

/**
 * Runs the program in a folder that it may read but not write: as nobody where the tests run as root, who may write
 * anywhere, from a copy of the program that nobody may read.
 */
export function boswellWithoutPermission(args: readonly string[], cwd: string): Answer {
  const copy = mkdtempSync(join(tmpdir(), 'boswell-program-'));
  for (const part of ['bin', 'dist', 'package.json']) cpSync(join(root, part), join(copy, part), { recursive: true });
  chmodSync(copy, 0o755);
  chmodSync(cwd, 0o555);
  const isRoot = process.getuid?.() === 0;
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(copy, 'bin', 'boswell.js'), ...args], {
    cwd,
    encoding: 'utf8',
    ...(isRoot ? { uid: 65534, gid: 65534 } : {}),
  });
  chmodSync(cwd, 0o755);
  rmSync(copy, { recursive: true });
  return { code: status, out: stdout, err: stderr };
}
