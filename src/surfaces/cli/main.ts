import { version } from './version.ts';

// `--version` answers before anything else is loaded.
if (process.argv.length === 3 && /^(--version|-v|-V)$/.test(process.argv[2] ?? '')) {
  process.stdout.write(`${version()}\n`);
} else {
  const { runProgram } = await import('./program.ts');
  process.exitCode = await runProgram(process.argv.slice(2), version());
}
