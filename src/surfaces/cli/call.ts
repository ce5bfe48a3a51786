import { isAbsolute, relative, resolve } from 'node:path';
import { isFolder, systemClock, systemZone, vaultAbove, type World, worldOf } from '#app';
import { UsageError } from '#core';
import type { Call } from './command.ts';
import type { Terminal } from './terminal.ts';

export interface CallParts {
  readonly arguments: readonly string[];
  readonly options: Readonly<Record<string, unknown>>;
  readonly terminal: Terminal;
  readonly signal: AbortSignal;
}

/** Gives a command what it was called with, and the way to the vault it works on. */
export function makeCall(parts: CallParts): Call {
  const { options, terminal, signal } = parts;
  const named = typeof options['vault'] === 'string' ? resolve(options['vault']) : null;
  const worldAt = (root: string): World =>
    worldOf(root, {
      now: systemClock(process.env),
      zone: systemZone(process.env),
      progress: terminal.progress,
      tell: terminal.note,
      signal,
    });
  const worldOrNull = (): World | null => {
    const root = named === null ? vaultAbove(process.cwd()) : named;
    if (named !== null && !isFolder(named)) throw new UsageError(`No such vault: "${named}" is no folder`);
    return root === null ? null : worldAt(root);
  };
  return {
    ...parts,
    asJson: options['json'] === true,
    absolute: (path) => resolve(path),
    worldOrNull,
    world: () => {
      const world = worldOrNull();
      if (world !== null) return world;
      throw new UsageError(
        `No vault found: neither "${process.cwd()}" nor a folder above it has a boswell.yaml or .obsidian`,
        { hint: 'Make one here with: boswell init, or name one with: --vault DIR' },
      );
    },
  };
}

/** How a file is named in messages: from the vault's top where it lies in it, else as it was given. */
export function nameInMessages(path: string, root: string | null): string {
  if (root === null) return path;
  const inside = relative(root, resolve(path));
  return inside.startsWith('..') || isAbsolute(inside) ? path : inside.replaceAll('\\', '/');
}
