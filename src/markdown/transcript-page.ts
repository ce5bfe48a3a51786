import { type ContentSketch, fileOfReference, parseSketch, type Sha256, type VaultPath, vaultPath } from '#core';
import { parseFrontmatter } from './frontmatter.ts';
import { findWikilinks } from './wikilinks.ts';

/** What a transcript page says about the source that was filed: enough to know it again without `.boswell/`. */
export interface TranscriptPage {
  readonly sha256: Sha256;
  /** Where the original was archived, or null where `source_ref` is gone. */
  readonly archived: VaultPath | null;
  /** `source_ref` as it stands: it says which of several conversations in the original; null where it is gone. */
  readonly reference: string | null;
  /** Path of the note (`note`, a wikilink by path) as it was or as Obsidian updated it; null where the property is gone. */
  readonly note: VaultPath | null;
  /** What was said, in little; null on a page of an earlier version and on that of a duplicate. */
  readonly sketch: ContentSketch | null;
  /** The source that the note is filed under instead: of a duplicate, or once a corrected transcript came; else null. */
  readonly filedAs: Sha256 | null;
}

/** Reads the identity of a filed source off its transcript page; null where the text is no transcript page. */
export function parseTranscriptPage(text: string): TranscriptPage | null {
  const { properties } = parseFrontmatter(text);
  const { source_ref: reference, note, source_sketch: sketch } = properties;
  const sha256 = asSha256(properties['source_sha256']);
  if (sha256 === null) return null;
  const target = typeof note === 'string' ? findWikilinks(note)[0]?.target : undefined;
  return {
    sha256,
    archived: typeof reference === 'string' ? vaultPath(fileOfReference(reference)) : null,
    reference: typeof reference === 'string' ? reference : null,
    note: target === undefined ? null : vaultPath(/\.md$/i.test(target) ? target : `${target}.md`),
    sketch: typeof sketch === 'string' ? parseSketch(sketch) : null,
    filedAs: asSha256(properties['source_filed_as']),
  };
}

function asSha256(value: unknown): Sha256 | null {
  return typeof value === 'string' && /^[0-9a-f]{64}$/.test(value) ? (value as Sha256) : null;
}
