import {
  type ActionItem,
  type Conversation,
  cellsOf,
  type Decision,
  type EngineContext,
  type Evidences,
  type OpenQuestion,
} from '#core';
import { peopleOf } from '../actions/people.ts';
import type { Utterance } from '../utterances.ts';
import { type MarkReader, readMark, type TaskMarks } from './field-marks.ts';
import { type Outcome, outcomesOf } from './outcomes.ts';
import { nameReader } from './people-marks.ts';
import { readRowTask } from './row.ts';
import { readWrittenTask, type WrittenTask, withoutCitations } from './written-task.ts';

/** What notes say themselves, as it stands in them. */
export interface TakenOver {
  readonly actionItems: readonly ActionItem[];
  readonly decisions: readonly Decision[];
  readonly openQuestions: readonly OpenQuestion[];
  /** Turns that their form tells wholly: no rule for talk applies to them. */
  readonly covered: ReadonlySet<number>;
}

/** Somebody wrote it down as such: as sure as it gets, a box more than a bullet, a bullet more than a paragraph. */
const CONFIDENCE = { box: 0.95, item: 0.9, paragraph: 0.8 };

/**
 * Takes tasks, decisions and open questions of notes over: a task with its owner, due date and priority, none that is done; text as it stands but for
 * the marks of these. Each has its whole line as evidence. Nothing in speech, which has no form. O(text).
 */
export function takeOver(
  conversation: Conversation,
  utterances: readonly Utterance[],
  context: EngineContext,
): TakenOver {
  if (conversation.turns.every(({ mark }) => mark === undefined))
    return { actionItems: [], decisions: [], openQuestions: [], covered: new Set() };
  const names = nameReader(conversation, peopleOf(conversation, utterances, context), context);
  const reader: MarkReader = { names, today: conversation.date };
  const { outcomes, covered } = outcomesOf(conversation.turns, names);
  return {
    actionItems: unlike(outcomes.filter(({ kind }) => kind === 'action').flatMap((one) => actionItemOf(one, reader))),
    decisions: unlike(
      outcomes
        .filter(({ kind }) => kind === 'decision')
        .flatMap((one) => statementOf(one).map((statement): Decision => ({ kind: 'decision', ...statement }))),
    ),
    openQuestions: unlike(
      outcomes
        .filter(({ kind }) => kind === 'question')
        .flatMap((one) => statementOf(one).map((statement): OpenQuestion => ({ kind: 'openQuestion', ...statement }))),
    ),
    covered,
  };
}

function actionItemOf(outcome: Outcome, reader: MarkReader): readonly ActionItem[] {
  const task = taskOf(outcome, reader);
  if (task.isDone || !hasWords(task.text)) return [];
  const owners = task.owners.length > 0 ? task.owners : outcome.owners;
  return [
    {
      kind: 'actionItem',
      text: task.text,
      owner: owners[0] ?? null,
      owners,
      due: task.due?.date ?? null,
      duePhrase: task.due?.phrase ?? null,
      priority: task.priority,
      confidence: confidenceOf(outcome),
      evidence: evidenceOf(outcome),
    },
  ];
}

/** What the words say goes before what is noted under them. */
function taskOf({ turn: { mark, text }, words, details }: Outcome, reader: MarkReader): WrittenTask {
  if (mark?.kind === 'row') return readRowTask(cellsOf(text, mark.columns), reader);
  const task = readWrittenTask(words, mark?.kind === 'item' && text === words ? mark.signs : null, reader);
  const below: TaskMarks = { owners: [], due: null, priority: null, isDone: false };
  for (const detail of details) readMark(detail, below, reader);
  return {
    text: task.text,
    owners: task.owners.length > 0 ? task.owners : below.owners,
    due: task.due ?? below.due,
    priority: task.priority ?? below.priority,
    isDone: task.isDone || below.isDone,
  };
}

function statementOf(
  outcome: Outcome,
): readonly { readonly text: string; readonly confidence: number; readonly evidence: Evidences }[] {
  const text = withoutCitations(outcome.words);
  if (!hasWords(text)) return [];
  return [
    {
      text: text.charAt(0).toUpperCase() + text.slice(1),
      confidence: confidenceOf(outcome),
      evidence: evidenceOf(outcome),
    },
  ];
}

function hasWords(text: string): boolean {
  return /\p{L}{2}|\p{Lo}/u.test(text);
}

function confidenceOf({ turn: { mark } }: Outcome): number {
  if (mark?.kind === 'item') return mark.box === null ? CONFIDENCE.item : CONFIDENCE.box;
  return mark?.kind === 'row' ? CONFIDENCE.item : CONFIDENCE.paragraph;
}

/** The whole line; of a row only the cell that states it. */
function evidenceOf({ turn, words }: Outcome): Evidences {
  return [{ turn: turn.index, quote: turn.mark?.kind === 'row' ? words : turn.text, start: turn.start }];
}

/** What is written twice (in a summary and in its list) counts once. */
function unlike<Item extends { readonly text: string }>(items: readonly Item[]): readonly Item[] {
  const seen = new Set<string>();
  return items.filter(({ text }) => {
    const key = text.toLowerCase();
    return !seen.has(key) && seen.add(key);
  });
}
