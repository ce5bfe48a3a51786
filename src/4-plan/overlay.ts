import {
  type AlikeSource,
  type ChangePlan,
  type Entity,
  type FiledSource,
  likenessOf,
  noteNameOf,
  pathKey,
  type Settings,
  type Sha256,
  type VaultPath,
  type VaultView,
} from '#core';
import { parseEntityPage, parseTranscriptPage } from '#markdown';
import { writtenAfter } from './written-text.ts';

/** Stands for the hash of a page that an earlier plan makes; `combinePlans` drops it, since the page is then made whole. */
const notYetWritten = '0'.repeat(64) as Sha256;

/**
 * The vault as it would be after a plan: texts, names, pages and filed sources. A hash is that of the vault below, since
 * plans made upon the overlay are combined into one that expects what really stands there. O(plan), entities on first use.
 */
export function overlay(vault: VaultView, plan: ChangePlan, settings: Settings): VaultView {
  const { written, gone, arrived, names } = changesOf(plan);
  const { filed, sketches } = filedByPlan([...written.values()]);
  let entities: readonly Entity[] | null = null;
  return {
    read: (path) => {
      const key = pathKey(path);
      if (gone.has(key)) return null;
      return written.get(key)?.content ?? vault.read(arrived.get(key)?.from ?? path);
    },
    has: (path) => {
      const key = pathKey(path);
      return written.has(key) || arrived.has(key) || (!gone.has(key) && vault.has(path));
    },
    hash: (path) => {
      const key = pathKey(path);
      if (gone.has(key)) return null;
      return arrived.get(key)?.hash ?? vault.hash(path) ?? (written.has(key) ? notYetWritten : null);
    },
    hasNoteNamed: (name) => names.has(pathKey(name)) || vault.hasNoteNamed(name),
    get entities() {
      entities ??= entitiesAfter(vault.entities, { written, gone }, settings);
      return entities;
    },
    filed: (sha256) => filed.get(sha256) ?? vault.filed(sha256),
    alike: (sketch) => {
      const below = vault.alike(sketch).filter(({ transcript }) => {
        const key = pathKey(transcript);
        return !written.has(key) && !gone.has(key);
      });
      const here = sketches.map((each) => ({ ...each, likeness: likenessOf(each.sketch, sketch) }));
      return [...below, ...here].sort((a, b) => b.likeness - a.likeness || (a.transcript < b.transcript ? -1 : 1));
    },
    lastWritten: (path) => {
      const key = pathKey(path);
      if (gone.has(key)) return null;
      const after = written.get(key)?.content;
      if (after === undefined) return vault.lastWritten(path);
      return writtenAfter(vault.lastWritten(path), { before: vault.read(path), after });
    },
  };
}

/** What a plan does to the files of a vault, by path key. */
interface Changes {
  readonly written: ReadonlyMap<string, { readonly path: VaultPath; readonly content: string }>;
  readonly gone: ReadonlySet<string>;
  /** Files that are moved here (`from` in the vault) or copied (`from` null). */
  readonly arrived: ReadonlyMap<string, { readonly hash: Sha256; readonly from: VaultPath | null }>;
  /** Keys of the note names that come. */
  readonly names: ReadonlySet<string>;
}

function changesOf({ operations }: ChangePlan): Changes {
  const pages = operations.filter((each) => each.kind === 'create' || each.kind === 'update');
  const moves = operations.filter((each) => each.kind === 'move');
  const copies = operations.filter((each) => each.kind === 'copy');
  const removals = operations.filter((each) => each.kind === 'remove');
  return {
    written: new Map(pages.map((each) => [pathKey(each.path), each])),
    gone: new Set([...moves, ...removals].map((each) => pathKey(each.path))),
    arrived: new Map<string, { readonly hash: Sha256; readonly from: VaultPath | null }>([
      ...moves.map((each) => [pathKey(each.to), { hash: each.expects, from: each.path }] as const),
      ...copies.map((each) => [pathKey(each.path), { hash: each.expects, from: null }] as const),
    ]),
    names: new Set(
      [...pages, ...copies]
        .map((each) => each.path)
        .concat(moves.map((each) => each.to))
        .map(nameKey),
    ),
  };
}

function nameKey(path: VaultPath): string {
  return pathKey(noteNameOf(path));
}

function entitiesAfter(
  before: readonly Entity[],
  { written, gone }: Pick<Changes, 'written' | 'gone'>,
  settings: Settings,
): readonly Entity[] {
  const kept = before.filter(({ page }) => !gone.has(pathKey(page)) && !written.has(pathKey(page)));
  const parsed = [...written.values()].flatMap(({ path, content }) => parseEntityPage(path, content, settings) ?? []);
  return [...kept, ...parsed];
}

/** Sources that a plan files. Its pages were written just now, so the note is where they say. */
function filedByPlan(written: readonly { readonly path: VaultPath; readonly content: string }[]): {
  readonly filed: ReadonlyMap<Sha256, FiledSource>;
  readonly sketches: readonly Omit<AlikeSource, 'likeness'>[];
} {
  const filed = new Map<Sha256, FiledSource>();
  const sketches: Omit<AlikeSource, 'likeness'>[] = [];
  for (const { path, content } of written) {
    if (!content.includes('\nsource_sha256:')) continue;
    const page = parseTranscriptPage(content);
    if (page === null || page.archived === null) continue;
    const { sha256, note, archived, sketch } = page;
    filed.set(sha256, { note, transcript: path, archived });
    if (sketch !== null) sketches.push({ sha256, transcript: path, sketch });
  }
  return { filed, sketches };
}
