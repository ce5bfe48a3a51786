import { findRun } from '#app';
import type { RunCommand } from '../command.ts';
import { operationLine, runLine } from '../print/run.ts';

/** Shows what one run changed. */
export const run: RunCommand = async (call) => {
  const found = findRun(call.arguments[0] ?? '', call.world().files);
  if (call.asJson) {
    call.terminal.out(JSON.stringify({ schema: 'boswell/run@1', ...found }, null, 2));
    return 0;
  }
  call.terminal.out(runLine(found));
  for (const source of found.sources) call.terminal.out(`  ${source.path}: ${source.report}`);
  for (const operation of found.operations) call.terminal.out(`  ${operationLine(operation)}`);
  return 0;
};
