import type { ActionItem, Decision } from '#core';
import { personPhrase } from './people.ts';
import { asClause, asSentence, fromOutside, isBareVerb, listOf, pick } from './prose.ts';

/** What was agreed, as a sentence; '' where nothing was. */
export function decisionSentence(decisions: readonly Decision[], isAlone: boolean, seed: number): string {
  if (decisions.length === 0) return '';
  const clauses = decisions.map(({ text }) => fromOutside(asClause(text)));
  const wholes = clauses.filter((clause) => !isBareVerb(clause));
  const steps = clauses.filter(isBareVerb);
  if (wholes.length === 0)
    return asSentence(
      `${isAlone ? 'The decision is' : pick(['They agreed', 'It was agreed', 'The decision was'], seed, 5)} to ${listOf(steps)}`,
    );
  const agreed = isAlone
    ? 'It is decided'
    : pick(
        ['They agreed', 'It was agreed', 'Both sides settled on this:', 'What was decided:', 'It was settled'],
        seed,
        5,
      );
  const joint = agreed.endsWith(':') ? ' ' : ' that ';
  const more = steps.length === 0 ? '' : `, and to ${listOf(steps)}`;
  return asSentence(`${agreed.replace('Both sides', 'They')}${joint}${listOf(wholes)}${more}`);
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

/** What happens next, as a sentence: who does what, by when; '' where nobody does anything. */
export function nextSentence(items: readonly ActionItem[], seed: number): string {
  const owned = items.filter(({ owner, due, text }) => owner !== null || (due !== null && text !== ''));
  const shown = owned.length > 0 ? owned : items;
  if (shown.length === 0) return '';
  const tasks = shown.map((item, index) => taskClause(item, index, seed));
  const lead = pick(['', '', 'next, ', 'as next steps, '], seed, 9);
  return asSentence(`${lead}${listOf(tasks)}`);
}

function taskClause({ owner, owners, text, due }: ActionItem, index: number, seed: number): string {
  const task = fromOutside(asClause(text.charAt(0).toLowerCase() + text.slice(1)));
  const by =
    due === null ||
    /\b(?:january|february|march|april|june|july|august|september|october|november|december)\b/i.test(text)
      ? ''
      : ` by ${dayOf(due)}`;
  if (owner === null) return `somebody still has to ${task}${by}`;
  const who = listOf((owners.length > 0 ? owners : [owner]).map((name) => personPhrase(firstName(name))));
  const verb = index === 0 ? pick(['will', 'is to', 'is going to'], seed, 8) : 'will';
  return `${who} ${owners.length > 1 ? 'will' : verb} ${task}${by}`;
}

function firstName(name: string): string {
  return /^\p{Lu}\p{Ll}+ \p{Lu}[\p{L}'’-]+$/u.test(name) && personPhrase(name) === name
    ? (name.split(' ')[0] ?? name)
    : name;
}

function dayOf(date: string): string {
  const [, month, day] = date.split('-');
  return `${Number(day)} ${MONTHS[Number(month) - 1] ?? ''}`;
}
