import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { v8Flags } from './v8-flags.ts';

test('the Node that runs this knows every setting that it is given', () => {
  const set = `const v8 = require('node:v8'); for (const flag of ${JSON.stringify(v8Flags(process.versions.node))}) v8.setFlagsFromString(flag);`;
  const { status, stdout, stderr } = spawnSync(process.execPath, ['-e', set], { encoding: 'utf8' });
  expect({ status, stdout, stderr }).toEqual({ status: 0, stdout: '', stderr: '' });
});

test('a Node that nobody tried is left as it is', () => {
  expect(v8Flags('20.11.0')).not.toHaveLength(0);
  expect(v8Flags('99.0.0')).toEqual([]);
});
