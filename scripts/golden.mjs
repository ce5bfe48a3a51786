// npm run golden: compares what the examples become with what was approved; with --update approves what they become now.
import { spawnSync } from 'node:child_process';

const isUpdating = process.argv.includes('--update');
const { status } = spawnSync('npx', ['vitest', 'run', 'test/golden.test.ts'], {
  stdio: 'inherit',
  shell: process.platform === 'win32',
  env: isUpdating ? { ...process.env, GOLDEN: 'update' } : process.env,
});
process.exit(status ?? 1);
