import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { diagnosticCodes } from '#core';

test('docs/diagnostics.md explains every code, and no other', () => {
  const explained = [...readFileSync('docs/diagnostics.md', 'utf8').matchAll(/^### (\S+)$/gm)].map(([, code]) => code);
  expect(explained.toSorted()).toEqual([...diagnosticCodes].toSorted());
});
