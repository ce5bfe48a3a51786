import type { Entity, FileOperation, VaultPath } from '#core';
import { rewriteLinks } from '#markdown';
import { linkTargets } from '../checks/link-targets.ts';
import { followLink, targetFor } from './follow-link.ts';
import type { LinkPlace } from './links-to.ts';
import { isChangeable, type VaultTexts } from './vault-texts.ts';
import { lineAt, withNewName, withNewOwner } from './written-names.ts';

/** What of the links and tasks of a page goes to a new one. */
export interface Turning {
  readonly entity: Entity;
  /** Name and path of the new page. */
  readonly name: string;
  readonly page: VaultPath;
  readonly isGoing: (place: LinkPlace) => boolean;
  /** Whether a file goes with all that is in it: who took part, for one. */
  readonly isWhole: (file: VaultPath) => boolean;
}

/** Turns links to the new page, and gives its person the tasks that go with them. */
export function turnedTexts(turning: Turning, vault: VaultTexts, reason: string): readonly FileOperation[] {
  const { entity, name, page, isGoing, isWhole } = turning;
  const before = linkTargets(vault.paths);
  const after = linkTargets([...vault.paths, page]);
  const newName = { kind: entity.kind, from: entity.name, to: name };
  return [...vault.texts].flatMap(([file, text]): readonly FileOperation[] => {
    const expects = vault.hash(file);
    const isNote = /\.md$/i.test(file) && file !== entity.page;
    if (expects === null || !isNote || !isChangeable(file, text, vault.settings)) return [];
    const linked = rewriteLinks(text, (link) => {
      const { form, start, display } = link;
      if (followLink(link, file, before) !== entity.page) return null;
      if (!isGoing({ file, line: lineAt(text, start), text: '', display })) return null;
      const target = targetFor(link, page, { before, after, from: file, to: file });
      if (display !== entity.name) return { target, display };
      return { target, display: form === 'wiki' ? null : name };
    });
    const owned = (line: number): boolean => isGoing({ file, line, text: '', display: null });
    const content = isWhole(file)
      ? withNewName(linked, newName, vault.settings)
      : entity.kind === 'person'
        ? withNewOwner(linked, newName, owned)
        : linked;
    return content === text ? [] : [{ kind: 'update', path: file, expects, content, reason }];
  });
}
