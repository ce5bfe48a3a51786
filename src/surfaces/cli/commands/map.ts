import { drawMap, mapPlan } from '#app';
import type { RunCommand } from '../command.ts';
import { hasError, printDiagnostics } from '../print/diagnostics.ts';
import { runDocument } from '../print/outcomes.ts';
import { operationLine } from '../print/run.ts';

/** Draws people, roles and reporting lines of an account as a canvas and a chart. */
export const run: RunCommand = async (call) => {
  const [account = ''] = call.arguments;
  const { terminal } = call;
  if (call.options['dryRun'] === true) {
    const { plan, diff } = mapPlan(account, call.world());
    printDiagnostics(plan.diagnostics, terminal);
    terminal.out(call.asJson ? JSON.stringify(runDocument(plan, null), null, 2) : diff);
    return 0;
  }
  const { plan, run, recovered } = await drawMap(account, call.world());
  printDiagnostics([...recovered, ...plan.diagnostics], terminal);
  if (call.asJson) terminal.out(JSON.stringify(runDocument(plan, run), null, 2));
  else if (run === null) terminal.out('Nothing changed: the map says what is known');
  else {
    for (const operation of plan.operations) terminal.out(operationLine(operation));
    terminal.out(`Take it back with: boswell undo ${run.id}`);
  }
  return hasError(plan.diagnostics) ? 1 : 0;
};
