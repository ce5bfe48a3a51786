import {
  type ChangePlan,
  fileNameOf,
  noteNameOf,
  type Settings,
  type Sha256,
  type VaultPath,
  type VaultView,
} from '#core';
import { defuse, printFrontmatter, printWikilink, propertyText } from '#markdown';
import { archiveOperation } from './archive-operation.ts';
import { archivePlaces, type Origin } from './filing.ts';

/** A source that holds several conversations, a mailbox say. */
export interface Collection {
  readonly path: string;
  /** Of its bytes. */
  readonly sha256: Sha256;
}

/** The original's way into the archive, which is the first step of filing what it holds. */
export interface ArchivedCollection {
  readonly plan: ChangePlan;
  readonly archived: VaultPath;
}

/**
 * Archives a source that holds several conversations, once for all of them: each is then filed as one of a source that stands in the archive, upon the `overlay` of this plan.
 */
export function archiveCollection(
  source: Collection,
  origin: Origin,
  vault: VaultView,
  settings: Settings,
): ArchivedCollection {
  const { archived } = archivePlaces(source.path, pageSuffix, origin, vault, settings);
  return { plan: planOf(archiveOperation(source, archived, origin)), archived };
}

/**
 * Puts a page beside an archived collection that names the notes of its conversations: by that page the vault knows these bytes the next time. `filedAs` is the hash of one of its conversations: should all
 * of them be taken back, the page counts for nothing. Planned last, upon the overlay of the others.
 */
export function planCollectionPage(
  source: Collection,
  parts: { readonly notes: readonly VaultPath[]; readonly filedAs: Sha256 },
  archived: VaultPath,
  vault: VaultView,
  settings: Settings,
): ChangePlan {
  const { page } = archivePlaces(archived, pageSuffix, { insideVault: true, today: '' }, vault, settings);
  const links = parts.notes.map((note) => printWikilink(note.replace(/\.md$/, ''), noteNameOf(note)));
  const name = fileNameOf(source.path);
  const frontmatter = printFrontmatter([
    ['type', 'collection'],
    ['title', propertyText(name)],
    ['source_ref', archived],
    ['source_sha256', source.sha256],
    ['source_filed_as', parts.filedAs],
    ...(links[0] === undefined ? [] : [['note', links[0]] as const]),
    ['tags', ['type/collection', 'generated']],
  ]);
  const content = `${frontmatter}\n\n# ${defuse(name)}\n\nEach of its conversations has a note:\n\n${links.map((link) => `- ${link}\n`).join('')}`;
  const reason = 'Says which notes were made of this source';
  return planOf([{ kind: 'create', path: page, content, reason }]);
}

const pageSuffix = ' (collection)';

function planOf(operations: ChangePlan['operations']): ChangePlan {
  return { schema: 'boswell/plan@1', command: 'ingest', operations, sources: [], diagnostics: [] };
}
