import type { Entity, Settings } from '#core';
import { indexVault, type KnownVault } from '#resolve';

/** A vault's entities with the index of their names. */
export type KeptNames = (entities: readonly Entity[]) => KnownVault;

/** Keeps the index of names from one source to the next, and makes it anew only where a plan before it made or changed a page. */
export function nameKeeper(settings: Settings): KeptNames {
  let kept: KnownVault | null = null;
  return (entities) => {
    if (kept === null || !areSame(kept.entities, entities)) kept = { entities, names: indexVault(entities, settings) };
    return kept;
  };
}

function areSame(some: readonly Entity[], others: readonly Entity[]): boolean {
  return some === others || (some.length === others.length && some.every((one, at) => one === others[at]));
}
