import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { snapshot, temporaryFolder, worldOfTest } from '../../test/support/vaults.ts';
import { type Ingested, ingest } from './ingest.ts';
import { undo } from './undo.ts';

const cues = (...said: readonly string[]): string =>
  `WEBVTT\n\n${said.map((each, at) => `00:00:${10 + at * 5}.000 --> 00:00:${14 + at * 5}.000\n<v ${each}</v>`).join('\n\n')}\n`;
const page = '---\ntype: person\n---\n';

const folders: ReturnType<typeof temporaryFolder>[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) folder.dispose();
});

function put(root: string, path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

const text = (root: string, path: string): string => readFileSync(join(root, path), 'utf8');
const run = (root: string): Promise<Ingested> => ingest({ paths: [], engine: null, jobs: 1 }, worldOfTest(root));
const told = ({ plan }: Ingested): readonly string[] =>
  plan.diagnostics.filter(({ code }) => code === 'alias-learned').map(({ message }) => message);

const note = 'Meetings/2026-01-15 - Depot call.md';

/** A vault with one call filed, and another one waiting. */
async function vault(more: Readonly<Record<string, string>> = {}): Promise<string> {
  const folder = temporaryFolder();
  folders.push(folder);
  const { root } = folder;
  put(root, 'boswell.yaml', 'me: {name: Ines Halloran}\n');
  put(root, 'People/Dana Levin.md', page);
  for (const [path, content] of Object.entries(more)) put(root, path, content);
  const said = ['Keir Donnely>The depot opens in May.', 'Ines Halloran>Good.', 'Tom Arden>We start with the gate.'];
  put(root, 'Inbox/2026-01-15 Depot call.vtt', cues(...said));
  await run(root);
  put(
    root,
    'Inbox/2026-02-01 Gate call.vtt',
    cues('Ines Halloran>I will send the plan by Friday.', 'Tom Arden>Thank you.'),
  );
  return root;
}

test('a page that a person renamed keeps its old name as an alias, said in one line, once; undo takes it back', async () => {
  const root = await vault();
  mkdirSync(join(root, 'People/Keir Donnelly'));
  renameSync(join(root, 'People/Keir Donnely/Keir Donnely.md'), join(root, 'People/Keir Donnelly/Keir Donnelly.md'));
  const before = snapshot(root);
  expect(told(await run(root))).toEqual([
    '"Keir Donnely" is an alias of Keir Donnelly from now on: its page was renamed',
  ]);
  expect(text(root, 'People/Keir Donnelly/Keir Donnelly.md')).toMatch(/aliases: \["Keir Donnely"\]|- "Keir Donnely"/);
  await undo(null, worldOfTest(root));
  expect(snapshot(root)).toEqual(before);
});

test('a link that a person turned to another page, or gave other words, teaches that page the name where it is safe', async () => {
  const root = await vault();
  writeFileSync(join(root, note), text(root, note).replace('- [[Tom Arden]]', '- [[Tom Arden|Tomo]]'));
  expect(told(await run(root))).toEqual([
    '"Tomo" is an alias of Tom Arden from now on: you changed a link in "2026-01-15 - Depot call"',
  ]);
  expect(text(root, 'People/Tom Arden/Tom Arden.md')).toContain('"Tomo"');
  put(root, 'Inbox/2026-02-02 Fence call.vtt', cues('Ines Halloran>I will send the fence by Friday.'));
  expect(told(await run(root))).toEqual([]);
});

test('a name that somebody else has is never learned', async () => {
  const root = await vault({ 'People/Dana Levi.md': page });
  const edited = text(root, note)
    .replace('- [[Tom Arden]]', '- [[Tom Arden|Dana]]')
    .replace('[[Keir Donnely]]', '[[Dana Levin|Levi]]');
  writeFileSync(join(root, note), edited);
  await run(root);
  expect(text(root, 'People/Tom Arden/Tom Arden.md')).not.toContain('"Dana"');
  expect(text(root, 'People/Dana Levin.md')).not.toMatch(/Levi"|Keir/);
});

test('a link whose name is no safe alias holds for its conversation, so that a corrected transcript does not turn it back', async () => {
  const folder = temporaryFolder();
  folders.push(folder);
  const { root } = folder;
  put(root, 'boswell.yaml', 'me: {name: Ines Halloran}\n');
  put(root, 'People/Dana Levin.md', page);
  const talk = [
    'Keir Donnely>The depot at the north quay opens in May, with forty people on two shifts and a new gate of steel.',
    'Ines Halloran>Good. Dana will send the drawings of the gate to the painters by Friday, as she said in the yard.',
    'Tom Arden>We start with the gate, then, and the small crane stays where it is until the end of June, I hope so.',
  ];
  put(root, 'Inbox/2026-01-15 Depot call.vtt', cues(...talk));
  await run(root);
  expect(text(root, note)).toContain('@Dana Levin');
  put(root, 'People/Dana Levi.md', page);
  writeFileSync(join(root, note), text(root, note).replaceAll('[[Dana Levin]]', '[[Dana Levi]]'));
  put(root, 'Inbox/corrected.vtt', cues(...talk.map((said) => said.replace('forty', 'fifty'))));
  const { plan } = await run(root);
  expect(plan.diagnostics.map(({ code, message }) => `${code}: ${message}`)).toContain(
    'answer-learned: "Dana" is Dana Levi in "2026-01-15 - Depot call" from now on: you changed a link in it',
  );
  expect(text(root, note)).toContain('fifty');
  expect(text(root, note)).toContain('- [[Dana Levi]]');
  expect(text(root, note)).toContain('@Dana Levi ');
  expect(text(root, note)).not.toContain('Dana Levin');
  expect(text(root, 'Inbox/_archive/2026-03-16/corrected (transcript).md')).toContain('- "Dana = Dana Levi"');
});
