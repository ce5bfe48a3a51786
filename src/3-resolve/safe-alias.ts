import type { Entity, Settings } from '#core';
import { foldName, formalNames, isCommonWord, isGivenName, isNicknameOf } from '#language';
import { knownCandidates } from './candidate.ts';

/** Whether to keep a name that somebody was called by as an alias on their page. */
export type AliasVerdict =
  /** The page has it, or its name holds it. */
  | 'known'
  /** It would mislead: others may be called so, or it is an everyday word. */
  | 'misleading'
  | 'safe';

/**
 * Whether a name can become an alias of an entity: not where it is part of its name already, where anybody else in the vault
 * could be called so (by name, alias, first or last name, nickname or initials), and never an everyday word. O(entities).
 */
export function judgeAlias(
  said: string,
  entity: Pick<Entity, 'name' | 'aliases' | 'page'>,
  entities: readonly Entity[],
  settings: Settings,
): AliasVerdict {
  const name = foldName(said);
  const words = name.split(' ').filter((word) => word !== '');
  const own = foldName(entity.name).split(' ');
  if ([entity.name, ...entity.aliases].some((each) => foldName(each) === name)) return 'known';
  if (words.length > 0 && words.every((word) => own.includes(word))) return 'known';
  if (words.join('').length < 2 || /^[\p{Ll}]/u.test(said.trim())) return 'misleading';
  if (words.length === 1 && isCommonWord(words[0] ?? '') && !isGivenName(words[0] ?? '')) return 'misleading';
  const others = knownCandidates(entities, settings.me).filter((one) => one.entity?.page !== entity.page);
  const mayMean = others.some((one) => [one.name, ...one.aliases].some((each) => mayBeCalled(words, foldName(each))));
  return mayMean ? 'misleading' : 'safe';
}

function mayBeCalled(said: readonly string[], name: string): boolean {
  const parts = name.split(' ');
  const [word = ''] = said;
  if (said.join(' ') === name) return true;
  if (said.length > 1) return parts.length > 1 && said.every((each) => parts.includes(each));
  const initials = parts.map((part) => part.charAt(0)).join('');
  const first = parts[0] ?? '';
  return parts.includes(word) || word === initials || isNicknameOf(word, first) || formalNames(word).includes(first);
}
