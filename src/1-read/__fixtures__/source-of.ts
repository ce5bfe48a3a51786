import type { LocalDateTime, Sha256, Source } from '#core';

/** A source of a test: its hash is not looked at by reading. */
export function sourceOf(path: string, content: string | Uint8Array, modified = '2026-03-11T09:05'): Source {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return { path, bytes, sha256: '0'.repeat(64) as Sha256, modified: modified as LocalDateTime };
}
