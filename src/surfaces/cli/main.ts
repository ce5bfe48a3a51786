import { setFlagsFromString } from 'node:v8';
import { v8Flags } from './v8-flags.ts';
import { version } from './version.ts';

// `--version` answers before anything else is loaded.
if (process.argv.length === 3 && /^(--version|-v|-V)$/.test(process.argv[2] ?? '')) {
  process.stdout.write(`${version()}\n`);
} else {
  for (const flag of v8Flags(process.versions.node)) setFlagsFromString(flag);
  const { runProgram } = await import('./program.ts');
  process.exitCode = await runProgram(process.argv.slice(2), version());
}
