import { type Diagnostic, noteNameOf, type Run, type VaultPath } from '#core';
import { runGit } from '#files';
import type { World } from './world.ts';

/**
 * Commits what a run changed, and only that: files that others staged or changed stay as they are, staged or not. Files
 * that git ignores are left out; where nothing is left, there is no commit. Never throws for trouble with git: that is a
 * diagnostic, for the run stands.
 */
export function commitRun(run: Run, { root, files }: World): readonly Diagnostic[] {
  try {
    if (runGit(root, ['rev-parse', '--is-inside-work-tree']).out.trim() !== 'true') {
      return [gitFailed(run, 'the vault is in no git repository')];
    }
    const touched = pathsOf(run);
    const known = new Set(knownToGit(root, touched));
    const standing = touched.filter((path) => files.stat(path)?.kind === 'file');
    const ignored = new Set(ignoredByGit(root, standing));
    const added = standing.filter((path) => !known.has(path) && !ignored.has(path));
    const committed = [...touched.filter((path) => known.has(path)), ...added];
    if (committed.length > 0) commit(run, { root, added, committed });
    return [];
  } catch (error) {
    if (error instanceof GitTrouble) return [gitFailed(run, error.message)];
    throw error;
  }
}

/** Git said no: caught above, and nowhere else. */
class GitTrouble extends Error {}

interface Committing {
  readonly root: string;
  /** Files that git did not know before. */
  readonly added: readonly VaultPath[];
  readonly committed: readonly VaultPath[];
}

/** What was staged for a commit that did not come about is taken out again. */
function commit(run: Run, { root, added, committed }: Committing): void {
  const fromStdin = ['--pathspec-from-file=-', '--pathspec-file-nul'];
  if (added.length > 0) git(root, ['--literal-pathspecs', 'add', ...fromStdin], added);
  const { subject, body } = messageOf(run);
  const answer = runGit(
    root,
    ['--literal-pathspecs', 'commit', '--quiet', '--only', '-m', subject, '-m', body, ...fromStdin],
    listed(committed),
  );
  if (answer.code === 0) return;
  if (added.length > 0)
    runGit(root, ['--literal-pathspecs', 'rm', '--cached', '--quiet', '--ignore-unmatch', ...fromStdin], listed(added));
  if (!/nothing (?:added )?to commit|no changes added to commit/.test(answer.out))
    throw new GitTrouble(trouble(answer));
}

/** What the run changed in the vault itself; what an undo keeps under `.boswell` is not for others. */
function pathsOf({ operations }: Run): readonly VaultPath[] {
  const paths = operations.flatMap((operation) =>
    operation.kind === 'move' ? [operation.path, operation.to] : [operation.path],
  );
  return [...new Set(paths)].filter((path) => !path.startsWith('.boswell/'));
}

/** Most that a command line can hold on Windows is 32,767 characters. */
const pathsAtOnce = 100;

function knownToGit(root: string, paths: readonly VaultPath[]): readonly string[] {
  return paths.flatMap((_, index) =>
    index % pathsAtOnce === 0
      ? git(root, ['--literal-pathspecs', 'ls-files', '-z', '--', ...paths.slice(index, index + pathsAtOnce)]).split(
          '\0',
        )
      : [],
  );
}

function ignoredByGit(root: string, paths: readonly VaultPath[]): readonly string[] {
  // It knows no --literal-pathspecs: with "./" a name that begins with a colon is a name.
  const answer = runGit(root, ['check-ignore', '-z', '--stdin'], paths.map((path) => `./${path}\0`).join(''));
  // 1: none of them
  if (answer.code === 0 || answer.code === 1) return answer.out.split('\0').map((path) => path.slice('./'.length));
  throw new GitTrouble(trouble(answer));
}

function git(root: string, args: readonly string[], paths: readonly VaultPath[] = []): string {
  const answer = runGit(root, args, listed(paths));
  if (answer.code !== 0) throw new GitTrouble(trouble(answer));
  return answer.out;
}

function listed(paths: readonly VaultPath[]): string {
  return paths.map((path) => `${path}\0`).join('');
}

function trouble({ code, out, err }: ReturnType<typeof runGit>): string {
  const said = `${err}\n${out}`.split('\n').find((line) => line.trim() !== '');
  return said?.trim() ?? `git ended with ${code ?? 'no answer'}`;
}

function messageOf(run: Run): { readonly subject: string; readonly body: string } {
  const filed = run.sources.filter(({ outcome, note }) => outcome === 'filed' && note !== null);
  const [only] = filed;
  const what =
    only === undefined
      ? `${run.operations.length} ${run.operations.length === 1 ? 'file' : 'files'}`
      : filed.length === 1
        ? noteNameOf(only.note ?? '')
        : `${filed.length} sources filed`;
  const lines = filed.map(({ path, note }) => `- ${note} (from ${path})`);
  return { subject: `boswell ${run.command}: ${what}`, body: [...lines, `Run: ${run.id}`].join('\n') };
}

function gitFailed(run: Run, why: string): Diagnostic {
  return {
    severity: 'warning',
    code: 'git-failed',
    file: null,
    line: null,
    message: `Cannot commit run ${run.id}: ${why}`,
    hint: 'The run itself is done. Commit its files by hand, or set "git: none" in boswell.yaml',
  };
}
