// npm test: installs what is missing, then types, lint, unused code, build, and all tests; ends with "N passed, N failed".
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildIfOld, installIfMissing } from './install-if-missing.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const isQuick = process.argv.includes('--quick');
const report = join(tmpdir(), `boswell-tests-${process.pid}.json`);
const counts = { passed: 0, failed: 0 };

/** Runs one step; prints a line when it is fine, its whole output when not. */
function check(title, command, args) {
  const started = performance.now();
  const { status, stdout, stderr } = spawnSync(command, args, {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    shell: process.platform === 'win32',
  });
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  if (status === 0) {
    counts.passed += 1;
    console.log(`ok    ${title} (${seconds} s)`);
  } else {
    counts.failed += 1;
    console.log(`FAIL  ${title} (${seconds} s)\n${stdout}${stderr}`);
  }
}

/** Runs all tests and adds what they counted; without a readable report, that is one failure. */
function runTests() {
  const slow = isQuick
    ? ['--exclude', 'test/crash/**', '--exclude', 'test/package/**', '--exclude', 'test/watch/**']
    : [];
  const reporters = ['--reporter=dot', '--reporter=json', `--outputFile.json=${report}`];
  const { status } = spawnSync('npx', ['vitest', 'run', ...reporters, ...slow], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  });
  try {
    const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(report, 'utf8'));
    counts.passed += numPassedTests;
    counts.failed += numFailedTests;
    if (status !== 0 && numFailedTests === 0) counts.failed += 1;
  } catch {
    counts.failed += 1;
  }
  rmSync(report, { force: true });
}

installIfMissing();
check('types', 'npx', ['tsc', '--noEmit']);
check('types of the pure modules', 'npx', ['tsc', '-p', 'tsconfig.pure.json']);
check('lint and format', 'npx', ['biome', 'ci', '.']);
check('unused files, exports and dependencies', 'npx', ['knip']);
buildIfOld();
runTests();
console.log(`${counts.passed} passed, ${counts.failed} failed`);
process.exit(counts.failed === 0 ? 0 : 1);
