import { history } from '#app';
import type { RunCommand } from '../command.ts';
import { hasError, printDiagnostics } from '../print/diagnostics.ts';
import { runLine } from '../print/run.ts';

/** Lists the runs, the newest first. */
export const run: RunCommand = async (call) => {
  const { runs, diagnostics } = history(call.world().files);
  printDiagnostics(diagnostics, call.terminal);
  if (call.asJson) {
    const rows = runs.map(({ id, command, startedAt, operations, sources, undoneBy }) => {
      return { id, command, startedAt, operations: operations.length, sources, undoneBy };
    });
    call.terminal.out(JSON.stringify({ schema: 'boswell/history@1', runs: rows }, null, 2));
  } else if (runs.length === 0) {
    call.terminal.out('Nothing was run in this vault yet');
  } else {
    for (const each of runs) call.terminal.out(runLine(each));
  }
  return hasError(diagnostics) ? 1 : 0;
};
