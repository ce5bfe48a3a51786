import { createInterface } from 'node:readline';
import type { Terminal } from './terminal.ts';

/** Asks the person at the terminal, line by line; works in a pipe as well. */
export interface Asker {
  /** Index of the choice; null where there is no more input. Asks again for what is no choice. */
  readonly choose: (question: string, choices: readonly string[]) => Promise<number | null>;
  /** A line of text, trimmed; null where there is no more input. */
  readonly line: (question: string) => Promise<string | null>;
  readonly close: () => void;
}

/** Reads answers from stdin. `close` it, or the process waits for more. */
export function makeAsker({ out }: Pick<Terminal, 'out'>, input: NodeJS.ReadableStream = process.stdin): Asker {
  const lines = createInterface({ input, terminal: false });
  const incoming = lines[Symbol.asyncIterator]();
  const line = async (question: string): Promise<string | null> => {
    out(question);
    const { value, done } = await incoming.next();
    return done === true ? null : value.trim();
  };
  return {
    line,
    choose: async (question, choices) => {
      for (const [index, choice] of choices.entries()) out(`  ${index + 1}  ${choice}`);
      for (let asked = question; ; asked = `Give a number from 1 to ${choices.length}`) {
        const answer = await line(asked);
        if (answer === null) return null;
        const index = /^\d+$/.test(answer)
          ? Number(answer) - 1
          : choices.findIndex((choice) => choice.toLowerCase() === answer.toLowerCase());
        if (index >= 0 && index < choices.length) return index;
      }
    },
    close: () => {
      lines.close();
      input.pause();
    },
  };
}
