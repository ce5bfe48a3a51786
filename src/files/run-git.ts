import { spawnSync } from 'node:child_process';

/** What git answered: its exit code (null where it could not be started or did not end), stdout and stderr. */
export interface GitAnswer {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** A hook that asks a question nobody sees must not hold up a run for ever. */
const patienceMs = 60_000;

/**
 * Runs git in a folder, in English and without questions. `input` goes to its stdin. Variables by which a hook of git that calls us would lead it to another repository or index are left out.
 */
export function runGit(folder: string, args: readonly string[], input = ''): GitAnswer {
  const {
    GIT_DIR: _dir,
    GIT_WORK_TREE: _tree,
    GIT_INDEX_FILE: _index,
    GIT_PREFIX: _prefix,
    GIT_COMMON_DIR: _common,
    GIT_OBJECT_DIRECTORY: _objects,
    ...environment
  } = process.env;
  const { status, stdout, stderr, error } = spawnSync('git', args, {
    cwd: folder,
    input,
    encoding: 'utf8',
    env: { ...environment, LC_ALL: 'C', GIT_TERMINAL_PROMPT: '0' },
    timeout: patienceMs,
    maxBuffer: 1 << 28,
    windowsHide: true,
  });
  return { code: status, out: stdout ?? '', err: error === undefined ? stderr : error.message };
}
