import { expect, test } from 'vitest';
import { type InitialFiles, memoryFiles, thisProcess } from '#files';
import { alone } from './alone.ts';
import type { World } from './world.ts';

function worldWith(initial: InitialFiles): World & { readonly told: string[] } {
  const told: string[] = [];
  return {
    files: memoryFiles(initial),
    root: '/vault',
    now: () => '2026-11-23T16:30:05',
    progress: () => {},
    tell: (line) => told.push(line),
    signal: new AbortController().signal,
    told,
  };
}

test('a command waits as long as lock.waitSeconds says, tells for whom, and then says who it was', async () => {
  const { host } = thisProcess();
  const watch = { pid: process.ppid, host, startedMs: 0, command: 'watch', since: '2026-11-23T16:00:00', token: 'x' };
  const world = worldWith({
    'boswell.yaml': 'lock:\n  waitSeconds: 0.1\n',
    '.boswell/lock': JSON.stringify({ ...watch, beatMs: Date.now() }),
  });
  const who = `boswell watch (pid ${process.ppid} on ${host} since 2026-11-23 16:00:00)`;
  await expect(alone('ingest', world, async () => 0)).rejects.toThrow(
    `Cannot lock the vault: it is in use by ${who}, and 0.1 s of waiting did not help`,
  );
  expect(world.told).toEqual([`waiting for ${who}`]);
});

test('two commands in one process wait for each other, too', async () => {
  const world = worldWith({});
  const order: string[] = [];
  const work = (name: string): Promise<void> =>
    alone(name, world, async () => {
      order.push(`${name} begins`);
      await new Promise((resolve) => setImmediate(resolve));
      order.push(`${name} ends`);
    });
  await Promise.all([work('ingest'), work('undo')]);
  expect(order).toEqual(['ingest begins', 'ingest ends', 'undo begins', 'undo ends']);
});
