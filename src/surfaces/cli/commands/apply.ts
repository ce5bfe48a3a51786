import { applyPlanFile } from '#app';
import type { RunCommand } from '../command.ts';
import { printDiagnostics } from '../print/diagnostics.ts';
import { printOutcomes, runDocument } from '../print/outcomes.ts';

/** Applies a plan that `plan -o` wrote. */
export const run: RunCommand = async (call) => {
  const { plan, run, recovered } = await applyPlanFile(call.absolute(call.arguments[0] ?? ''), call.world());
  printDiagnostics([...recovered, ...plan.diagnostics], call.terminal);
  if (call.asJson) call.terminal.out(JSON.stringify(runDocument(plan, run), null, 2));
  else printOutcomes(plan, run, call.terminal);
  return 0;
};
