import type { ActionItem, Decision } from '#core';
import { isPronounLabel, personPhrase } from './people.ts';
import {
  asClause,
  asSentence,
  fromOutside,
  hasFiniteVerb,
  isBareVerb,
  type KeepsCapital,
  listOf,
  pick,
} from './prose.ts';

/** What was agreed, as a sentence; '' where nothing was. */
export function decisionSentence(
  decisions: readonly Decision[],
  shape: { readonly isAlone: boolean; readonly seed: number; readonly keepsCapital: KeepsCapital },
): string {
  const clauses = decisions.map(({ text }) => fromOutside(asClause(withoutQuestion(text), shape.keepsCapital)));
  const [only] = clauses;
  if (only === undefined) return '';
  const agreed = shape.isAlone
    ? pick(['it is decided', 'the decision is'], shape.seed, 5)
    : pick(['they agreed', 'it was agreed', 'they settled', 'it was settled'], shape.seed, 5);
  if (clauses.every(isBareVerb)) return asSentence(`${agreed.replace('settled', 'agreed')} to ${listOf(clauses)}`);
  if (clauses.length === 1) return asSentence(isWhole(only) ? `${agreed} that ${only}` : `${onWhat(agreed)} ${only}`);
  const list = `${clauses.slice(0, -1).join('; ')}; and ${clauses.at(-1) ?? ''}`;
  if (clauses.every(isWhole)) return asSentence(`${agreed} that ${list}`);
  return asSentence(
    `${pick(['what was decided', 'they settled the following', 'agreed were these points'], shape.seed, 6)}: ${list}`,
  );
}

function isWhole(clause: string): boolean {
  return (
    hasFiniteVerb(clause) && !/^(?:no|not|until|till|from|without|only|on|in|at)\b/i.test(clause) && !isBareVerb(clause)
  );
}

function onWhat(agreed: string): string {
  return agreed.startsWith('they') ? `${agreed} on this:` : 'what was decided:';
}

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** A decision in half a sentence stands behind the question that it answers; in a sentence of several it stands alone. */
function withoutQuestion(text: string): string {
  return text.split('? ').at(-1) ?? text;
}

/** What happens next, as a sentence: who does what, by when; '' where nobody does anything. */
export function nextSentence(items: readonly ActionItem[], seed: number, keepsCapital: KeepsCapital): string {
  const owned = items.filter(({ owner, due, text }) => owner !== null || (due !== null && text !== ''));
  const shown = owned.length > 0 ? owned : items;
  if (shown.length === 0) return '';
  const lead = pick(['', '', 'next, ', 'as next steps, '], seed, 9);
  const clauses = [...groupedByOwner(shown)].map(([who, items], index) => {
    const verb = index === 0 && !who.includes(' and ') ? pick(['will', 'is to', 'is going to'], seed, 8) : 'will';
    const tasks = listOf(items.map((item) => taskOf(item, keepsCapital)));
    return who === '' ? `somebody still has to ${tasks}` : `${who} ${verb} ${tasks}`;
  });
  return asSentence(`${lead}${clauses.join('; ')}`);
}

/** Who does what, in the order they first come up; '' is nobody. */
function groupedByOwner(items: readonly ActionItem[]): ReadonlyMap<string, readonly ActionItem[]> {
  const groups = new Map<string, ActionItem[]>();
  for (const item of items) {
    const owners = item.owners.length > 0 ? item.owners : item.owner === null ? [] : [item.owner];
    const named = owners.filter((name) => !isPronounLabel(name));
    const who = listOf(named.map((name) => personPhrase(firstName(name))));
    const group = groups.get(who);
    if (group === undefined) groups.set(who, [item]);
    else group.push(item);
  }
  return groups;
}

function taskOf({ text, due }: ActionItem, keepsCapital: KeepsCapital): string {
  const task = fromOutside(asClause(text.charAt(0).toLowerCase() + text.slice(1), keepsCapital));
  return due === null || SAYS_WHEN.test(text) ? task : `${task} by ${dayOf(due)}`;
}

const SAYS_WHEN =
  /\b(?:by|before|until|tonight|tomorrow|today|(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|june|july|august|september|october|november|december)\b/i;

function firstName(name: string): string {
  return /^\p{Lu}\p{Ll}+ \p{Lu}[\p{L}'’-]+$/u.test(name) && personPhrase(name) === name
    ? (name.split(' ')[0] ?? name)
    : name;
}

function dayOf(date: string): string {
  const [, month, day] = date.split('-');
  return `${Number(day)} ${MONTHS[Number(month) - 1] ?? ''}`;
}
