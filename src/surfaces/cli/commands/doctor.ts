import { doctorDocument, type Examined, examine, mend } from '#app';
import type { RunCommand } from '../command.ts';
import { printDiagnostics } from '../print/diagnostics.ts';
import { printExamination } from '../print/examination.ts';

/** Audits the vault; with `--fix` mends what is certain. Fails where something is left to do. */
export const run: RunCommand = async (call) => {
  const world = call.world();
  const examined: Examined = call.options['fix'] === true ? await mend(world) : examine(world);
  printDiagnostics(examined.diagnostics, call.terminal);
  if (call.asJson) call.terminal.out(JSON.stringify(doctorDocument(examined), null, 2));
  else printExamination(examined, call.terminal);
  return examined.findings.length === 0 ? 0 : 1;
};
