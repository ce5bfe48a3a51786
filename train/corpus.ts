import type { Conversation } from '#core';
import { goldTurns, type Meeting, meetingConversation, readJsonLines, singleTurn } from '../eval/corpora.ts';
import { type Example, readExamples } from '../eval/examples.ts';
import { locateQuote } from '../eval/metrics/locate.ts';
import { type Utterance, utterancesOf } from '../src/2-understand/builtin/utterances.ts';

type Task = 'action' | 'decision' | 'summary' | 'question' | 'fact';

/** What the labels say of each utterance: 1 yes, 0 no, and in between for weaker evidence; null where a corpus was not labelled for the task. */
export type Labels = Readonly<Record<Task, Float32Array | null>>;

/** A labelled conversation to learn from. */
export interface Labelled {
  readonly id: string;
  readonly corpus: 'ami' | 'icsi' | 'own' | 'mail';
  /** As a recogniser might have put it down (`heard.ts`). */
  readonly isHeard: boolean;
  /** What is left out together in cross-validation: a series of meetings of the same people. */
  readonly group: string;
  readonly conversation: Conversation;
  readonly utterances: readonly Utterance[];
  readonly labels: Labels;
  /** Utterances that only sound like an item. */
  readonly traps: ReadonlySet<number>;
  readonly gold: {
    readonly actions: readonly (readonly number[])[] | null;
    readonly decisions: readonly (readonly number[])[] | null;
  };
  /** One of our own, with its labels as they are written; null for the corpora. */
  readonly example: Example | null;
}

interface ExtractMeeting extends Meeting {
  readonly series: string;
  readonly gold: NonNullable<Meeting['gold']> & { readonly extractive_turn_ids: readonly string[] | null };
}

function readMeetings(folder: string, name: string): readonly Labelled[] {
  return readJsonLines<ExtractMeeting>(folder, name).map(labelledMeeting);
}

function labelledMeeting(meeting: ExtractMeeting): Labelled {
  const conversation = meetingConversation(meeting);
  const utterances = utterancesOf(conversation);
  const turns = (ids: readonly (readonly number[])[] | null): Float32Array | null => {
    if (ids === null) return null;
    const positive = new Set(ids.flat());
    return Float32Array.from(utterances, ({ turn, tokens }) => (positive.has(turn) && tokens.length > 0 ? 1 : 0));
  };
  const { extractive_turn_ids } = meeting.gold;
  const actions = meeting.gold.actions ?? null;
  const decisions = meeting.gold.decisions ?? null;
  const gold = {
    actions: actions === null ? null : goldTurns(meeting, actions),
    decisions: decisions === null ? null : goldTurns(meeting, decisions),
  };
  return {
    id: meeting.id,
    corpus: meeting.corpus === 'ami' ? 'ami' : 'icsi',
    isHeard: false,
    group: meeting.series,
    conversation,
    utterances,
    traps: new Set(),
    gold,
    example: null,
    labels: {
      action: turns(gold.actions),
      decision: turns(gold.decisions),
      summary: turns(
        (extractive_turn_ids ?? null) === null
          ? null
          : goldTurns(meeting, [{ text: '', turn_ids: extractive_turn_ids ?? [] }]),
      ),
      question: null,
      fact: null,
    },
  };
}

export async function readOwn(folder: string): Promise<readonly Labelled[]> {
  return (await readExamples(folder)).map(labelledExample);
}

function labelledExample(example: Example): Labelled {
  const { name, conversation, labels } = example;
  const utterances = utterancesOf(conversation);
  const mark = (quotes: readonly (readonly string[])[]): Float32Array => {
    const marks = new Float32Array(utterances.length);
    for (const item of quotes) {
      item.forEach((quote, place) => {
        for (const at of utterancesIn(quote, conversation, utterances))
          marks[at] = Math.max(marks[at] ?? 0, place === 0 ? 1 : 0.5);
      });
    }
    return marks;
  };
  const traps = labels.traps.flatMap(({ quote }) => utterancesIn(quote, conversation, utterances));
  const all = [...labels.actionItems, ...labels.decisions, ...labels.keyFacts, ...labels.openQuestions].map(
    ({ quotes }) => quotes,
  );
  return {
    id: name,
    corpus: 'own',
    isHeard: false,
    group: name,
    conversation,
    utterances,
    traps: new Set(traps),
    gold: { actions: null, decisions: null },
    example,
    labels: {
      action: mark(labels.actionItems.map(({ quotes }) => quotes)),
      decision: mark(labels.decisions.map(({ quotes }) => quotes)),
      summary: mark(all),
      question: mark(labels.openQuestions.map(({ quotes }) => quotes)),
      fact: mark(labels.keyFacts.map(({ quotes }) => quotes)),
    },
  };
}

function utterancesIn(quote: string, conversation: Conversation, utterances: readonly Utterance[]): readonly number[] {
  return locateQuote(quote, conversation).flatMap((span) =>
    utterances
      .filter((one) => one.turn === span.turn && one.start < span.end && span.start < one.end)
      .map(({ index }) => index),
  );
}

function readMail(folder: string, name: string): readonly Labelled[] {
  return readJsonLines<{ readonly text: string; readonly label: boolean }>(folder, name).map(
    ({ text, label }, index) => {
      const conversation = singleTurn(text, 'email', ['Nora Lindqvist', 'Pavel Horak']);
      const utterances = utterancesOf(conversation);
      return {
        id: `mail-${index}`,
        corpus: 'mail',
        isHeard: false,
        group: `mail-${index % 50}`,
        conversation,
        utterances,
        traps: new Set<number>(),
        gold: { actions: null, decisions: null },
        example: null,
        labels: {
          action: Float32Array.from(utterances, () => (label ? 1 : 0)),
          decision: null,
          summary: null,
          question: null,
          fact: null,
        },
      };
    },
  );
}

/** Everything there is to learn from: the corpora's training sides and our own conversations that are not for testing. */
export async function readLabelled(folder: string): Promise<readonly Labelled[]> {
  return [
    ...readMeetings(folder, 'train.jsonl.gz'),
    ...(await readOwn('examples')),
    ...(await readOwn('eval/conversations/tune')),
    ...(await readOwn('train/talks')),
    ...readMail(folder, 'email-intent.train.jsonl'),
  ];
}
