/** What every V8 since Node 20 takes. */
const COMMON = ['--no-regexp-tier-up', '--heap-growing-percent=20'];

/** By the major version of Node: V8 writes an error for a flag that it does not know, so others run as they are. */
const FLAGS: Readonly<Record<string, readonly string[]>> = {
  20: [...COMMON, '--interrupt-budget=500000'],
  22: COMMON,
  24: COMMON,
};

/**
 * Settings of V8 for a program that runs for a second or two and does many things once. By itself V8 optimises functions that are hardly called again, and runs each
 * regular expression in an interpreter before it compiles it: 0.5 of the 1.2 s of processor time that an hour of talk took. Talk of 20 hours takes as long as before (8 to 9 s). Its heap
 * grows in small steps rather than to twice what is in use: 248 MB for those 20 hours instead of 368 (all on Node 20, 2026-12).
 */
export function v8Flags(nodeVersion: string): readonly string[] {
  return FLAGS[nodeVersion.split('.')[0] ?? ''] ?? [];
}
