import type { SystemCalls } from '#files';

/** One call to the operating system, before it is made. */
export interface CallStep {
  /** How many calls came before it. */
  readonly index: number;
  readonly name: keyof SystemCalls;
  /** What it was given that is text: paths, and how to open. */
  readonly paths: readonly string[];
  /** Whether it can change what is on disk: only these are worth dying at. */
  readonly changes: boolean;
  /** Whether it can need more space on disk. */
  readonly grows: boolean;
  /** What a write would write, and how to write a part of it. */
  readonly writePart: ((bytes: number) => void) | null;
}

const growing: ReadonlySet<keyof SystemCalls> = new Set(['write', 'mkdir', 'link']);
const changing: ReadonlySet<keyof SystemCalls> = new Set([...growing, 'fsync', 'rmdir', 'rename', 'unlink', 'chmod']);

/** The operating system, telling each call before it makes it: how the crash tests find every step by themselves. */
export function faultyCalls(inner: SystemCalls, before: (step: CallStep) => void): SystemCalls {
  let index = 0;
  return new Proxy(inner, {
    get(target, name: keyof SystemCalls) {
      return (...values: readonly unknown[]): unknown => {
        const isNewFile = name === 'open' && values[1] === 'wx';
        const step = {
          index,
          name,
          paths: values.filter((value) => typeof value === 'string'),
          changes: isNewFile || changing.has(name),
          grows: isNewFile || growing.has(name),
          writePart: name === 'write' ? partWriter(target, values) : null,
        };
        index += 1;
        before(step);
        return Reflect.apply(target[name], target, values);
      };
    },
  });
}

function partWriter(calls: SystemCalls, [descriptor, bytes]: readonly unknown[]): (count: number) => void {
  return (count) => {
    if (typeof descriptor !== 'number' || !(bytes instanceof Uint8Array)) return;
    if (count > 0) calls.write(descriptor, bytes.subarray(0, count));
  };
}
