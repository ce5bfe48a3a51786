import { parseFrontmatter } from '#markdown';

/** The properties of a note with their fences; "" where it has none. */
export function headOf(text: string): string {
  return text.slice(0, parseFrontmatter(text).bodyOffset);
}

/** All below the properties. */
export function bodyOf(text: string): string {
  return text.slice(parseFrontmatter(text).bodyOffset);
}

/** Line breaks of Windows and byte order marks are an editor's, not words of ours. */
export function plainLines(text: string): string {
  return text.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n');
}

/** The archived source that a note says it was made from; null where it says none. */
export function sourceRefOf(text: string): string | null {
  const reference = parseFrontmatter(text).properties['source_ref'];
  return typeof reference === 'string' ? reference : null;
}
