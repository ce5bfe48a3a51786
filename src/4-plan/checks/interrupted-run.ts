import type { Check } from './check.ts';

/** Runs that were cut off in the middle. */
export const interruptedRun: Check = {
  name: 'interrupted-run',
  description: 'A run was cut off in the middle, by a crash or a power cut, and has not been put back yet.',
  examples: [],
  find: ({ facts }) =>
    facts.interrupted.map(({ id, path }) => ({
      check: 'interrupted-run',
      severity: 'error',
      file: path,
      line: null,
      message: `Run ${id} was interrupted, and what it had changed is not put back yet`,
      hint: 'Unless it is still at work: any command that changes the vault puts it back first',
      fix: 'recover',
    })),
};
