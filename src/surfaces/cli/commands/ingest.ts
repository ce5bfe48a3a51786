import { ingest, planIngest } from '#app';
import { UsageError } from '#core';
import type { Call, RunCommand } from '../command.ts';
import { hasError, printDiagnostics } from '../print/diagnostics.ts';
import { printOutcomes, runDocument } from '../print/outcomes.ts';

/** Files what waits in the Inbox, or the files named; with `--dry-run` only shows what that would change. */
export const run: RunCommand = async (call) => {
  const request = ingestRequest(call);
  if (call.options['dryRun'] === true) return dryRun(call, request);
  const { plan, run, recovered } = await ingest(request, call.world());
  printDiagnostics([...recovered, ...plan.diagnostics], call.terminal);
  if (call.asJson) call.terminal.out(JSON.stringify(runDocument(plan, run), null, 2));
  else printOutcomes(plan, run, call.terminal);
  return hasFailed(plan) ? 1 : 0;
};

async function dryRun(call: Call, request: ReturnType<typeof ingestRequest>): Promise<number> {
  const { plan, diff } = await planIngest(request, call.world());
  printDiagnostics(plan.diagnostics, call.terminal);
  if (call.asJson) call.terminal.out(JSON.stringify(runDocument(plan, null), null, 2));
  else {
    if (diff !== '') call.terminal.out(diff);
    printOutcomes(plan, null, call.terminal);
  }
  return hasFailed(plan) ? 1 : 0;
}

/** What `ingest` and `plan` were asked. @throws {UsageError} where --jobs is no number of jobs. */
export function ingestRequest(call: Call): {
  readonly paths: readonly string[];
  readonly engine: string | null;
  readonly jobs: number;
} {
  const jobs = Number(call.options['jobs'] ?? 1);
  if (!Number.isInteger(jobs) || jobs < 1 || jobs > 64) {
    throw new UsageError(`Cannot use --jobs "${String(call.options['jobs'])}": expected a whole number from 1 to 64`);
  }
  const engine = call.options['engine'];
  return { paths: call.arguments.map(call.absolute), engine: typeof engine === 'string' ? engine : null, jobs };
}

/** Whether some source failed or something else was an error. */
export function hasFailed(plan: {
  readonly sources: readonly { readonly outcome: string }[];
  readonly diagnostics: Parameters<typeof hasError>[0];
}): boolean {
  return plan.sources.some(({ outcome }) => outcome === 'failed') || hasError(plan.diagnostics);
}
