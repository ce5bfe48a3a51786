import { fileNameOf, pathKey, type VaultPath } from '#core';
import type { Wikilink } from '#markdown';
import type { Check, Finding, TextEdit } from './check.ts';
import type { NoteLook } from './note-look.ts';
import { findRenamed, type Renamed } from './renamed-page.ts';
import type { VaultLook } from './vault-look.ts';

/** Links and embeds to a note or file that is not there. */
export const brokenLink: Check = {
  name: 'broken-link',
  description: 'A wikilink or embed leads to no page or file of the vault.',
  examples: [
    {
      before: 'Spoke with [[Dana Levy]] and [[Tomas Brandt]].\n',
      beside: { 'People/Dana Levi/Dana Levi.md': '# Dana Levi\n' },
      found: [
        '1: Cannot follow "[[Dana Levy]]": no page has this name',
        '1: Cannot follow "[[Tomas Brandt]]": no page has this name',
      ],
    },
    {
      before: 'Ask [[Dana]] or [[dana|her]].\n',
      beside: { 'People/Dana Levi.md': '---\naliases: [Dana]\n---\n' },
      found: [
        '1: Cannot follow "[[Dana]]": no page has this name',
        '1: Cannot follow "[[dana|her]]": no page has this name',
      ],
      after: 'Ask [[Dana Levi|Dana]] or [[Dana Levi|her]].\n',
    },
    {
      before: 'See [[Old/2026-01-14 - Winter call#Decisions|the call]] and ![[Old/plan.png|200]].\n',
      beside: { 'Accounts/Acme/2026-01-14 - Winter call.md': '## Decisions\n', 'Files/plan.png': '' },
      found: [
        '1: Cannot follow "[[Old/2026-01-14 - Winter call#Decisions|the call]]": no page stands at this path',
        '1: Cannot follow "[[Old/plan.png|200]]": no file stands at this path',
      ],
      after: 'See [[Accounts/Acme/2026-01-14 - Winter call#Decisions|the call]] and ![[Files/plan.png|200]].\n',
    },
    {
      before: '| who |\n| --- |\n| [[Dana\\|her]] and [[2026-01-14 Winter call]] |\n',
      beside: { 'People/Dana Levi.md': '---\naliases: Dana\n---\n', 'Meetings/2026-01-14 - Winter call.md': '' },
      found: [
        '3: Cannot follow "[[Dana\\|her]]": no page has this name',
        '3: Cannot follow "[[2026-01-14 Winter call]]": no page has this name',
      ],
      after: '| who |\n| --- |\n| [[Dana Levi\\|her]] and [[2026-01-14 - Winter call]] |\n',
    },
    {
      before:
        'Fine: [[dana levi]], [[People/Dana Levi]], [[Dana Levi.md#Notes]], `[[code]]`, ![[plan.png]], [[#Here]].\n\n# Here\n',
      beside: { 'People/Dana Levi.md': '## Notes\n', 'Files/plan.png': '' },
      found: [],
    },
  ],
  find: (look) => look.notes.flatMap((note) => brokenLinks(note, look)),
};

function brokenLinks(note: NoteLook, look: VaultLook): readonly Finding[] {
  return note
    .links()
    .filter(({ target }) => target !== '' && look.targets.resolve(target, note.path) === null)
    .map((link) => finding(link, note, look));
}

function finding(link: Wikilink, note: NoteLook, look: VaultLook): Finding {
  const renamed = findRenamed(link, note, look);
  const what = /\.(?!md$)[A-Za-z0-9]{2,5}$/i.test(link.target) ? 'file' : 'page';
  const where = link.target.includes('/') ? `${what} stands at this path` : `${what} has this name`;
  return {
    check: brokenLink.name,
    severity: 'warning',
    file: note.path,
    line: note.lineAt(link.start),
    message: `Cannot follow "${note.text.slice(link.start, link.end)}": no ${where}`,
    hint: hintFor(renamed, what),
    fix: renamed?.path != null && renamed.isCertain ? editsFor(link, renamed.path, { note, look }) : null,
  };
}

function hintFor(renamed: Renamed | null, what: string): string {
  if (renamed !== null) return `Did you mean "${renamed.name}"? (${renamed.why})`;
  return what === 'file' ? 'Bring the file back, or take the link out' : 'Make the page, or take the brackets away';
}

/** Edits that lead the link to a file and leave its anchor and words alone; null where no link can hold the name. */
function editsFor(
  link: Wikilink,
  path: VaultPath,
  { note, look }: { readonly note: NoteLook; readonly look: VaultLook },
): readonly TextEdit[] | null {
  const isByPath = link.target.includes('/');
  const target = isByPath ? path.replace(/\.md$/i, '') : look.targets.shortest(path);
  if (/[#^[\]|"'\\]/.test(target) || look.targets.resolve(target, note.path) !== path) return null;
  const start = link.start + 2;
  const inside = note.text.slice(start, link.end - 2);
  const length = inside.search(/\\?\||#/);
  const end = length < 0 ? link.end - 2 : start + length;
  const edit = { start, end, text: target };
  const isAlias = look.aliasOwners().has(pathKey(link.target)) && !isByPath;
  if (link.display !== null || !isAlias) return [edit];
  const bar = isTableRow(note, link.start) ? '\\|' : '|';
  return [edit, { start: link.end - 2, end: link.end - 2, text: `${bar}${fileNameOf(link.target)}` }];
}

function isTableRow({ text, lineStartAt }: NoteLook, offset: number): boolean {
  const start = lineStartAt(offset);
  return /^[ \t>]*\|/.test(text.slice(start, Math.min(offset, start + 100)));
}
