import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { TestContext } from 'vitest';
import type { WatchNews } from '#app';

const bin = fileURLToPath(new URL('../../bin/boswell.js', import.meta.url));

/** `boswell watch --json`, as it runs. */
export interface RunningWatch {
  /** What it has told so far. */
  readonly news: readonly WatchNews[];
  /** What it has printed on stderr so far. */
  readonly complaints: () => string;
  readonly signal: (name: 'SIGINT' | 'SIGTERM') => void;
  /** Its exit code, once it has ended; 128 and the signal's number where a signal ended it, as a shell says it. */
  readonly ended: Promise<number>;
}

/** Starts it; `onTestFinished` ends it where the test does not come so far. */
export function startWatch(vault: string, { onTestFinished }: Pick<TestContext, 'onTestFinished'>): RunningWatch {
  const child = spawn(process.execPath, [bin, 'watch', '--json', '--vault', vault], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  const news: WatchNews[] = [];
  let unread = '';
  let complaints = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    const lines = (unread + text).split('\n');
    unread = lines.pop() ?? '';
    for (const line of lines) news.push(JSON.parse(line) as WatchNews);
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    complaints += text;
  });
  const ended = new Promise<number>((resolve) =>
    child.once('close', (code, signal) => resolve(code ?? 128 + (signal === null ? 0 : constants.signals[signal]))),
  );
  return { news, complaints: () => complaints, signal: (name) => void child.kill(name), ended };
}

/** Waits for something to become true. The limit is generous: it is met only where something is broken. */
export async function until(isSo: () => boolean, what: string, limitSeconds = 90): Promise<void> {
  const limit = performance.now() + limitSeconds * 1000;
  while (!isSo()) {
    if (performance.now() > limit) throw new Error(`Waited ${limitSeconds} s in vain until ${what}`);
    await pause(50);
  }
}
