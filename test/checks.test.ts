import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { checks } from '#plan';

test('docs/doctor.md describes every check as the check does itself, and no other', () => {
  const rows = [...readFileSync('docs/doctor.md', 'utf8').matchAll(/^\| `([\w-]+)` \| \w+ \| (.+?) \|/gm)];
  expect(rows.map(([, name, description]) => [name, description])).toEqual(
    checks.map(({ name, description }) => [name, description]),
  );
});
