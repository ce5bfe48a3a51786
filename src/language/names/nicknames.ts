import { foldName } from './fold-name.ts';
import { NICKNAMES, OTHER_GIVEN_NAMES } from './nickname-table.ts';

const NONE: readonly string[] = [];

/** Nickname -> the given names it is short for; all folded. */
const FORMAL: ReadonlyMap<string, readonly string[]> = formalByNickname();
/** The names and short forms of each row. */
const ROWS: readonly (readonly string[])[] = rows().map(([names, shorts]) => [...names, ...shorts]);
const ROWS_OF_NAME: ReadonlyMap<string, readonly number[]> = rowsByName();
const KNOWN_GIVEN: ReadonlySet<string> = givenNames();

/** Given names that a nickname may stand for, folded, as in "Bob" -> ["robert", "roberto"]; [] where it is none that we know. */
export function formalNames(nickname: string): readonly string[] {
  return FORMAL.get(foldName(nickname)) ?? NONE;
}

/**
 * Whether somebody whose given name is `given` may be called `said`: "Bob" of Robert, "Robert" of a Bob, and two short forms of
 * one name where one begins with the other ("Tom", "Tommy"). Not for equal names. "Bill" is no "Will".
 */
export function isNicknameOf(said: string, given: string): boolean {
  const [short, name] = [foldName(said), foldName(given)];
  if (short === name) return false;
  const formal = formalNames(short);
  const other = formalNames(name);
  if (formal.includes(name) || other.includes(short)) return true;
  if (!short.startsWith(name) && !name.startsWith(short)) return false;
  return Math.min(short.length, name.length) >= 3 && formal.some((one) => other.includes(one));
}

/** Given names, folded, of those who may be called `said` by a short or a formal form: every name for which `isNicknameOf` holds. */
export function relatedNames(said: string): readonly string[] {
  const word = foldName(said);
  const formal = formalNames(word);
  const names = [word, ...formal].flatMap((name) => (ROWS_OF_NAME.get(name) ?? []).flatMap((row) => ROWS[row] ?? NONE));
  return [...new Set(names)].filter((name) => isNicknameOf(word, name));
}

/** Whether a word is a given name or a short form of one, as far as we know; case ignored. */
export function isGivenName(word: string): boolean {
  return KNOWN_GIVEN.has(foldName(word));
}

/** Whether two first names are forms or spellings of one ("Catherine", "Kathryn", "Kate"); false where we do not know one of them. */
export function areFormsOfOneName(one: string, other: string): boolean {
  const rowsOfOne = ROWS_OF_NAME.get(foldName(one)) ?? [];
  return rowsOfOne.some((row) => (ROWS_OF_NAME.get(foldName(other)) ?? []).includes(row));
}

function rows(): readonly (readonly [readonly string[], readonly string[]])[] {
  return NICKNAMES.trim()
    .split('\n')
    .map((line) => {
      const [names = '', short = ''] = line.split(':');
      return [
        names.trim().split(' '),
        short
          .trim()
          .split(' ')
          .filter((one) => one !== ''),
      ] as const;
    });
}

function formalByNickname(): ReadonlyMap<string, readonly string[]> {
  const formal = new Map<string, string[]>();
  for (const [names, shorts] of rows()) {
    for (const short of shorts) {
      const known = formal.get(short) ?? [];
      for (const name of names) if (name !== short && !known.includes(name)) known.push(name);
      formal.set(short, known);
    }
  }
  return formal;
}

function rowsByName(): ReadonlyMap<string, readonly number[]> {
  const found = new Map<string, number[]>();
  rows().forEach(([names, shorts], row) => {
    for (const name of [...names, ...shorts]) found.set(name, [...(found.get(name) ?? []), row]);
  });
  return found;
}

function givenNames(): ReadonlySet<string> {
  return new Set([
    ...rows().flatMap(([names, shorts]) => [...names, ...shorts]),
    ...OTHER_GIVEN_NAMES.trim().split(/\s+/),
  ]);
}
