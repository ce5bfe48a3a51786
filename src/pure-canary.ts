// Fails to compile as soon as Node's types leak into the pure project: then the directives below are unused.
// @ts-expect-error the pure modules know no process
export const leaked: unknown = process;
// @ts-expect-error the pure modules know no file system
export type Leaked = typeof import('node:fs');
