import { expect, test } from 'vitest';
import { joinVaultPath } from '#core';
import { type FileStore, memoryFiles } from '#files';
import { vaultState } from '../../test/support/vault-state.ts';
import { drawMap } from './map.ts';
import { undo } from './undo.ts';
import type { World } from './world.ts';

const files = {
  'Accounts/Corvane/Corvane.md': '---\ntype: account\naliases: [CL]\n---\n',
  'People/Freya Lund.md': '---\ntype: person\naccount: "[[Corvane]]"\nrole: COO\n---\n',
  'People/Keir Donnelly.md': `---
type: person
---
## Key Facts

- Works at: [[Corvane|CL]] (2025-11-03, [[intro (transcript)#^t4|2:10]])
- Role: Head of Depots (2025-11-03, [[intro (transcript)#^t4|2:10]]); Head of Operations (2026-01-15, [[fair (transcript)#^t2|turn 3]])
- Reports to: [[Freya Lund]] (2026-01-15, [[fair (transcript)#^t9|turn 10]])
`,
  'People/Mina Dahl.md':
    '---\ntype: person\naccount: Corvane\nreports_to: ["[[Keir Donnelly]]", "Somebody Outside"]\n---\n',
  'People/Tom Arden.md': '---\ntype: person\naccount: Tallis\n---\n',
};

const worldOf = (store: FileStore): World => ({
  files: store,
  root: '/vault',
  now: () => '2026-03-16T09:00:00',
  progress: () => {},
  signal: new AbortController().signal,
});

const [canvas, note] = ['Accounts/Corvane/Corvane map.canvas', 'Accounts/Corvane/Corvane map.md'].map((path) =>
  joinVaultPath(path),
);
const text = (store: FileStore, path = canvas ?? joinVaultPath('x')): string =>
  new TextDecoder().decode(store.read(path));

const vault = (): FileStore => memoryFiles(files);

interface Drawn {
  readonly nodes: readonly { id: string; type: string; file?: string; x: number; y: number }[];
  readonly edges: readonly { id: string; fromNode: string; toNode: string; label: string }[];
}

test('a map draws everybody of the account, with roles, reporting lines and the source of each', async () => {
  const store = vault();
  await drawMap('Corvane', worldOf(store));
  const { nodes, edges } = JSON.parse(text(store)) as Drawn;
  expect(nodes.map(({ id, type, file = '' }) => `${type} ${file || id}`)).toEqual([
    'group boswell-group',
    'file Accounts/Corvane/Corvane.md',
    'file People/Freya Lund.md',
    'text boswell-person-somebody-outside',
    'file People/Keir Donnelly.md',
    'file People/Mina Dahl.md',
    'text boswell-sources',
  ]);
  expect(edges.map(({ fromNode, toNode, label }) => `${fromNode} > ${toNode}: ${label}`)).toEqual([
    'boswell-person-freya-lund > boswell-account: COO',
    'boswell-person-keir-donnelly > boswell-account: Head of Operations (2026-01-15)',
    'boswell-person-mina-dahl > boswell-account: belongs to',
    'boswell-person-keir-donnelly > boswell-person-freya-lund: reports to (2026-01-15)',
    'boswell-person-mina-dahl > boswell-person-keir-donnelly: reports to',
    'boswell-person-mina-dahl > boswell-person-somebody-outside: reports to',
  ]);
  expect(new Set([...nodes, ...edges].map(({ id }) => id)).size).toBe(nodes.length + edges.length);
  expect(text(store, note)).toContain(`\`\`\`mermaid
flowchart BT
  account(["Corvane"])
  p1["Freya Lund<br/>COO"]
  p2["Keir Donnelly<br/>Head of Operations"]
  p3["Mina Dahl"]
  p4["Somebody Outside"]
  p1 --- account
  p2 --- account
  p3 --- account
  p2 -- "reports to (2026-01-15)" --> p1
  p3 -- "reports to" --> p2
  p3 -- "reports to" --> p4
\`\`\``);
  expect(text(store, note)).toContain(
    '- Keir Donnelly reports to (2026-01-15) Freya Lund: [[fair (transcript)#^t9|turn 10]]',
  );
  expect(text(store, note)).toContain('- Mina Dahl reports to Keir Donnelly: [[Mina Dahl]]');
});

test('drawn again, nothing changes; what a person moved, coloured or added stays, and undo gives back every byte', async () => {
  const store = vault();
  const before = vaultState(store);
  const first = await drawMap('CL', worldOf(store));
  expect(first.run).not.toBeNull();
  expect((await drawMap('Corvane', worldOf(store))).run).toBeNull();
  await undo(null, worldOf(store));
  expect(vaultState(store)).toEqual(before);
  await drawMap('Corvane', worldOf(store));
  const edited = text(store)
    .replace(/("id":"boswell-person-freya-lund"[^}]*"x":)-?\d+/, '$1777')
    .replace('"nodes":[', '"nodes":[{"id":"mine","type":"text","text":"ask her","x":1,"y":2,"width":3,"height":4},');
  if (canvas === undefined || note === undefined) throw new Error('Assumed two paths');
  store.remove(canvas);
  store.writeNew(canvas, new TextEncoder().encode(edited));
  const written = `${text(store, note)}\nMy own line.\n`;
  store.remove(note);
  store.writeNew(note, new TextEncoder().encode(written));
  expect((await drawMap('Corvane', worldOf(store))).run).toBeNull();
  const tom = joinVaultPath('People/Tom Arden.md');
  store.remove(tom);
  store.writeNew(tom, new TextEncoder().encode('---\ntype: person\naccount: Corvane\n---\n'));
  await drawMap('Corvane', worldOf(store));
  const { nodes } = JSON.parse(text(store)) as Drawn;
  expect(nodes.find(({ id }) => id === 'boswell-person-freya-lund')?.x).toBe(777);
  expect(nodes.map(({ id }) => id)).toEqual(expect.arrayContaining(['mine', 'boswell-person-tom-arden']));
  expect(text(store, note)).toMatch(/Tom Arden[\s\S]*My own line\./);
});

test('people who report round in a circle, and an account with nobody, are drawn too', async () => {
  const store = memoryFiles({
    'Accounts/Corvane.md': '---\ntype: account\n---\n',
    'Accounts/Tallis.md': '---\ntype: account\n---\n',
    'People/A B.md': '---\ntype: person\naccount: Corvane\nreports_to: C D\n---\n',
    'People/C D.md': '---\ntype: person\naccount: Corvane\nreports_to: A B\n---\n',
  });
  expect((await drawMap('Corvane', worldOf(store))).run).not.toBeNull();
  const { plan } = await drawMap('Tallis', worldOf(store));
  expect(plan.diagnostics.map(({ code }) => code)).toEqual(['map-empty']);
  await expect(drawMap('A B', worldOf(store))).rejects.toThrow('it is a person');
});
