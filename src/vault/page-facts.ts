import { type Entity, noteNameOf, printSketch, type Settings, type Sha256, type VaultPath, vaultPath } from '#core';
import { parseEntityPage, parseTranscriptPage } from '#markdown';

/** What the vault needs to know of a page without opening it again. */
export interface PageFacts {
  /** The person, account or project whose page it is, or null. */
  readonly entity: Entity | null;
  /** The archived original it was made from, with the number of the conversation where that holds several; or null. */
  readonly sourceRef: VaultPath | null;
  /** On a transcript page the SHA-256 of its source, else null. */
  readonly sourceSha256: Sha256 | null;
  /** The printed sketch of what was said, or null. */
  readonly sketch: string | null;
  /** On the page of a duplicate, or of a transcript that was corrected: the source that the note is filed under; else null. */
  readonly filedAs: Sha256 | null;
}

/** Reads the facts off a page's text. Looks at lines first, and parses YAML only for what may be an entity's page. */
export function pageFacts(path: VaultPath, text: string, settings: Settings): PageFacts {
  const properties = frontmatterLines(text);
  const reference = quotedValue(properties, 'source_ref');
  const transcript = properties.includes('\nsource_sha256:') ? parseTranscriptPage(text) : null;
  return {
    entity: mayBeEntity(path, properties, settings) ? parseEntityPage(path, text, settings) : null,
    sourceRef: reference === null ? null : vaultPath(reference),
    sourceSha256: transcript?.sha256 ?? null,
    sketch: transcript?.sketch == null ? null : printSketch(transcript.sketch),
    filedAs: transcript?.filedAs ?? null,
  };
}

/** The text between the two `---` lines, or "" where there is none. */
function frontmatterLines(text: string): string {
  const start = text.startsWith('\uFEFF') ? 1 : 0;
  if (!text.startsWith('---', start)) return '';
  const end = text.indexOf('\n---', start + 3);
  return end < 0 ? '' : text.slice(start + 3, end);
}

function mayBeEntity(path: VaultPath, properties: string, settings: Settings): boolean {
  const typeName = settings.properties['type'] ?? 'type';
  const stated = quotedValue(properties, typeName);
  if (stated !== null) return /^(person|account|project)$/i.test(stated);
  return isNamedLikeItsFolder(path, settings);
}

/** Whether it stands as `People/Dana Levi.md` or `People/Dana Levi/Dana Levi.md` does. */
function isNamedLikeItsFolder(path: VaultPath, { folders }: Settings): boolean {
  for (const folder of [folders.people, folders.accounts, folders.projects]) {
    if (!path.startsWith(`${folder}/`)) continue;
    const rest = path.slice(folder.length + 1).split('/');
    const name = noteNameOf(path);
    if (rest.length === 1 || rest.at(-2) === name) return true;
  }
  return false;
}

/** The value of a `name: value` line, without its quotes; null where there is none. */
function quotedValue(properties: string, name: string): string | null {
  const at = properties.indexOf(`\n${name}:`);
  if (at < 0) return null;
  const start = at + name.length + 2;
  const end = properties.indexOf('\n', start);
  const value = properties.slice(start, end < 0 ? undefined : end).trim();
  if (!value.startsWith('"')) return value.replace(/^'(.*)'$/, '$1');
  try {
    return String(JSON.parse(value));
  } catch {
    return null;
  }
}
