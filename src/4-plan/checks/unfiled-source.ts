import { fileNameOf, fileOfReference, type VaultPath } from '#core';
import type { Check, Finding } from './check.ts';
import { isBelow, sourceRefsOf, type VaultLook } from './vault-look.ts';

/** Sources of which there is nothing in the vault. */
export const unfiledSource: Check = {
  name: 'unfiled-source',
  description: 'A source waits in the Inbox, or lies in the archive although no page was made from it.',
  examples: [
    { path: 'Inbox/call.vtt', before: 'WEBVTT\n', found: ['-: This source waits in the Inbox'] },
    {
      path: 'Inbox/_archive/2026-01-04/call.vtt',
      before: 'WEBVTT\n',
      found: ['-: This source is in the archive, but no page was made from it'],
    },
    {
      path: 'Inbox/_archive/2026-01-04/call.vtt',
      before: 'WEBVTT\n',
      beside: { 'Meetings/Call.md': '---\nsource_ref: "Inbox/_archive/2026-01-04/call.vtt"\n---\n' },
      found: [],
    },
  ],
  find: (look) => [...waiting(look), ...forgotten(look)],
};

function waiting({ facts }: VaultLook): readonly Finding[] {
  return facts.waiting.map((path) =>
    finding(path, 'This source waits in the Inbox', `File it with: boswell ingest "${path}"`),
  );
}

/** Archived files that no page names as its source or links to. */
function forgotten(look: VaultLook): readonly Finding[] {
  const { facts, notes, targets } = look;
  const archived = facts.paths.filter(
    (path) => isBelow(path, facts.settings.folders.archive) && look.note(path) === null,
  );
  if (archived.length === 0) return [];
  const known = new Set<string>(notes.flatMap(sourceRefsOf).map(fileOfReference));
  const unnamed = archived.filter((path) => !known.has(path));
  const names = new Set(unnamed.map(fileNameOf));
  const linked = new Set(
    notes.flatMap((note) =>
      note
        .links()
        .filter(({ target }) => names.has(fileNameOf(target)) || names.has(`${fileNameOf(target)}.md`))
        .map(({ target }) => targets.resolve(target, note.path)),
    ),
  );
  return unnamed
    .filter((path) => !linked.has(path))
    .map((path) =>
      finding(
        path,
        'This source is in the archive, but no page was made from it',
        `File it with: boswell ingest "${path}"`,
      ),
    );
}

function finding(path: VaultPath, message: string, hint: string): Finding {
  return { check: unfiledSource.name, severity: 'warning', file: path, line: null, message, hint, fix: null };
}
