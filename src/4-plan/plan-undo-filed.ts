import type { Diagnostic, FileOperation, VaultPath } from '#core';
import { parseTranscriptPage, type TranscriptPage } from '#markdown';
import { kept, type Undoing, whoChanged } from './plan-undo-kept.ts';

/** Paths that an undo leaves alone, and why. */
export interface KeptTogether {
  readonly paths: ReadonlySet<VaultPath>;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * A source is filed as its note, its transcript page and the archived original. Where one of them was changed or moved
 * since, all stay: a source back in the Inbox would be filed a second time, beside the note that stayed. For the same
 * reason an undo that is taken back does not bring back a filing whose source was filed again meanwhile.
 */
export function filedTogether(undoing: Undoing): KeptTogether {
  const paths = new Set<VaultPath>();
  const diagnostics: Diagnostic[] = [];
  for (const operation of undoing.run.operations) {
    const filing = filingOf(operation, undoing);
    const told = filing === null ? null : whyKept(filing, undoing);
    if (filing === null || told === null) continue;
    diagnostics.push(told);
    for (const path of pathsOf(filing)) paths.add(path);
  }
  return { paths, diagnostics };
}

interface Filing {
  readonly page: TranscriptPage;
  readonly transcript: VaultPath;
  /** Whether the run brought it, or took it out. */
  readonly isBrought: boolean;
}

function filingOf(operation: FileOperation, { run }: Undoing): Filing | null {
  const { kind, path } = operation;
  const text =
    kind === 'create'
      ? operation.content
      : kind === 'remove' && Object.hasOwn(run.before, path)
        ? run.before[path]
        : undefined;
  const page = text?.includes('\nsource_sha256:') ? parseTranscriptPage(text) : null;
  return page === null ? null : { page, transcript: path, isBrought: kind === 'create' };
}

function pathsOf({ page, transcript }: Filing): readonly VaultPath[] {
  return [page.note, transcript, page.archived].filter((path) => path !== null);
}

function whyKept(filing: Filing, undoing: Undoing): Diagnostic | null {
  const { page, transcript, isBrought } = filing;
  const filed = undoing.vault.filed(page.sha256);
  const about = page.note ?? transcript;
  if (!isBrought) {
    if (filed === null) return null;
    const why = `its source was filed again since, as "${filed.note ?? filed.transcript}"`;
    return kept(about, 'undo-target-taken', why, undoing, 'Left out');
  }
  const changed = pathsOf(filing).find((path) => isChanged(path, undoing));
  if (changed !== undefined) {
    const what = changed === about ? 'it' : `"${changed}"`;
    return kept(about, 'undo-kept-edit', `${whoChanged(changed, undoing)} changed ${what} since; ${together}`, undoing);
  }
  const moved = [filed?.note, filed?.transcript].find((path) => path != null && !pathsOf(filing).includes(path));
  if (filed === null || moved === undefined || moved === null) return null;
  return kept(about, 'undo-kept-edit', `it was moved to "${moved}" since; ${together}`, undoing);
}

const together = 'note, transcript and source stay together';

/** Whether the run made it and it is another one now; one that is gone was deleted, and does not hold up the rest. */
function isChanged(path: VaultPath, { run, vault, hashText }: Undoing): boolean {
  const stands = vault.hash(path);
  if (stands === null) return false;
  return run.operations.some((operation) => {
    if (operation.kind === 'create') return operation.path === path && hashText(operation.content) !== stands;
    if (operation.kind === 'move') return operation.to === path && operation.expects !== stands;
    return operation.kind === 'copy' && operation.path === path && operation.expects !== stands;
  });
}
