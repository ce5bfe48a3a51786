import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

/** Inputs of some formats, by their numbers; each format has its own. */
export interface FuzzRange {
  readonly formats: readonly string[];
  readonly seed: number;
  readonly from: number;
  /** The first that is not tried. */
  readonly to: number;
  /** Each input whose number this divides is understood too: that takes ten times as long as reading it. */
  readonly understandEvery: number;
}

/** An input that is about to be read, or, with what was wrong, one that was. */
export interface FuzzLine {
  readonly format: string;
  readonly number: number;
  readonly trouble?: string;
}

const script = fileURLToPath(new URL('./fuzz-process.ts', import.meta.url));
const mostMegabytes = 600;

/** Starts the process that reads the inputs of a range. */
export function startFuzzing(range: FuzzRange, onLine: (line: FuzzLine) => void): ChildProcess {
  const { formats, seed, from, to, understandEvery } = range;
  const node = [`--max-old-space-size=${mostMegabytes}`, '--conditions=@boswell/source', '--import', 'tsx'];
  const child = spawn(
    process.execPath,
    [...node, script, ...[seed, from, to, understandEvery].map(String), ...formats],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  createInterface({ input: child.stdout }).on('line', (line) => onLine(JSON.parse(line)));
  return child;
}
