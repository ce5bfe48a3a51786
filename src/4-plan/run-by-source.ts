import { type FileOperation, noteNameOf, pathKey, type Run, type VaultPath } from '#core';
import { findWikilinks, parseTranscriptPage } from '#markdown';

/** What one source of a run became. */
export interface SourceOfRun {
  readonly path: string;
  readonly outcome: Run['sources'][number]['outcome'];
  readonly report: string;
  readonly note: VaultPath | null;
  readonly transcript: VaultPath | null;
  /** Where the original went. */
  readonly archived: VaultPath | null;
  /** Pages that the run made or changed because of it: those in which it wrote a link to the note. */
  readonly pages: readonly { readonly path: VaultPath; readonly isNew: boolean }[];
}

/** A run told by its sources. */
export interface RunBySource {
  readonly sources: readonly SourceOfRun[];
  /** Operations that belong to none of them: all of an undo's, say. */
  readonly others: readonly FileOperation[];
}

/** Tells which of a run's operations came of which source, by the links and properties of what it wrote. */
export function runBySource(run: Run): RunBySource {
  const pages = run.operations.flatMap((operation) => pageOf(operation, run));
  const told = new Set<VaultPath>();
  const sources = run.sources.map(({ path, outcome, report, note }): SourceOfRun => {
    const made = note !== null && pages.some((page) => page.path === note) ? note : null;
    const arrived = arrivalFrom(path, run);
    const filing =
      (made === null ? undefined : pages.find((page) => page.filed?.note === made)) ??
      pages.find((page) => arrived !== null && page.filed?.archived === arrived) ??
      null;
    const name = made === null ? null : pathKey(noteNameOf(made));
    const linked = pages.filter(
      (page) => page.path !== made && page.filed === null && name !== null && page.links.has(name),
    );
    const archived = filing?.filed?.archived ?? arrived;
    for (const each of [made, filing?.path, archived, ...linked.map((page) => page.path)]) if (each) told.add(each);
    return {
      path,
      outcome,
      report,
      note,
      transcript: filing?.path ?? null,
      archived,
      pages: linked.map((page) => ({ path: page.path, isNew: page.isNew })),
    };
  });
  const arrival = (operation: FileOperation): VaultPath => (operation.kind === 'move' ? operation.to : operation.path);
  return { sources, others: run.operations.filter((operation) => !told.has(arrival(operation))) };
}

interface WrittenPage {
  readonly path: VaultPath;
  readonly isNew: boolean;
  /** What it says of a filed source, where it is a transcript page. */
  readonly filed: ReturnType<typeof parseTranscriptPage>;
  /** Keys of the notes that it links to and did not before. */
  readonly links: ReadonlySet<string>;
}

function pageOf(operation: FileOperation, run: Run): readonly WrittenPage[] {
  if (operation.kind !== 'create' && operation.kind !== 'update') return [];
  const { path, content } = operation;
  const before = Object.hasOwn(run.before, path) ? (run.before[path] ?? '') : '';
  const known = linksOf(before);
  const links = new Set([...linksOf(content)].filter((link) => !known.has(link)));
  const filed = content.includes('\nsource_sha256:') ? parseTranscriptPage(content) : null;
  return [{ path, isNew: operation.kind === 'create', filed, links }];
}

function linksOf(text: string): ReadonlySet<string> {
  return new Set(findWikilinks(text).map(({ target }) => pathKey(noteNameOf(target))));
}

function arrivalFrom(source: string, { operations }: Run): VaultPath | null {
  for (const operation of operations) {
    if (operation.kind === 'move' && operation.path === source) return operation.to;
    if (operation.kind === 'copy' && operation.from === source) return operation.path;
  }
  return null;
}
