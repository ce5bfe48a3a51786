import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { expect, test } from 'vitest';
import { exampleSource, examplesFolder, temporaryFolder } from '../support/vaults.ts';

test('the packed package installs in an empty folder elsewhere, and its boswell files a conversation', () => {
  const folder = temporaryFolder();
  const run = (command: string, ...args: string[]): string =>
    execFileSync(command, args, { cwd: folder.root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
  const packed = execFileSync('npm', ['pack', '--ignore-scripts', '--json', '--pack-destination', folder.root], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const [{ filename }] = JSON.parse(packed) as [{ filename: string }];
  writeFileSync(join(folder.root, 'package.json'), '{"private":true}\n');
  run('npm', 'install', '--no-audit', '--no-fund', '--prefer-offline', join(folder.root, filename));
  expect(run('npx', '--no-install', 'boswell', '--version').trim()).toBe(
    JSON.parse(readFileSync('package.json', 'utf8')).version,
  );
  run('npx', '--no-install', 'boswell', 'init', 'vault');
  const source = join(examplesFolder, 'stand-up', exampleSource('stand-up'));
  const filed = run('npx', '--no-install', 'boswell', 'ingest', source, '--vault', 'vault', '--jobs', '2');
  expect(filed).toContain('1 filed');
  // Each of these loads a library of its own, which has to be found there too; a PDF is read in a thread.
  for (const [file, words] of [
    ['docx/minutes.docx', 'book the diver'],
    ['pdf/report.pdf', 'The northern quay was built in 1962'],
    ['html/page.html', 'Order paint'],
    ['eml/outlook-html.eml', 'Welcher Tag geht?'],
    ['mbox/two-threads.mbox', 'Grey or green?'],
  ] as const) {
    const path = resolve('src/1-read/__fixtures__', file);
    expect(run('node', 'node_modules/boswell/bin/boswell.js', 'read', path), file).toContain(words);
  }
  folder.dispose();
}, 240_000);

test('publint finds nothing to complain about', async () => {
  const { messages, pkg } = await publint({ pack: 'npm', strict: true });
  expect(messages.map((message) => formatMessage(message, pkg))).toEqual([]);
});

test('the change log has a heading for the version', () => {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
  expect(readFileSync('CHANGELOG.md', 'utf8')).toContain(`\n## ${version}\n`);
});
