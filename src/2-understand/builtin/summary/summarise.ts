import type { ActionItem, Conversation, Decision, KeyFact } from '#core';
import { baseForm } from '#language';
import type { Utterance } from '../utterances.ts';
import { FIRST_SALT, factSentence, tellableFacts } from './matter.ts';
import { openingOf } from './opening.ts';
import { decisionSentence, nextSentence } from './outcome.ts';
import { castOf } from './people.ts';
import { capitalsOf, countWords, type KeepsCapital, seedOf } from './prose.ts';

/** What a summary is made of. */
export interface Matter {
  readonly conversation: Conversation;
  readonly utterances: readonly Utterance[];
  readonly topics: readonly string[];
  readonly actionItems: readonly ActionItem[];
  readonly decisions: readonly Decision[];
  readonly keyFacts: readonly KeyFact[];
  /** What else is worth telling, surest first; [] where nothing is known of it. */
  readonly points?: readonly KeyFact[];
}

/** How much of each part goes in. */
interface Plan {
  readonly facts: number;
  readonly points: number;
  readonly decisions: number;
  readonly tasks: number;
}

const PLANS: readonly Plan[] = [
  { facts: 3, points: 8, decisions: 3, tasks: 4 },
  { facts: 2, points: 6, decisions: 3, tasks: 4 },
  { facts: 2, points: 5, decisions: 3, tasks: 3 },
  { facts: 2, points: 4, decisions: 3, tasks: 3 },
  { facts: 2, points: 3, decisions: 3, tasks: 3 },
  { facts: 2, points: 2, decisions: 3, tasks: 3 },
  { facts: 2, points: 1, decisions: 3, tasks: 3 },
  { facts: 2, points: 0, decisions: 3, tasks: 3 },
  { facts: 2, points: 0, decisions: 2, tasks: 3 },
  { facts: 1, points: 0, decisions: 2, tasks: 2 },
  { facts: 1, points: 0, decisions: 1, tasks: 2 },
  { facts: 0, points: 0, decisions: 1, tasks: 1 },
];
const MOST_WORDS = 150;

/**
 * Writes a few sentences: who talked about what, what came up, what was decided and what happens next; at most 150 words, few where little
 * was said, '' where nothing was. Its matter is that of the items it is given; the shapes of its sentences depend on the talk alone.
 */
export function summarise(matter: Matter): string {
  if (matter.utterances.length === 0) return '';
  const keepsCapital = capitalsOf(matter.conversation);
  for (const plan of PLANS) {
    const text = written(matter, plan, keepsCapital);
    if (countWords(text) <= MOST_WORDS) return text;
  }
  return openingOf(matter.conversation.kind, castOf(matter.conversation), matter.topics.slice(0, 2), 0);
}

function written(matter: Matter, plan: Plan, keepsCapital: KeepsCapital): string {
  const { conversation, topics, decisions, actionItems } = matter;
  const cast = castOf(conversation);
  const seed = seedOf(`${conversation.title} ${conversation.date} ${conversation.turns.length} ${cast.names.join()}`);
  const facts = tellableFacts(matter.keyFacts).slice(0, plan.facts);
  const surest = [...decisions].sort((a, b) => b.confidence - a.confidence).slice(0, plan.decisions);
  const likeliest = [...tellableTasks(actionItems)].sort((a, b) => b.confidence - a.confidence).slice(0, plan.tasks);
  const inOrder = <Item extends { readonly evidence: readonly { readonly turn: number }[] }>(
    items: readonly Item[],
  ): readonly Item[] => [...items].sort((a, b) => (a.evidence[0]?.turn ?? 0) - (b.evidence[0]?.turn ?? 0));
  const quoted = new Set(
    [...facts, ...decisions, ...actionItems].flatMap(({ evidence }) => evidence.map(({ turn }) => turn)),
  );
  const points = (matter.points ?? []).filter(({ evidence }) => !quoted.has(evidence[0].turn)).slice(0, plan.points);
  const told = inOrder([...facts, ...points]);
  const sentences = [
    openingOf(conversation.kind, cast, topics.slice(0, 4), seed),
    factSentence(told.slice(0, 1), conversation, { seed, salt: FIRST_SALT, keepsCapital }),
    ...pairsOf(told.slice(1)).map((pair, place) =>
      factSentence(pair, conversation, { seed, salt: FIRST_SALT + 1 + 2 * place, keepsCapital }),
    ),
    decisionSentence(inOrder(surest), {
      isAlone: cast.names.length < 2 && conversation.kind === 'memo',
      seed,
      keepsCapital,
    }),
    nextSentence(inOrder(likeliest), seed, keepsCapital),
  ].filter((sentence) => sentence !== '');
  if (decisions.length + actionItems.length === 0) sentences.push(nothingAgreed(conversation.kind));
  return sentences.join(' ');
}

function pairsOf(facts: readonly KeyFact[]): readonly (readonly KeyFact[])[] {
  return Array.from({ length: Math.ceil(facts.length / 2) }, (_, place) => facts.slice(2 * place, 2 * place + 2));
}

/** Tasks that begin with a verb, as the sentence needs, not with a label ("Paint: call the supplier"), and speak to nobody in the room where there are such. */
function tellableTasks(items: readonly ActionItem[]): readonly ActionItem[] {
  const orders = items.filter(
    ({ text }) =>
      baseForm(/^[\p{L}-]+(?= |$)/u.exec(text)?.[0].toLowerCase() ?? '') !== null && !/^[^:]{1,40}: /.test(text),
  );
  const clear = orders.filter(({ text }) => !/\b(?:you|your|yours|i|my)\b/i.test(text));
  return clear.length > 0 ? clear : orders;
}

function nothingAgreed(kind: Conversation['kind']): string {
  return kind === 'meeting' ? 'Nothing was decided, and nobody took anything on.' : 'Nothing is to be done.';
}
