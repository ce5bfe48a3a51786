import { type Entity, pathKey, type Settings, type Sha256, UsageError, type VaultPath } from '#core';
import { mayHoldSources } from '../checks/vault-look.ts';

/** What has to be known of a vault to change its entities: every path, and the texts that may speak of them. */
export interface VaultTexts {
  /** Every file, sorted; hidden ones are left out. */
  readonly paths: readonly VaultPath[];
  /** Text of each note and canvas that holds a name in question. */
  readonly texts: ReadonlyMap<VaultPath, string>;
  readonly hash: (path: VaultPath) => Sha256 | null;
  readonly entities: readonly Entity[];
  readonly settings: Settings;
}

/** Whether a file is the user's or ours to change: what was dropped in is a source and stays as it is. */
export function isChangeable(path: VaultPath, text: string, settings: Settings): boolean {
  if (!mayHoldSources(path, settings)) return true;
  return /^\uFEFF?---\r?\n(?:(?!---).*\n)*source_sha256:/.test(text.slice(0, 4000));
}

/**
 * The page that a person means by its name, its path, or an alias that no other page has.
 * @throws {UsageError} where there is none, or where several have the name.
 */
export function entityNamed(asked: string, entities: readonly Entity[]): Entity {
  const key = pathKey(asked.trim().replace(/\\/g, '/'));
  const fits: readonly ((entity: Entity) => boolean)[] = [
    ({ page }) => pathKey(page) === key || pathKey(page) === `${key}.md`,
    ({ name }) => pathKey(name) === key,
    ({ aliases }) => aliases.some((alias) => pathKey(alias) === key),
  ];
  for (const fit of fits) {
    const [found, ...others] = entities.filter(fit);
    if (found === undefined) continue;
    if (others.length === 0) return found;
    const paths = [found, ...others].map(({ page }) => `"${page}"`).join(', ');
    throw new UsageError(`Several pages go by "${asked}": ${paths}`, { hint: 'Name one by its path' });
  }
  throw new UsageError(`No person, account or project goes by "${asked}"`, {
    hint: 'Give the name of its page, an alias of it, or its path in the vault',
  });
}

/** Whether a page beside this one goes by a name, as its own or an alias. */
export function isUsedElsewhere(name: string, page: VaultPath, entities: readonly Entity[]): boolean {
  const key = pathKey(name);
  return entities.some(
    (entity) => entity.page !== page && [entity.name, ...entity.aliases].some((each) => pathKey(each) === key),
  );
}
