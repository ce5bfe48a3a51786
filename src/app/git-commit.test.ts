import { execFileSync } from 'node:child_process';
import { appendFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { temporaryFolder, vaultWith, worldOfTest } from '../../test/support/vaults.ts';
import { ingest } from './ingest.ts';
import { undo } from './undo.ts';

const request = { paths: [], engine: null, jobs: 1 };

interface Repository {
  readonly root: string;
  readonly git: (...args: readonly string[]) => string;
  readonly dispose: () => void;
}

/** The example vault with one source waiting, all of it committed, `git: commit` in its settings. */
function repository({ isCommitted = true }: { readonly isCommitted?: boolean } = {}): Repository {
  const vault = vaultWith(['stand-up']);
  const git = (...args: readonly string[]): string =>
    execFileSync('git', args, { cwd: vault.root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
  appendFileSync(join(vault.root, 'boswell.yaml'), '\ngit: commit\n');
  git('init', '--quiet');
  git('config', 'user.name', 'Ines Halloran');
  git('config', 'user.email', 'ines@quillstone.example');
  git('config', 'core.quotePath', 'false');
  writeFileSync(join(vault.root, '.gitignore'), '.boswell/\n');
  if (isCommitted) {
    git('add', '-A');
    git('commit', '--quiet', '-m', 'Begin');
  }
  return { ...vault, git };
}

const lines = (text: string): readonly string[] => text.split('\n').filter((line) => line !== '');
const changedIn = (git: Repository['git'], commit: string): readonly string[] =>
  lines(git('show', '--no-renames', '--name-only', '--format=', commit)).toSorted();

describe('git: commit', () => {
  test('makes one commit per run with all that the run changed, removals included; and one for its undo', async () => {
    const { root, git, dispose } = repository();
    const { run, plan } = await ingest(request, worldOfTest(root));
    expect(plan.diagnostics).toEqual([]);
    const touched = run?.operations.flatMap((each) => (each.kind === 'move' ? [each.path, each.to] : [each.path]));
    expect(changedIn(git, 'HEAD')).toEqual(touched?.toSorted());
    expect(touched?.length).toBeGreaterThan(4);
    expect(git('log', '-1', '--format=%B')).toMatch(/^boswell ingest: 2026-03-04 - Platform stand-up\n\n- .*\nRun: /);
    expect(git('status', '--porcelain')).toBe('');
    await undo(null, worldOfTest(root));
    expect(git('log', '--format=%s')).toBe(
      `boswell undo ${run?.id}: ${touched && touched.length - 1} files\nboswell ingest: 2026-03-04 - Platform stand-up\nBegin\n`,
    );
    expect(git('diff', 'HEAD~2', 'HEAD')).toBe('');
    dispose();
  });

  test('leaves what others staged or changed as it is, staged or not', async () => {
    const { root, git, dispose } = repository();
    mkdirSync(join(root, 'Daily'));
    writeFileSync(join(root, 'Daily', 'staged new.md'), 'staged\n');
    git('add', 'Daily');
    writeFileSync(join(root, 'Daily', 'staged new.md'), 'staged, then changed\n');
    writeFileSync(join(root, 'Daily', 'untracked [1].md'), 'mine\n');
    writeFileSync(join(root, '.gitignore'), '.boswell/\n.trash/\n');
    const before = git('status', '--porcelain');
    const staged = git('diff', '--cached');
    expect(lines(before)).toHaveLength(3);
    await ingest(request, worldOfTest(root));
    expect(git('status', '--porcelain')).toBe(before);
    expect(git('diff', '--cached')).toBe(staged);
    expect(changedIn(git, 'HEAD').some((path) => path.startsWith('Daily') || path === '.gitignore')).toBe(false);
    dispose();
  });

  test('leaves out what git ignores, and the vault may be a folder of a larger repository', async () => {
    const outer = temporaryFolder();
    const { root, git, dispose } = repository({ isCommitted: false });
    rmSync(join(root, '.git'), { recursive: true });
    execFileSync('cp', ['-r', root, join(outer.root, 'notes')]);
    const notes = join(outer.root, 'notes');
    const outerGit = (...args: readonly string[]): string =>
      execFileSync('git', ['-c', 'core.quotePath=false', ...args], { cwd: outer.root, encoding: 'utf8' });
    outerGit('init', '--quiet');
    outerGit('config', 'user.name', 'Ines Halloran');
    outerGit('config', 'user.email', 'ines@quillstone.example');
    writeFileSync(join(notes, '.gitignore'), '.boswell/\nInbox/\n');
    expect((await ingest(request, worldOfTest(notes))).plan.diagnostics).toEqual([]);
    const committed = changedIn(outerGit, 'HEAD');
    expect(committed.length).toBeGreaterThan(2);
    expect(committed.every((path) => path.startsWith('notes/') && !path.includes('Inbox'))).toBe(true);
    expect(git).toBeDefined();
    outer.dispose();
    dispose();
  });

  test('never fails the run: what git says is a warning, and nothing stays staged', async () => {
    const { root, git, dispose } = repository();
    mkdirSync(join(root, '.git', 'hooks'), { recursive: true });
    writeFileSync(join(root, '.git', 'hooks', 'pre-commit'), '#!/bin/sh\necho "no commits on Mondays" >&2\nexit 1\n', {
      mode: 0o755,
    });
    const { run, plan } = await ingest(request, worldOfTest(root));
    expect(run).not.toBeNull();
    expect(plan.diagnostics).toMatchObject([
      { severity: 'warning', code: 'git-failed', message: `Cannot commit run ${run?.id}: no commits on Mondays` },
    ]);
    expect(git('diff', '--cached', '--name-only')).toBe('');
    expect(git('log', '--format=%s')).toBe('Begin\n');
    dispose();
  });

  test('outside any repository says so, once the run is done', async () => {
    const { root, dispose } = repository();
    rmSync(join(root, '.git'), { recursive: true });
    const { run, plan } = await ingest(request, worldOfTest(root));
    expect(run).not.toBeNull();
    expect(plan.diagnostics).toMatchObject([
      { code: 'git-failed', message: expect.stringMatching(/the vault is in no git repository$/) },
    ]);
    dispose();
  });
});
