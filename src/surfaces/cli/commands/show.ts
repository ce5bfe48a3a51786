import { findRun, runBySource, runDiff, runSummary } from '#app';
import type { RunCommand } from '../command.ts';
import { countsLine, operationLine, runHeading } from '../print/run.ts';
import type { Terminal } from '../terminal.ts';

/** Shows what one run changed, source by source; with `--diff` line by line. */
export const run: RunCommand = async (call) => {
  const world = call.world();
  const { out, style } = call.terminal;
  const found = findRun(call.arguments[0] ?? '', world.files);
  if (call.asJson) {
    out(JSON.stringify({ schema: 'boswell/run@1', ...found }, null, 2));
    return 0;
  }
  const summary = runSummary(found);
  out(runHeading(summary, world.now(), style));
  out(countsLine(summary));
  if (found.undoneBy !== null) out(style('yellow', `Taken back by ${found.undoneBy}`));
  const { sources, others } = runBySource(found);
  for (const source of sources) printSource(source, call.terminal);
  if (others.length > 0) out(sources.length === 0 ? '' : '\nOther files');
  for (const operation of others) out(`    ${operationLine(operation)}`);
  if (call.options['diff'] === true) out(`\n${runDiff(found)}`);
  return 0;
};

function printSource(source: ReturnType<typeof runBySource>['sources'][number], { out, style }: Terminal): void {
  const { path, report, note, transcript, archived, pages } = source;
  out(`\n${style('bold', path)}`);
  out(`    ${style('dim', report)}`);
  const rows: readonly (readonly [string, string | null])[] = [
    ['note', note],
    ['transcript', transcript],
    ['source', archived],
    ...pages.map((page) => [page.isNew ? 'new page' : 'page', page.path] as const),
  ];
  for (const [what, where] of rows) if (where !== null) out(`    ${what.padEnd(10)}  ${where}`);
}
