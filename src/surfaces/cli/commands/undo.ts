import { runSummary, undo } from '#app';
import type { RunCommand } from '../command.ts';
import { printDiagnostics } from '../print/diagnostics.ts';
import { runDocument } from '../print/outcomes.ts';
import { countsLine, operationLine } from '../print/run.ts';

/** Takes back a run; what was edited since is kept, and said. */
export const run: RunCommand = async (call) => {
  const { undone, plan, run, recovered } = await undo(call.arguments[0] ?? null, call.world());
  printDiagnostics([...recovered, ...plan.diagnostics], call.terminal);
  if (call.asJson) {
    call.terminal.out(JSON.stringify(runDocument(plan, run), null, 2));
    return 0;
  }
  for (const operation of plan.operations) call.terminal.out(operationLine(operation));
  if (run === null) call.terminal.out(`Nothing of run ${undone.id} stands as it was written: nothing changed`);
  else
    call.terminal.out(
      `${countsLine(runSummary(run))}: took back run ${undone.id}. Bring it back with: boswell undo ${run.id}`,
    );
  return 0;
};
