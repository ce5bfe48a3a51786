import { type Entity, noteNameOf, pathKey, type VaultPath, type VaultView } from '#core';
import { findWikilinks, type Wikilink } from '#markdown';
import { readPage } from './read-page.ts';

/** A link of ours that a person turned to an entity's page, or gave other words. */
export interface EditedLink {
  readonly note: VaultPath;
  readonly was: Wikilink;
  readonly now: Wikilink;
  /** Whose page it leads to now. */
  readonly entity: Entity;
}

/** Links in lines of ours that now differ in nothing but where their links lead, or what they show; [] where it is not known what was ours. */
export function editedLinks(note: VaultPath, vault: VaultView): readonly EditedLink[] {
  const [now, written] = [readPage(note, vault), vault.lastWritten(note)];
  if (now === null || now === 'unreadable' || written === null) return [];
  const [before, after] = [linkingLines(written), linkingLines(now)];
  const gone = before.filter((line) => !after.includes(line));
  const come = after.filter((line) => !before.includes(line));
  return come.flatMap((line) => {
    const isLike = (other: string): boolean => withoutLinks(other) === withoutLinks(line);
    const [old, ...more] = gone.filter(isLike);
    const isUnmistakable = more.length === 0 && come.filter(isLike).length === 1;
    return old === undefined || !isUnmistakable ? [] : linkChanges(old, line, note, vault);
  });
}

function linkingLines(text: string): readonly string[] {
  return text
    .replaceAll('\r\n', '\n')
    .split('\n')
    .filter((line) => line.includes('[['));
}

function linkChanges(old: string, line: string, note: VaultPath, { entities }: VaultView): readonly EditedLink[] {
  const before = findWikilinks(old);
  return findWikilinks(line).flatMap((now, index): readonly EditedLink[] => {
    const was = before[index];
    const entity = entityOf(now, entities);
    if (was === undefined || entity === undefined) return [];
    return was.target === now.target && was.display === now.display ? [] : [{ note, was, now, entity }];
  });
}

/** The one entity whose page a link names; undefined where there is none, or several. */
export function entityOf({ target }: Pick<Wikilink, 'target'>, entities: readonly Entity[]): Entity | undefined {
  const found = entities.filter(({ page }) => pathKey(noteNameOf(page)) === pathKey(noteNameOf(target)));
  return found.length === 1 ? found[0] : undefined;
}

function withoutLinks(line: string): string {
  return findWikilinks(line)
    .toReversed()
    .reduce((so, { start, end }) => `${so.slice(0, start)}[[]]${so.slice(end)}`, line);
}
