import {
  type ChangePlan,
  type Conversation,
  fileNameOf,
  noteNameOf,
  type Settings,
  sourceReference,
  type VaultView,
} from '#core';
import { defuse, printFrontmatter, printWikilink, propertyText } from '#markdown';
import { archiveOperation } from './archive-operation.ts';
import { archivePlaces, type Origin } from './filing.ts';
import type { EarlierFiling } from './find-earlier.ts';

/**
 * Archives a source whose words were filed before, and puts a small page beside it that names the note: by that page the
 * vault knows these bytes the next time.
 */
export function planDuplicate(
  { source }: Conversation,
  earlier: EarlierFiling,
  origin: Origin,
  vault: VaultView,
  settings: Settings,
): ChangePlan {
  const { archived, page } = archivePlaces(source.path, ' (duplicate)', origin, vault, settings);
  const { note } = earlier;
  const says =
    earlier.kind === 'part' ? 'Says nothing that was not filed before' : 'Says the same as what was filed before';
  const path = note.replace(/\.md$/, '');
  const frontmatter = printFrontmatter([
    ['type', 'duplicate'],
    ['title', propertyText(fileNameOf(source.path))],
    ['source_ref', sourceReference(archived, source.part)],
    ['source_sha256', source.sha256],
    ['source_filed_as', earlier.sha256],
    ['note', printWikilink(path, noteNameOf(note))],
    ['tags', ['type/duplicate', 'generated']],
  ]);
  const content = `${frontmatter}\n\n# ${defuse(fileNameOf(source.path))} (duplicate)\n\n${says}: ${printWikilink(path, noteNameOf(note))}.\n`;
  return {
    schema: 'boswell/plan@1',
    command: 'ingest',
    operations: [
      { kind: 'create', path: page, content, reason: 'Says which note this source was filed as before' },
      ...archiveOperation(source, archived, origin),
    ],
    sources: [
      {
        path: source.path,
        sha256: source.sha256,
        outcome: 'duplicate',
        note,
        report: `${says}: its note is "${note}"`,
      },
    ],
    diagnostics: [],
  };
}
