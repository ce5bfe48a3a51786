import { closest, distance } from 'fastest-levenshtein';
import { type Engine, EngineError } from '#core';

/** Names of the engines that `loadEngine` knows, the default first. */
export const knownEngines: readonly string[] = ['builtin'];

const SIMILAR_LETTERS = 3;

/** Loads an engine by name, and nothing of the others. @throws {EngineError} for a name that is not known. */
export async function loadEngine(name: string): Promise<Engine> {
  if (name === 'builtin') return (await import('./builtin/engine.ts')).builtinEngine;
  throw new EngineError(`Unknown engine "${name}": ${suggestionFor(name)}Known engines: ${knownEngines.join(', ')}`, {
    hint: 'Set engine: builtin in boswell.yaml, or run with --engine builtin',
  });
}

function suggestionFor(name: string): string {
  const near = closest(name, knownEngines);
  return distance(name, near) <= SIMILAR_LETTERS ? `did you mean "${near}"? ` : '';
}
