import type { ChangePlan, Run, SourceOutcome } from '#core';
import type { Terminal } from '../terminal.ts';

/** Prints what came of each source, and how to take it back. */
export function printOutcomes(plan: ChangePlan, run: Run | null, terminal: Terminal): void {
  const { style, out } = terminal;
  for (const source of plan.sources) {
    out(
      `${sign(source, terminal)} ${source.path}${source.note === null ? '' : ` ${style('dim', '→')} ${source.note}`}`,
    );
    out(`    ${style('dim', source.report)}`);
    for (const { kind, name, why } of source.proposed ?? []) {
      out(`    ${style('dim', `no page made of ${name} (${kind}), below pages.minConfidence: ${why}`)}`);
    }
  }
  printQuestions(plan, terminal);
  out(summaryLine(plan, run));
  if (run !== null) out(`Take it back with: boswell undo ${run.id}`);
}

const mostQuestions = 10;

/** Names that stayed open, each with those who may be meant. */
function printQuestions({ sources }: ChangePlan, { out, style }: Terminal): void {
  const questions = sources.flatMap((source) => source.questions ?? []);
  if (questions.length === 0) return;
  out(
    `${questions.length} ${questions.length === 1 ? 'name stays' : 'names stay'} open; say who is meant with: boswell resolve`,
  );
  for (const { id, said, candidates } of questions.slice(0, mostQuestions)) {
    out(`    ${style('dim', id)}  "${said}": ${candidates.join(' or ')}?`);
  }
  if (questions.length > mostQuestions) out(`    and ${questions.length - mostQuestions} more`);
}

/** `{schema: "boswell/run@1", ...}`: what `ingest`, `apply` and `undo` print for machines. */
export function runDocument(plan: ChangePlan, run: Run | null): object {
  return {
    schema: 'boswell/run@1',
    run: run?.id ?? null,
    command: plan.command,
    sources: plan.sources,
    operations: plan.operations.map((operation) => ({
      kind: operation.kind,
      path: operation.path,
      to: operation.kind === 'move' ? operation.to : null,
      reason: operation.reason,
    })),
    diagnostics: plan.diagnostics,
  };
}

function sign({ outcome }: SourceOutcome, { style }: Terminal): string {
  switch (outcome) {
    case 'filed':
      return style('green', '+');
    case 'unchanged':
    case 'duplicate':
      return style('dim', '=');
    case 'failed':
      return style('red', '!');
  }
}

function summaryLine({ sources, operations }: ChangePlan, run: Run | null): string {
  const count = (outcome: SourceOutcome['outcome']): number =>
    sources.filter((source) => source.outcome === outcome).length;
  if (sources.length === 0 && operations.length === 0) return 'Nothing to do: the Inbox is empty';
  const parts = [
    count('filed') > 0 ? `${count('filed')} filed` : '',
    count('unchanged') > 0 ? `${count('unchanged')} filed before, nothing to do` : '',
    count('duplicate') > 0 ? `${count('duplicate')} said the same as a filed one, only archived` : '',
    count('failed') > 0 ? `${count('failed')} failed` : '',
  ].filter((part) => part !== '');
  const changes = `${operations.length} ${operations.length === 1 ? 'file' : 'files'} changed`;
  return [...parts, run === null ? 'nothing changed' : `${changes} in run ${run.id}`].join('; ');
}
