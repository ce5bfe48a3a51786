import { type Sha256, type VaultPath, vaultPath } from '#core';
import { parseFrontmatter } from './frontmatter.ts';
import { findWikilinks } from './wikilinks.ts';

/** What a transcript page says about the source that was filed: enough to know it again without `.boswell/`. */
export interface TranscriptPage {
  readonly sha256: Sha256;
  /** Where the original was archived (`source_ref`), or null where the property is gone. */
  readonly archived: VaultPath | null;
  /** Path of the note (`note`, a wikilink by path) as it was or as Obsidian updated it; null where the property is gone. */
  readonly note: VaultPath | null;
}

/** Reads the identity of a filed source off its transcript page; null where the text is no transcript page. */
export function parseTranscriptPage(text: string): TranscriptPage | null {
  const { properties } = parseFrontmatter(text);
  const { source_sha256: sha256, source_ref: archived, note } = properties;
  if (typeof sha256 !== 'string' || !/^[0-9a-f]{64}$/.test(sha256)) return null;
  const target = typeof note === 'string' ? findWikilinks(note)[0]?.target : undefined;
  return {
    sha256: sha256 as Sha256,
    archived: typeof archived === 'string' ? vaultPath(archived) : null,
    note: target === undefined ? null : vaultPath(/\.md$/i.test(target) ? target : `${target}.md`),
  };
}
