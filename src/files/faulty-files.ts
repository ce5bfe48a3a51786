import type { FileStore } from './file-store.ts';

/** One call of a verb of the port: how many came before it, and its arguments. */
export interface FileStep {
  readonly index: number;
  readonly verb: keyof FileStore;
  readonly paths: readonly string[];
}

/**
 * Files that tell each step before it is taken. `beforeStep` may throw: a system error to fail there, or anything
 * again and again to play a process that has died. How the laws of apply are put to every point of a run.
 */
export function faultyFiles(inner: FileStore, beforeStep: (step: FileStep) => void): FileStore {
  let index = 0;
  return new Proxy(inner, {
    get(target, verb: keyof FileStore) {
      return (...values: readonly unknown[]): unknown => {
        const paths = values.filter((value) => typeof value === 'string');
        const step = { index, verb, paths };
        index += 1;
        beforeStep(step);
        return Reflect.apply(target[verb], target, values);
      };
    },
  });
}
