import { styleText } from 'node:util';

type Style = 'bold' | 'dim' | 'green' | 'red' | 'yellow';

/** Where a command prints: answers on `out`, everything else on `note`. */
export interface Terminal {
  /** Prints a line of the answer on stdout. */
  readonly out: (line: string) => void;
  /** Prints a line about the work on stderr. */
  readonly note: (line: string) => void;
  /** Colours text where stdout is a terminal, else gives it as it is. */
  readonly style: (style: Style, text: string) => string;
  /** Shows how far long work has come, on stderr, once it has taken a second. */
  readonly progress: (progress: { readonly done: number; readonly total: number; readonly label: string }) => void;
}

const quietMs = 1000;
const betweenMs = 500;

/** The terminal of this process. */
export function processTerminal(): Terminal {
  const hasColour = process.stdout.isTTY === true && process.env['NO_COLOR'] === undefined;
  const started = performance.now();
  let last = 0;
  return {
    out: (line) => process.stdout.write(`${line}\n`),
    note: (line) => process.stderr.write(`${line}\n`),
    style: (style, text) => (hasColour ? styleText(style, text) : text),
    progress: ({ done, total, label }) => {
      const elapsed = performance.now() - started;
      if (elapsed < quietMs || elapsed - last < betweenMs) return;
      last = elapsed;
      process.stderr.write(`${done} of ${total}  ${label}\n`);
    },
  };
}
