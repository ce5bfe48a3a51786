import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder, worldOfTest } from '../../test/support/vaults.ts';
import { ingest } from './ingest.ts';

const cues = (...said: readonly string[]): string =>
  `WEBVTT\n\n${said.map((each, at) => `00:00:${10 + at * 5}.000 --> 00:00:${14 + at * 5}.000\n<v ${each}</v>`).join('\n\n')}\n`;

async function filed(files: Readonly<Record<string, string>>): Promise<(path: string) => string> {
  const { root, dispose } = temporaryFolder();
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  await ingest({ paths: [], engine: null, jobs: 1 }, worldOfTest(root));
  const texts = new Map<string, string>();
  const read = (path: string): string => texts.get(path) ?? readFileSync(join(root, path), 'utf8');
  for (const path of ['People/Keir Donnelly.md', 'Meetings/2026-01-15 - Depot call.md']) {
    try {
      texts.set(path, read(path));
    } catch {
      texts.set(path, '');
    }
  }
  dispose();
  return (path) => texts.get(path) ?? '';
}

test('roles that were said at two times stand side by side with both dates, superior and employer beside them', async () => {
  const read = await filed({
    'boswell.yaml': 'me: {name: Ines Halloran}\n',
    'Accounts/Corvane.md': '---\ntype: account\n---\n',
    'People/Keir Donnelly.md': '---\ntype: person\n---\n\nMy own words.\n',
    'People/Freya Lund.md': '---\ntype: person\n---\n',
    'Inbox/2025-11-03 Intro.vtt': cues(
      "Keir Donnelly>I'm the head of depots, and I work for Corvane.",
      'Ines Halloran>Good to meet you.',
      'Tom Arden>We start with the north depot.',
    ),
    'Inbox/2026-01-15 Depot call.vtt': cues(
      'Keir Donnelly>I am now the COO, and I report to Freya Lund.',
      'Ines Halloran>Congratulations.',
      'Tom Arden>The north depot opens in May.',
    ),
  });
  const page = read('People/Keir Donnelly.md');
  expect(page).toMatch(
    /^- Role: Head of depots \(2025-11-03, \[\[2025-11-03 Intro \(transcript\)#\^t0\|0:10\]\]\); COO \(2026-01-15, .*\)$/m,
  );
  expect(page).toMatch(/^- Works at: \[\[Corvane\]\] \(2025-11-03, /m);
  expect(page).toMatch(/^- Reports to: \[\[Freya Lund\]\] \(2026-01-15, /m);
  expect(page).toContain('last_contact: "2026-01-15"');
  expect(page).toContain('My own words.');
  expect(read('Meetings/2026-01-15 - Depot call.md')).toContain('**Mentioned**: [[Freya Lund]]');
});

test('a role is told without the employer, a superior without a page by a name in full, and facts stand above open tasks', async () => {
  const read = await filed({
    'boswell.yaml': 'me: {name: Ines Halloran}\n',
    'Accounts/Corvane.md': '---\ntype: account\n---\n',
    'People/Keir Donnelly.md': '---\ntype: person\n---\n\n## Open Tasks\n\nMine too.\n',
    'Inbox/2026-01-15 Depot call.vtt': cues(
      "Keir Donnelly>I'm the Head of Depots of Corvane. I report to Anselm Roy.",
      'Ines Halloran>Congratulations.',
      'Tom Arden>The north depot opens in May.',
    ),
  });
  const page = read('People/Keir Donnelly.md');
  expect(page).toMatch(/^- Role: Head of Depots \(2026-01-15, .*\)$/m);
  expect(page).toMatch(/^- Reports to: Anselm Roy \(2026-01-15, .*\)$/m);
  expect(page).toMatch(/## Recent Context\n\n- .*\n\n## Key Facts\n\n- .*\n- .*\n\n## Open Tasks\n\nMine too\.\n$/);
});

test('a page below pages.minConfidence is not made, but proposed on the note', async () => {
  const read = await filed({
    'boswell.yaml': 'me: {name: Ines Halloran}\npages: {minConfidence: 0.95}\n',
    'Inbox/2026-01-15 Depot call.vtt': cues(
      'Keir Donnelly>The north depot opens in May.',
      'Ines Halloran>Good.',
      'Tom Arden>We start with the gate.',
    ),
  });
  expect(read('Meetings/2026-01-15 - Depot call.md')).not.toContain('[[Keir Donnelly]]');
  expect(read('Meetings/2026-01-15 - Depot call.md')).toContain('- Keir Donnelly (no page yet)');
});
