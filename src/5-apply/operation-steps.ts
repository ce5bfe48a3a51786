import type { Diagnostic, FileOperation, Sha256, VaultPath } from '#core';
import { type FileStore, sha256 } from '#files';
import { checkContent, findAt } from './check-expectations.ts';
import { isRespelled } from './check-plan.ts';
import { removeIfThere } from './folders.ts';
import { afterImage, asidePath, beforeImage } from './journal-paths.ts';
import type { JournalEntry } from './journal-shape.ts';
import { keepAsFound } from './keep-as-found.ts';
import { placeNew, placeOver } from './place-file.ts';

/** One step of a run, with the way back beside it. */
export interface Step {
  /** The file it is about, for messages; null where it is about all. */
  readonly file: VaultPath | null;
  readonly forward: () => void;
  /**
   * Looks at what stands there instead of remembering how far the run came. So it is right after a crash before,
   * in the middle of or after its step, and right again after a crash in the middle of itself.
   */
  readonly back: () => readonly Diagnostic[];
}

/** One operation of a run that is under way. */
interface Site {
  readonly entry: JournalEntry;
  readonly index: number;
  readonly files: FileStore;
}

type Of<K extends FileOperation['kind']> = Extract<FileOperation, { readonly kind: K }>;

/** The step of one operation, from staged after-image to its place. */
export function operationStep(operation: FileOperation, site: Site): Step {
  const step = (forward: () => void, back: () => readonly Diagnostic[]): Step => ({
    file: operation.path,
    forward: () => {
      checkContent(operation, site.files);
      forward();
    },
    back: () => {
      removeAsides(operation, site);
      return back();
    },
  });
  switch (operation.kind) {
    case 'create':
    case 'copy':
      return step(
        () => bringIn(operation, site),
        () => takeOut(operation, site),
      );
    case 'update':
      return step(
        () => replace(operation, site),
        () => restore(operation, site),
      );
    case 'remove':
      return step(
        () => setAside(operation, site),
        () => restore(operation, site),
      );
    case 'move':
      return step(
        () => moveOver(operation, site),
        () => moveBack(operation, site),
      );
  }
}

function bringIn({ path }: Of<'create' | 'copy'>, { entry: { id }, index, files }: Site): void {
  placeNew({ from: afterImage(id, index), to: path, aside: asidePath(id, index, path) }, files);
}

/** What the run wrote goes, and only that. */
function takeOut(operation: Of<'create' | 'copy'>, { entry, files }: Site): readonly Diagnostic[] {
  const written = operation.kind === 'copy' ? operation.expects : sha256(operation.content);
  const found = findAt(operation.path, files);
  if (isRespelled(operation) && found !== null && found === removedHash(operation.was, entry)) return [];
  if (found === written) files.remove(operation.path);
  return found === null || found === written ? [] : [keepAsFound(operation.path, entry, files)];
}

/** Where capitals make no other name, the page under the name it had is found under the new one, too. */
function removedHash(path: VaultPath, { operations }: JournalEntry): Sha256 | null {
  const removal = operations.find((each) => each.kind === 'remove' && each.path === path);
  return removal?.kind === 'remove' ? removal.expects : null;
}

function replace({ path }: Of<'update'>, { entry: { id }, index, files }: Site): void {
  placeOver({ from: afterImage(id, index), to: path, aside: asidePath(id, index, path) }, files);
}

/** By a rename, as all the way back is: a disk that has become full does not hold it up. */
function setAside({ path }: Of<'remove'>, { entry: { id }, index, files }: Site): void {
  const to = beforeImage(id, index);
  placeNew({ from: path, to, aside: asidePath(id, index, to) }, files);
}

function restore(operation: Of<'update' | 'remove'>, site: Site): readonly Diagnostic[] {
  const { path, expects } = operation;
  const { entry, index, files } = site;
  const found = findAt(path, files);
  if (found === expects) return [];
  const isOurs = found === null || (operation.kind === 'update' && found === sha256(operation.content));
  if (!isOurs) return [keepAsFound(path, entry, files)];
  const from = beforeImage(entry.id, index);
  ensureBeforeImage(operation, site);
  placeOver({ from, to: path, aside: asidePath(entry.id, index, path) }, files);
  return [];
}

/** The journal has the text, too: the staged image may be cut short, or gone by an earlier way back. */
function ensureBeforeImage({ path, expects }: Of<'update' | 'remove'>, { entry, index, files }: Site): void {
  const image = beforeImage(entry.id, index);
  if (findAt(image, files) === expects) return;
  removeIfThere(image, files);
  files.writeNew(image, new TextEncoder().encode(entry.before[path]));
}

function moveOver({ path, to }: Of<'move'>, { entry: { id }, index, files }: Site): void {
  placeNew({ from: path, to, aside: asidePath(id, index, to) }, files);
}

/** A move that was cut short leaves the file under both names: then the new name goes. */
function moveBack({ path, to, expects }: Of<'move'>, { entry, index, files }: Site): readonly Diagnostic[] {
  const here = findAt(path, files);
  const there = findAt(to, files);
  if (there !== expects) return here === null ? [keepAsFound(to, entry, files)] : [];
  if (here === null) placeNew({ from: to, to: path, aside: asidePath(entry.id, index, path) }, files);
  else if (here === expects) files.remove(to);
  else return [keepAsFound(path, entry, files)];
  return [];
}

function removeAsides(operation: FileOperation, { entry: { id }, index, files }: Site): void {
  removeIfThere(asidePath(id, index, operation.path), files);
  if (operation.kind === 'move') removeIfThere(asidePath(id, index, operation.to), files);
}
