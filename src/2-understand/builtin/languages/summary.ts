import type { ActionItem, Conversation, Decision, KeyFact } from '#core';
import { isSpeakerLabel, withoutEnd } from '#language';
import type { Language } from './language.ts';

const MOST_PEOPLE = 4;
const MOST_FACTS = 2;
const MOST_ITEMS = 3;

/** What a summary may tell. */
export interface Told {
  readonly conversation: Conversation;
  readonly topics: readonly string[];
  readonly actionItems: readonly ActionItem[];
  readonly decisions: readonly Decision[];
  readonly keyFacts: readonly KeyFact[];
}

/** Two to five sentences in the talk's own language: who talked of what, what was said, decided and taken on, in the words of the talk. */
export function summariseIn(language: Language, told: Told): string {
  const words = language.summary;
  const { actionItems, decisions, keyFacts } = told;
  const surest = <Item extends { readonly confidence: number }>(items: readonly Item[]): readonly Item[] => {
    const least = [...items].sort((a, b) => b.confidence - a.confidence)[MOST_ITEMS - 1]?.confidence ?? 0;
    return items.filter(({ confidence }) => confidence >= least).slice(0, MOST_ITEMS);
  };
  const sentences = [
    openingOf(told, words),
    ...keyFacts.slice(0, MOST_FACTS).map(({ text }) => sentence(text)),
    decisions.length === 0
      ? ''
      : sentence(
          words.decided.replace(
            '{items}',
            surest(decisions)
              .map(({ text }) => bare(text))
              .join('; '),
          ),
        ),
    actionItems.length === 0 ? '' : sentence(words.next.replace('{items}', surest(actionItems).map(taskOf).join('; '))),
    decisions.length + actionItems.length === 0 ? sentence(words.nothing) : '',
  ];
  return sentences.filter((one) => one !== '').join(' ');
}

function taskOf({ text, owners }: ActionItem): string {
  const names = owners.filter((name) => !isSpeakerLabel(name));
  return names.length === 0 ? text : `${text} (${names.join(', ')})`;
}

function openingOf({ conversation, topics }: Told, words: Language['summary']): string {
  const names = peopleOf(conversation);
  if (names.length === 0) return '';
  const { one, several, oneShort, severalShort } = conversation.kind === 'email' ? words.wrote : words.talked;
  const isOne = names.length === 1;
  const opening = topics.length === 0 ? (isOne ? oneShort : severalShort) : isOne ? one : several;
  const rest = names.length - MOST_PEOPLE + 1;
  const named = rest > 1 ? [...names.slice(0, MOST_PEOPLE - 1), words.others.replace('{n}', String(rest))] : names;
  return sentence(
    opening.replace('{people}', () => listOf(named, words.and)).replace('{topics}', () => listOf(topics, words.and)),
  );
}

/** Who spoke, else who took part, by name. */
function peopleOf({ turns, participants }: Conversation): readonly string[] {
  const spoke = [...new Set(turns.flatMap(({ speaker }) => (speaker === null ? [] : [speaker])))];
  return (spoke.length > 0 ? spoke : participants.map(({ name }) => name)).filter((name) => !isSpeakerLabel(name));
}

function listOf(items: readonly string[], and: string): string {
  return items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} ${and} ${items.at(-1) ?? ''}`;
}

function bare(text: string): string {
  return withoutEnd(text, /[.\s]/);
}

function sentence(text: string): string {
  return /[.?!]$/.test(text) ? text : `${text}.`;
}
