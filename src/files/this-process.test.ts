import { spawnSync } from 'node:child_process';
import process from 'node:process';
import { expect, test } from 'vitest';
import { processState, thisProcess } from './this-process.ts';

test('processState() tells a running process from one that has ended and from those it cannot know', () => {
  const self = thisProcess();
  const ended = spawnSync(process.execPath, ['--version']).pid;
  expect(processState(self)).toBe('running');
  expect(processState({ ...self, startedMs: self.startedMs - 1 })).toBe('ended');
  expect(processState({ ...self, pid: process.ppid, startedMs: 0 })).toBe('running');
  expect(processState({ ...self, pid: ended })).toBe('ended');
  expect(processState({ ...self, host: 'elsewhere' })).toBe('unknown');
});
