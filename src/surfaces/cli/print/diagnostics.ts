import type { Diagnostic } from '#core';
import type { Terminal } from '../terminal.ts';

/** Prints diagnostics on stderr: `file:line  message`, and what to do below it. */
export function printDiagnostics(diagnostics: readonly Diagnostic[], terminal: Terminal): void {
  for (const { severity, file, line, message, hint } of diagnostics) {
    const place = file === null ? '' : `${file}${line === null ? '' : `:${line}`}  `;
    terminal.note(`${severity === 'info' ? '' : `${severity}: `}${place}${message}`);
    if (hint !== null) terminal.note(`  ${hint}`);
  }
}

/** Whether something failed, for the exit code. */
export function hasError(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some(({ severity }) => severity === 'error');
}
