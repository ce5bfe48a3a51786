import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const folder = 'src/1-read';

test('docs/formats.md lists every format that is read, and no other', () => {
  const [, sources = ''] = readFileSync('docs/formats.md', 'utf8').split(/^## /m);
  const listed = [...sources.matchAll(/^\| `([^`]+)` \|/gm)].map(([, format]) => format);
  const sourceFiles = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
  const read = sourceFiles
    .filter((name) => !name.endsWith('.test.ts') && !name.startsWith('__fixtures__'))
    .flatMap((name) => [...readFileSync(join(folder, name), 'utf8').matchAll(/\bformat: '([^']+)'/g)])
    .map(([, format]) => format);
  expect([...new Set(listed)].toSorted()).toEqual([...new Set(read)].toSorted());
});
