import { type FileOperation, pathKey, type Sha256, type VaultPath } from '#core';
import { mergeLines } from '#markdown';
import { type Inverse, isTaken, kept, type Undoing, whoChanged } from './plan-undo-kept.ts';
import { readPage } from './read-page.ts';

type Made = Extract<FileOperation, { readonly kind: 'create' }>;

/** A page that a run gave another name goes, since it comes back under the name it had; but not where that cannot be. */
export function giveNameBack(made: Made, undoing: Undoing): Inverse {
  const { path, reason } = made;
  const back = whatComesBack(made, undoing);
  if ('why' in back) return { told: [kept(path, back.code, back.why, undoing)] };
  return { operation: { kind: 'remove', path, expects: back.expects, reason: `Takes back: ${reason}` } };
}

/** The page under the name it had, with what was written into it since under the new one. */
export function bringBackFrom(made: Made, path: VaultPath, reason: string, undoing: Undoing): Inverse {
  const back = whatComesBack(made, undoing);
  if ('why' in back) return {};
  const operation: FileOperation = { kind: 'create', path, content: back.content, reason, was: made.path };
  if (!back.isEdited) return { operation };
  const why = `kept what ${whoChanged(made.path, undoing)} changed since`;
  return { operation, told: [kept(path, 'undo-merged', why, undoing, 'Brought back')] };
}

type ComesBack =
  | { readonly content: string; readonly expects: Sha256; readonly isEdited: boolean }
  | { readonly why: string; readonly code: 'undo-target-taken' | 'undo-kept-edit' | 'undo-already-gone' };

function whatComesBack({ path, content, was }: Made, undoing: Undoing): ComesBack {
  const { run, vault } = undoing;
  const before = was !== undefined && Object.hasOwn(run.before, was) ? run.before[was] : undefined;
  const expects = vault.hash(path);
  const now = expects === null ? null : readPage(path, vault);
  if (expects === null || now === null) return { why: 'it is no longer there', code: 'undo-already-gone' };
  if (was === undefined || before === undefined || now === 'unreadable') {
    return { why: `${whoChanged(path, undoing)} changed it since`, code: 'undo-kept-edit' };
  }
  if (isTakenByOther(was, path, undoing))
    return { why: `another file stands at "${was}" now`, code: 'undo-target-taken' };
  if (now === content) return { content: before, expects, isEdited: false };
  return { content: mergeLines({ base: content, first: now, second: before }).text, expects, isEdited: true };
}

/** In other capitals the page itself stands there, as far as the vault can tell. */
function isTakenByOther(was: VaultPath, path: VaultPath, undoing: Undoing): boolean {
  if (pathKey(was) !== pathKey(path)) return isTaken(was, undoing);
  const { vault, taken } = undoing;
  const there = vault.hash(was);
  return taken.has(was) || (there !== null && there !== vault.hash(path));
}
