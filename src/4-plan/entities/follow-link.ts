import { folderOf, type VaultPath } from '#core';
import type { NoteLink } from '#markdown';
import type { LinkTargets } from '../checks/link-targets.ts';

/**
 * The file that a link leads to; null where it leads to none, or stays on its page. A Markdown link is looked up from its own
 * folder first, then as a wikilink is.
 */
export function followLink(link: NoteLink, from: VaultPath, targets: LinkTargets): VaultPath | null {
  if (link.target === '') return null;
  return besideIt(link, from, targets) ?? targets.resolve(link.target, from);
}

/** How a link on a page says another file, in the way in which it said the one before: by name, by path, or from its folder. */
export function targetFor(link: NoteLink, path: VaultPath, { before, after, from, to }: LinkChange): string {
  const isNote = /\.md$/i.test(path);
  const ended = (target: string): string => {
    const bare = target.replace(/\.md$/i, '');
    return isNote && /\.md$/i.test(link.target) ? `${bare}.md` : bare;
  };
  if (besideIt(link, from, before) !== null)
    return (link.target.startsWith('./') ? './' : '') + ended(relativeTo(to, path));
  if (!link.target.includes('/')) return ended(after.shortest(path));
  return (link.target.startsWith('/') ? '/' : '') + ended(path);
}

/** Where links led and lead, and where the page stands before and after. */
export interface LinkChange {
  readonly before: LinkTargets;
  readonly after: LinkTargets;
  readonly from: VaultPath;
  readonly to: VaultPath;
}

function besideIt({ form, target }: NoteLink, from: VaultPath, targets: LinkTargets): VaultPath | null {
  return form === 'markdown' && !target.startsWith('/') ? targets.resolve(`./${target}`, from) : null;
}

function relativeTo(from: VaultPath, path: VaultPath): string {
  const here = (folderOf(from) ?? '').split('/').filter((part) => part !== '');
  const there = path.split('/');
  let shared = 0;
  while (shared < here.length && shared < there.length - 1 && here[shared] === there[shared]) shared += 1;
  return [...here.slice(shared).map(() => '..'), ...there.slice(shared)].join('/');
}
