import { Command, CommanderError } from 'commander';
import type { CommandRow } from './command.ts';
import { commands } from './commands.ts';
import { printError } from './print/error.ts';
import { processTerminal } from './terminal.ts';

/** Runs the command line and gives the exit code: 0 done, 1 something failed, 2 wrong use. */
export async function runProgram(args: readonly string[], version: string): Promise<number> {
  const terminal = processTerminal();
  const interrupted = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM'] as const) process.on(name, () => callOff(interrupted));
  process.stdout.on('error', ignoreClosedPipe);
  const state = { exitCode: 0 };
  const program = new Command('boswell')
    .description('A local-first compiler from conversations to your Obsidian vault')
    .version(version, '-v, --version')
    .showHelpAfterError('(see: boswell --help)')
    .exitOverride();
  for (const row of commands) {
    addCommand(program, row, async (args, options) => {
      const [{ run }, { makeCall }] = await Promise.all([row.load(), import('./call.ts')]);
      state.exitCode = await run(makeCall({ arguments: args, options, terminal, signal: interrupted.signal }));
    });
  }
  try {
    await program.parseAsync(args, { from: 'user' });
    return state.exitCode;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    if (interrupted.signal.aborted) return 130;
    return printError(error, terminal, args.includes('--json'));
  }
}

/** The first signal lets the work end well; a second, while it has not, ends it here: the next start puts right what it left. */
function callOff(work: AbortController): void {
  if (work.signal.aborted) process.exit(130);
  work.abort();
}

type Action = (args: readonly string[], options: Readonly<Record<string, unknown>>) => Promise<void>;

function addCommand(program: Command, row: CommandRow, run: Action): void {
  const command = program
    .command(row.usage)
    .description(row.summary)
    .addHelpText('after', `\nExample:\n  ${row.example}`)
    .showHelpAfterError(`(see: boswell ${row.usage.split(' ')[0]} --help)`)
    .exitOverride();
  for (const { flags, description } of row.options) command.option(flags, description);
  command
    .option('--vault <dir>', 'the vault to work on (default: the one you stand in)')
    .option('--json', 'print for machines')
    .action(() => run(command.args, command.opts()));
}

function ignoreClosedPipe(error: NodeJS.ErrnoException): void {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
}
