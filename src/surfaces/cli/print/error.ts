import { BoswellError, UsageError } from '#core';
import type { Terminal } from '../terminal.ts';

/** Prints what stopped a command and gives its exit code: 2 for wrong use, else 1. Anything not ours is a bug, with its trace. */
export async function printError(thrown: unknown, terminal: Terminal, asJson: boolean): Promise<number> {
  const error = thrown instanceof BoswellError ? thrown : await inWords(thrown);
  const isOurs = error instanceof BoswellError;
  const message = error instanceof Error ? error.message : String(error);
  const file = isOurs ? error.file : null;
  const hint = isOurs ? error.hint : null;
  if (asJson) terminal.out(JSON.stringify({ schema: 'boswell/error@1', error: { message, file, hint } }, null, 2));
  terminal.note(`boswell: ${message}`);
  if (hint !== null) terminal.note(`  ${hint}`);
  if (!isOurs) terminal.note(`This is a bug in Boswell:\n${error instanceof Error ? error.stack : ''}`);
  return error instanceof UsageError ? 2 : 1;
}

async function inWords(thrown: unknown): Promise<unknown> {
  const { systemTrouble } = await import('#app');
  return systemTrouble(thrown) ?? thrown;
}
