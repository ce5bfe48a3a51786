import { type Engine, EngineError } from '#core';

/** Names of the engines that `loadEngine` knows, the default first. */
export const knownEngines: readonly string[] = ['builtin'];

/** Loads an engine by name, and nothing of the others. @throws {EngineError} for a name that is not known. */
export async function loadEngine(name: string): Promise<Engine> {
  if (name === 'builtin') return (await import('./builtin/engine.ts')).builtinEngine;
  throw new EngineError(`Unknown engine "${name}": known engines are ${knownEngines.join(', ')}`, {
    hint: 'Set engine: builtin in boswell.yaml, or run with --engine builtin',
  });
}
