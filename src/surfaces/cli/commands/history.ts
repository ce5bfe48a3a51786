import { history } from '#app';
import type { RunCommand } from '../command.ts';
import { hasError, printDiagnostics } from '../print/diagnostics.ts';
import { printRun } from '../print/run.ts';

/** Lists the runs, the newest first. */
export const run: RunCommand = async (call) => {
  const world = call.world();
  const { runs, diagnostics } = history(world.files);
  printDiagnostics(diagnostics, call.terminal);
  if (call.asJson) {
    const rows = runs.map(({ id, command, startedAt, operations, sources, undoneBy }) => {
      return { id, command, startedAt, operations: operations.length, sources, undoneBy };
    });
    call.terminal.out(JSON.stringify({ schema: 'boswell/history@1', runs: rows }, null, 2));
  } else if (runs.length === 0) {
    call.terminal.out('Nothing was run in this vault yet');
  } else {
    for (const each of runs) printRun(each, world.now(), call.terminal);
  }
  return hasError(diagnostics) ? 1 : 0;
};
