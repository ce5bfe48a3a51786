import { planIngest, planText, savePlan } from '#app';
import type { RunCommand } from '../command.ts';
import { printDiagnostics } from '../print/diagnostics.ts';
import { printOutcomes } from '../print/outcomes.ts';
import { hasFailed, ingestRequest } from './ingest.ts';

/** Computes what `ingest` would change and shows it, or writes it to a file for `apply`. */
export const run: RunCommand = async (call) => {
  const { plan, diff } = await planIngest(ingestRequest(call), call.world());
  const { output } = call.options;
  printDiagnostics(plan.diagnostics, call.terminal);
  if (typeof output === 'string') savePlan(plan, call.absolute(output));
  if (call.asJson) call.terminal.out(planText(plan).trimEnd());
  else if (typeof output === 'string') {
    call.terminal.out(`Plan of ${plan.operations.length} file operations written to ${output}`);
    call.terminal.out(`Apply it with: boswell apply ${JSON.stringify(output)}`);
  } else {
    if (diff !== '') call.terminal.out(diff);
    printOutcomes(plan, null, call.terminal);
  }
  return hasFailed(plan) ? 1 : 0;
};
