import fc from 'fast-check';
import { expect, test } from 'vitest';
import { defaultSettings, joinVaultPath } from '#core';
import { sha256 } from '#files';
import { parseEntityPage, parseFrontmatter } from '#markdown';
import { planMerge } from './plan-merge.ts';
import type { VaultTexts } from './vault-texts.ts';

const [first, second] = [joinVaultPath('People/Robert Hale.md'), joinVaultPath('People/Bob Hale/Bob Hale.md')];

function vaultOf(texts: ReadonlyMap<typeof first, string>): VaultTexts {
  return {
    paths: [...texts.keys()].sort(),
    texts,
    hash: (path) => (texts.has(path) ? sha256(texts.get(path) ?? '') : null),
    entities: [...texts].flatMap(([path, text]) => parseEntityPage(path, text, defaultSettings) ?? []),
    settings: defaultSettings,
  };
}

const line = fc.constantFrom(
  '- 2026-02-10: The north depot opens in May.',
  '- 2026-03-01: [[2026-03-01 - Fair]]: We met.',
  '- rings back on Fridays',
  '  - and only then',
  'He likes trams.',
  '## Recent Context',
  '## Key Facts',
  '### Gifts',
  '# Bob Hale',
  '',
  '> quoted',
  '```',
  '    [[Bob Hale]] in code',
  '| a | b |',
);
const body = fc.array(line, { maxLength: 25 }).map((lines) => lines.join('\n'));
const head = fc
  .record({
    aliases: fc.constantFrom('', 'aliases: [Bobby, RH]\n', 'aliases: Bobby\n', 'aliases:\n  - RH\n  - RH2\n'),
    role: fc.constantFrom('', 'role: COO\n', 'role: "Head of Depots"\n'),
    lists: fc.constantFrom('', 'likes: [trams, "tea: green"]\n', 'likes: tea\n'),
  })
  .map(({ aliases, role, lists }) => `---\ntype: person\n${aliases}${role}${lists}---\n`);

test('a merge loses no line and no value', () => {
  fc.assert(
    fc.property(head, body, head, body, fc.boolean(), (ourHead, ours, theirHead, theirs, isWindows) => {
      const their = isWindows ? (theirHead + theirs).replaceAll('\n', '\r\n') : theirHead + theirs;
      const vault = vaultOf(
        new Map([
          [first, ourHead + ours],
          [second, their],
        ]),
      );
      const [into, other] = [first, second].map((page) => vault.entities.find((each) => each.page === page));
      if (into === undefined || other === undefined) throw new Error('Assumed that both are pages');
      const { operations } = planMerge(into, other, vault);
      const update = operations.find((each) => each.kind === 'update');
      const merged = update?.kind === 'update' ? update.content : '';
      const left = new Set(merged.split(/\r?\n/).map((each) => each.replace(/^\s*[-*+] /, '').trim()));
      for (const each of [...ours.split('\n'), ...theirs.split('\n')]) {
        const bare = each.replace(/^\s*[-*+] /, '').trim();
        if (bare === '' || bare === '# Bob Hale' || /^## (?:Recent Context|Key Facts)$/.test(bare)) continue;
        expect([...left]).toSatisfy(
          (lines: readonly string[]) => lines.includes(bare) || lines.includes(bare.replace('Bob Hale', 'Robert Hale')),
        );
      }
      const properties = JSON.stringify(parseFrontmatter(merged).properties) + merged;
      for (const value of [ourHead, theirHead].flatMap(
        (each) => each.match(/Bobby|RH2?|COO|Head of Depots|trams|tea/g) ?? [],
      ))
        expect(properties).toContain(value);
      expect(operations.map(({ kind, path }) => `${kind} ${path}`)).toContain(`remove ${second}`);
      expect(parseFrontmatter(merged).properties['aliases']).toContain('Bob Hale');
    }),
    { numRuns: 300 },
  );
});
