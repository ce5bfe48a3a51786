import { type Diagnostic, type FileOperation, noteNameOf, pathKey, UnreadableFileError, type VaultPath } from '#core';
import { findWikilinks, type LineConflict, mergeLines } from '#markdown';
import { type Inverse, kept, type Undoing, whoChanged } from './plan-undo-kept.ts';

type Of<Kind extends FileOperation['kind']> = Extract<FileOperation, { readonly kind: Kind }>;

/**
 * Takes back what a run changed in a page: the whole text from before where nobody changed it since, else the run's lines.
 * Where the same lines were changed since, those stay and are told.
 */
export function takeBackLines({ path, content, reason }: Of<'update'>, undoing: Undoing): Inverse {
  const before = Object.hasOwn(undoing.run.before, path) ? undoing.run.before[path] : undefined;
  if (before === undefined) {
    return { told: [kept(path, 'undo-kept-edit', 'the journal does not hold its text from before', undoing)] };
  }
  return replaceLines(path, { written: content, instead: before, reason }, undoing);
}

/**
 * A page that a run made and that was changed since stays, for later runs or people have made it theirs. What it says of
 * notes that go with the undo is taken out of it, so that no link leads nowhere.
 */
export function takeOutLinks(
  { path, content, reason }: Of<'create'>,
  removed: readonly VaultPath[],
  undoing: Undoing,
): Inverse {
  const names = new Set(removed.filter((each) => each !== path).map((each) => pathKey(noteNameOf(each))));
  const linksToRemoved = (line: string): boolean =>
    findWikilinks(line).some(({ target }) => names.has(pathKey(noteNameOf(target))));
  const lines = content.split('\n');
  const isList = (line: string): boolean => /^\s*[-*+] /.test(line);
  const instead = lines.filter((line) => !isList(line) || !linksToRemoved(line)).join('\n');
  if (undoing.vault.hash(path) === null || instead === content) return asChanged(path, undoing);
  const { operation, told = [] } = replaceLines(path, { written: content, instead, reason }, undoing);
  if (operation === undefined) return asChanged(path, undoing);
  const why = `${whoChanged(path, undoing)} changed it since; only its lines about what is taken back are taken out`;
  const conflicts = told.filter(({ code }) => code === 'undo-kept-edit');
  return { operation, told: [kept(path, 'undo-kept-edit', why, undoing), ...conflicts] };
}

function asChanged(path: VaultPath, undoing: Undoing): Inverse {
  if (undoing.vault.hash(path) === null) {
    return { told: [kept(path, 'undo-already-gone', 'it is no longer there', undoing)] };
  }
  return { told: [kept(path, 'undo-kept-edit', `${whoChanged(path, undoing)} changed it since`, undoing)] };
}

interface Replacing {
  /** What the run left. */
  readonly written: string;
  /** What is to stand in its place. */
  readonly instead: string;
  readonly reason: string;
}

function replaceLines(path: VaultPath, { written, instead, reason }: Replacing, undoing: Undoing): Inverse {
  const expects = undoing.vault.hash(path);
  const now = expects === null ? null : readText(path, undoing);
  if (expects === null || now === null) return asChanged(path, undoing);
  const { text, conflicts } = mergeLines({ base: written, first: now, second: instead });
  const operation: FileOperation = { kind: 'update', path, expects, content: text, reason: `Takes back: ${reason}` };
  const isDone = text === now;
  if (now === written) return isDone ? {} : { operation };
  const told = conflicts.length > 0 ? [keptLines(path, conflicts, undoing)] : [mergedOrGone(path, isDone, undoing)];
  return isDone ? { told } : { operation, told };
}

/** Null where it is no text: then there are no lines. */
function readText(path: VaultPath, { vault }: Undoing): string | null {
  try {
    return vault.read(path);
  } catch (error) {
    if (error instanceof UnreadableFileError) return null;
    throw error;
  }
}

function mergedOrGone(path: VaultPath, isGone: boolean, undoing: Undoing): Diagnostic {
  if (isGone) return kept(path, 'undo-already-gone', 'the lines of the run are no longer there', undoing);
  const why = `kept what ${whoChanged(path, undoing)} changed since`;
  return kept(path, 'undo-merged', why, undoing, 'Took back the lines of the run in');
}

function keptLines(path: VaultPath, conflicts: readonly LineConflict[], undoing: Undoing): Diagnostic {
  const [first] = conflicts;
  const line = first?.line ?? null;
  const text = first?.kept.map((each) => each.trim()).find((each) => each !== '');
  const what = text === undefined ? 'deletes what the run had changed' : `says "${text}"`;
  const more = conflicts.length > 1 ? `, and ${conflicts.length - 1} more of its kind` : '';
  const why = `${whoChanged(path, undoing)} changed the same lines since; the later edit stays: it ${what}${more}`;
  return { ...kept(path, 'undo-kept-edit', why, undoing, 'Kept lines of'), line };
}
