import fc from 'fast-check';
import { joinVaultPath as at, type FileOperation, pathKey } from '#core';
import { sha256 } from '#files';

/** The file that plans of `applyCases` copy in. */
export const origin: string = '/outside/memo.txt';

export const outside: Vault = { [origin]: 'memo' };

/** Few names, so that random paths share folders, nest and collide. */
const part = fc.constantFrom('Inbox', 'People', 'Zoë', 'a b', 'note.md', '2026-11-23 – Call.md', '__proto__', '7');
const path = fc.array(part, { minLength: 1, maxLength: 4 }).map((parts) => at(...parts));
const text = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom('', '\uFEFF# BOM\r\n', 'a\u0000b', 'x'.repeat(5000)),
);

/** Texts by path; a folder without files ends in `/`. */
export type Vault = Readonly<Record<string, string>>;
/** A vault, and operations that fit it. */
export interface ApplyCase {
  readonly vault: Vault;
  readonly operations: readonly FileOperation[];
}

/** Each file updated, moved, removed or left; new ones created and copied in. */
export const applyCases: fc.Arbitrary<ApplyCase> = fc
  .record({
    old: fc.array(fc.record({ path, text, fate: fc.nat(4), to: path, after: text }), { maxLength: 8 }),
    fresh: fc.array(fc.record({ path, text, isCopy: fc.boolean() }), { maxLength: 8 }),
    empty: fc.array(path, { maxLength: 3 }),
  })
  .map(({ old, fresh, empty }) => {
    const taken = new Set<string>();
    const claim = (wanted: string): boolean => {
      const key = pathKey(wanted);
      const clashes = [...taken].some(
        (other) => other === key || other.startsWith(`${key}/`) || key.startsWith(`${other}/`),
      );
      if (!clashes) taken.add(key);
      return !clashes;
    };
    const vault: Record<string, string> = {};
    const operations: FileOperation[] = [];
    for (const file of old.filter(({ path }) => claim(path))) {
      Object.defineProperty(vault, file.path, { value: file.text, enumerable: true, configurable: true });
      const base = { path: file.path, expects: sha256(file.text), reason: '' };
      if (file.fate === 0) operations.push({ ...base, kind: 'update', content: file.after });
      if (file.fate === 1) operations.push({ ...base, kind: 'remove' });
      if (file.fate >= 2 && claim(file.to)) operations.push({ ...base, kind: 'move', to: file.to });
    }
    for (const file of fresh.filter(({ path }) => claim(path))) {
      const { path } = file;
      if (file.isCopy) operations.push({ kind: 'copy', from: origin, path, expects: sha256('memo'), reason: '' });
      else operations.push({ kind: 'create', path, content: file.text, reason: '' });
    }
    for (const folder of empty) if (claim(folder)) vault[`${folder}/`] = '';
    return { vault, operations };
  });
