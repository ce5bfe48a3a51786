import type { ActionItem, Conversation, Decision, KeyFact } from '#core';
import { isSpeakerLabel } from '#language';
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
  const { conversation, topics, actionItems, decisions, keyFacts } = told;
  const people = peopleOf(conversation, words);
  const opening = topics.length === 0 ? words.short : conversation.kind === 'email' ? words.wrote : words.talked;
  const surest = <Item extends { readonly confidence: number }>(items: readonly Item[]): readonly Item[] => {
    const least = [...items].sort((a, b) => b.confidence - a.confidence)[MOST_ITEMS - 1]?.confidence ?? 0;
    return items.filter(({ confidence }) => confidence >= least).slice(0, MOST_ITEMS);
  };
  const sentences = [
    people === '' ? '' : sentence(opening.replace('{people}', people).replace('{topics}', listOf(topics, words.and))),
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

function peopleOf({ turns, participants }: Conversation, { and, others }: Language['summary']): string {
  const spoke = [...new Set(turns.flatMap(({ speaker }) => (speaker === null ? [] : [speaker])))];
  const names = (spoke.length > 0 ? spoke : participants.map(({ name }) => name)).filter(
    (name) => !isSpeakerLabel(name),
  );
  return listOf(
    names.length > MOST_PEOPLE
      ? [...names.slice(0, MOST_PEOPLE - 1), others.replace('{n}', String(names.length - MOST_PEOPLE + 1))]
      : names,
    and,
  );
}

function listOf(items: readonly string[], and: string): string {
  return items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} ${and} ${items.at(-1) ?? ''}`;
}

function bare(text: string): string {
  return text.replace(/[.\s]+$/, '');
}

function sentence(text: string): string {
  return /[.?!]$/.test(text) ? text : `${text}.`;
}
