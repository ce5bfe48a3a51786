import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Sha256, VaultPath } from '#core';
import { settings } from './__fixtures__/memory-vault.ts';
import type { VaultFacts } from './checks/vault-look.ts';
import { planRepair } from './plan-repair.ts';

const hashText = (text: string): Sha256 => createHash('sha256').update(text).digest('hex') as Sha256;

function factsOf(files: ReadonlyMap<VaultPath, string>): VaultFacts {
  const paths = [...files.keys()].sort();
  const hash = (path: VaultPath): Sha256 | null => {
    const text = files.get(path);
    return text === undefined ? null : hashText(text);
  };
  return { paths, texts: files, unreadable: [], waiting: [], interrupted: [], journal: [], hash, settings };
}

const piece = fc.constantFrom(
  ...[
    '[[',
    ']]',
    '[[]]',
    '[[|Dana]]',
    '[[Dana]]',
    '[[Old/Dana Levi#Notes]]',
    '[[KÃ¶ln]]',
    '![[plan.png]]',
    '[[Dana|d]]',
  ],
  ...[
    '‚è´',
    '\uf8ffüìÖ 2025-12-19',
    'â€™',
    'Ã',
    '©',
    'Ã¢â‚¬â„¢',
    '⏫',
    '📅 2025-12-19',
    '✅ 2025-12-20',
    '🔁 every week',
  ],
  ...[
    '- [ ] Send it ',
    '- [x] ',
    '> ',
    '@Dana Levi',
    '#task',
    '(x)',
    '.',
    ' ^a1',
    '`',
    '```\n',
    '%%',
    '    ',
    '| a | b |\n',
  ],
  ...[
    '\n',
    '\n',
    '\n\n',
    ' ',
    ' ',
    'words',
    '---\n',
    '---',
    'type: a\n',
    'type: b\n',
    'title: a: b\n',
    'aliases: [Dana]\n',
    'tags:\n  - x\n',
  ],
);
const page = fc
  .tuple(fc.boolean(), fc.boolean(), fc.array(piece, { maxLength: 30 }))
  .map(([hasBlock, isCrlf, pieces]) => {
    const text = (hasBlock ? '---\ntype: a\ntitle: b\n' : '') + pieces.join('');
    return isCrlf ? text.replaceAll('\n', '\r\n') : text;
  });
const names = ['Notes/One.md', 'Notes/Two.md', 'People/Dana Levi.md', 'Köln.md'] as VaultPath[];
const vault = fc
  .tuple(...names.map(() => page))
  .map((texts) => new Map(names.map((name, index) => [name, texts[index] ?? ''])));

/** The vault after a plan that holds updates only, each of what stands there. */
function applied(
  files: ReadonlyMap<VaultPath, string>,
  plan: ReturnType<typeof planRepair>['plan'],
): Map<VaultPath, string> {
  const after = new Map(files);
  for (const operation of plan.operations) {
    if (operation.kind !== 'update') throw new Error(`Assumed that a repair only updates: ${operation.kind}`);
    expect(operation.expects).toBe(hashText(files.get(operation.path) ?? ''));
    after.set(operation.path, operation.content);
  }
  return after;
}

test('mending twice is mending once, and what is left is what the next audit finds', () => {
  fc.assert(
    fc.property(vault, (files) => {
      const first = planRepair(factsOf(files), hashText);
      const second = planRepair(factsOf(applied(files, first.plan)), hashText);
      expect(second.plan.operations).toEqual([]);
      expect(second.mended).toEqual([]);
      expect(second.left).toEqual(first.left);
      expect(first.left.every(({ fix }) => fix === null)).toBe(true);
    }),
    { numRuns: 400 },
  );
});

test('only pages in which something was found are changed, and the same vault gives the same plan', () => {
  fc.assert(
    fc.property(vault, (files) => {
      const { plan, mended } = planRepair(factsOf(files), hashText);
      expect(planRepair(factsOf(new Map(files)), hashText)).toEqual(planRepair(factsOf(files), hashText));
      const found = mended.map(({ file }) => file);
      expect(plan.operations.filter(({ path }) => !found.includes(path))).toEqual([]);
    }),
    { numRuns: 50 },
  );
});
