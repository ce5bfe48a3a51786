import { type Diagnostic, noteNameOf, pathKey, type RunId, type Settings, type Sha256, type VaultPath } from '#core';
import { findWikilinks } from '#markdown';
import { grouped } from './grouped.ts';
import { type LinkTargets, linkTargets } from './link-targets.ts';
import { lookAtNote, type NoteLook } from './note-look.ts';
import { once } from './once.ts';

/** All that an audit has to know of a vault. Hidden files and folders are no part of it. */
export interface VaultFacts {
  /** Every file, sorted. */
  readonly paths: readonly VaultPath[];
  /** Text of each Markdown file that is UTF-8. */
  readonly texts: ReadonlyMap<VaultPath, string>;
  /** Markdown files that could not be read as text, and why. */
  readonly unreadable: readonly { readonly path: VaultPath; readonly why: string }[];
  /** Files that wait in the Inbox. */
  readonly waiting: readonly VaultPath[];
  /** Runs that were interrupted and not put back yet, with their journal entries. */
  readonly interrupted: readonly { readonly id: RunId; readonly path: VaultPath }[];
  /** What is wrong with entries of the journal. */
  readonly journal: readonly Diagnostic[];
  /** SHA-256 of a file, or null where there is none. */
  readonly hash: (path: VaultPath) => Sha256 | null;
  readonly settings: Settings;
}

/** A vault as the checks see it. */
export interface VaultLook {
  readonly facts: VaultFacts;
  /** Pages to be audited, sorted: not the sources that people dropped in, which are never changed, nor templates. */
  readonly notes: readonly NoteLook[];
  readonly note: (path: VaultPath) => NoteLook | null;
  readonly targets: LinkTargets;
  /** Pages by each of their other names, in lower case. */
  readonly aliasOwners: () => ReadonlyMap<string, readonly NoteLook[]>;
  /** Pages by the archived source that they were made from. */
  readonly madeFrom: () => ReadonlyMap<string, readonly NoteLook[]>;
  /** Sources by the name that the note about them had when it was filed, where no note has it any more. */
  readonly formerNotes: () => ReadonlyMap<string, readonly string[]>;
  /** Notes by their names without the signs between the words. */
  readonly bySignlessName: () => ReadonlyMap<string, readonly VaultPath[]>;
}

/** Looks at a vault. Notes whose text is the same as in an earlier look are taken from there. */
export function lookAtVault(facts: VaultFacts, earlier?: VaultLook): VaultLook {
  const aliasNames = [...new Set([facts.settings.properties['aliases'] ?? 'aliases', 'aliases', 'alias'])];
  const notes: NoteLook[] = [];
  for (const [path, text] of facts.texts) {
    if (!isPage(path, text, facts.settings)) continue;
    const known = earlier?.note(path);
    notes.push(known?.text === text ? known : lookAtNote(path, text, aliasNames));
  }
  const byPath = new Map(notes.map((note) => [note.path, note]));
  const targets = earlier?.targets ?? linkTargets(facts.paths);
  const markdown = facts.paths.filter((path) => /\.md$/i.test(path));
  return {
    facts,
    notes,
    note: (path) => byPath.get(path) ?? null,
    targets,
    aliasOwners: once(() => grouped(notes, (note) => note.aliases().map(pathKey))),
    madeFrom: once(() => grouped(notes, sourceRefsOf)),
    formerNotes: once(() => formerNotes(notes, targets)),
    bySignlessName: once(() => grouped(markdown, (path) => [withoutSigns(noteNameOf(path))])),
  };
}

/** A transcript page links to its note by path: where that leads nowhere, the note was renamed. */
function formerNotes(notes: readonly NoteLook[], targets: LinkTargets): ReadonlyMap<string, readonly string[]> {
  const former = new Map<string, readonly string[]>();
  for (const note of notes.filter(isTranscript)) {
    const target = note.texts('note').flatMap((text) => findWikilinks(text))[0]?.target;
    if (target === undefined || targets.resolve(target, note.path) !== null) continue;
    former.set(pathKey(noteNameOf(target)), sourceRefsOf(note));
  }
  return former;
}

/** A name by its words alone: blanks, dashes, underscores and the kind of quotes make no difference. */
export function withoutSigns(name: string): string {
  return pathKey(name)
    .replace(/[\s\-–—_]+/g, ' ')
    .replace(/[‘’]/g, "'")
    .replace(/[“”]/g, '"')
    .trim();
}

/** The archived sources that a page says it was made from. */
export function sourceRefsOf(note: NoteLook): readonly string[] {
  return note.text.includes('source_ref') ? note.texts('source_ref') : [];
}

/** Whether a page is a transcript of a source rather than a note about it. */
export function isTranscript(note: NoteLook): boolean {
  return note.text.includes('source_sha256') && note.texts('source_sha256').length > 0;
}

/** In the Inbox and below, all that is not written by us is a source: it says what was said, and is left as it is. */
function isPage(path: VaultPath, text: string, settings: Settings): boolean {
  if (isBelow(path, settings.folders.templates)) return false;
  return !mayHoldSources(path, settings) || /^\uFEFF?---\r?\n(?:(?!---).*\n)*source_ref:/.test(text.slice(0, 4000));
}

/** Whether a file stands where sources are: in the Inbox, the archive or among the failed. */
export function mayHoldSources(path: VaultPath, { folders }: Settings): boolean {
  return [folders.inbox, folders.archive, folders.failed].some((folder) => isBelow(path, folder));
}

/** Whether a file stands in a folder or below it. */
export function isBelow(path: VaultPath, folder: VaultPath): boolean {
  return pathKey(path).startsWith(`${pathKey(folder)}/`);
}
