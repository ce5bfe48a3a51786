import {
  type ActionItem,
  type Conversation,
  defaultSettings,
  type EngineContext,
  type Evidence,
  type Extraction,
  type Settings,
} from '#core';
import { isSpeakerLabel } from '#language';
import { resolveNames } from '#resolve';
import { type Example, type LabelledAction, type LabelledItem, readExamples } from './examples.ts';
import type { Counts } from './metrics/counts.ts';
import { locateQuote } from './metrics/locate.ts';
import { type Match, type Matchable, matchItems, overlaps, type TurnSpan } from './metrics/match-items.ts';
import { countsRowOver, type Row, shareRowOver } from './row.ts';
import { countVerbatim, type Understand } from './understand.ts';

/** The owner of the invented vault that the examples belong to. */
const settings: Settings = {
  ...defaultSettings,
  me: { name: 'Ines Halloran', aliases: ['Ines'], email: 'ines@quillstone.example', company: 'Quillstone' },
};
const context: EngineContext = {
  knownNames: [{ kind: 'organization', name: 'Quillstone', aliases: [] }],
  me: 'Ines Halloran',
};

/** What was right and wrong in one example; also what `--misses` prints. */
export interface ExampleScore {
  readonly name: string;
  readonly actions: Counts;
  readonly decisions: Counts;
  readonly keyFacts: Counts;
  readonly openQuestions: Counts;
  readonly ownersRight: number;
  readonly duesRight: number;
  readonly matchedActions: number;
  /** Of each action item how sure the engine was, and whether it was right. */
  readonly sureness: readonly { readonly confidence: number; readonly isRight: boolean }[];
  readonly trapsSprung: number;
  readonly traps: number;
  readonly verbatim: number;
  readonly evidence: number;
  /** Lines for people who tune the engine. */
  readonly notes: readonly string[];
}

/** Scores the project's own labelled conversations, each for itself. */
export async function scoreExamples(folder: string, understand: Understand): Promise<readonly ExampleScore[]> {
  const scores: ExampleScore[] = [];
  for (const example of await readExamples(folder)) {
    const extraction = await understand(example.conversation, context);
    const findings = resolveNames(example.conversation, extraction, { entities: [] }, settings);
    scores.push(scoreExample(example, extraction, findings.extraction.actionItems));
  }
  return scores;
}

export function scoreExample(example: Example, extraction: Extraction, resolved: readonly ActionItem[]): ExampleScore {
  const { conversation, labels } = example;
  const found = (
    items: readonly { readonly text: string; readonly evidence: readonly Evidence[] }[],
  ): readonly Matchable[] =>
    items.map((item) => ({ text: item.text, spans: item.evidence.map((evidence) => spanOf(evidence, conversation)) }));
  const wanted = (items: readonly LabelledItem[]): readonly Matchable[] =>
    items.map((item) => ({ text: item.text, spans: item.quotes.flatMap((quote) => locateQuote(quote, conversation)) }));
  const pair = (kind: 'actionItems' | 'decisions' | 'keyFacts' | 'openQuestions'): Pairing =>
    pairUp(kind, found(extraction[kind]), wanted(labels[kind]));
  const pairs = {
    actions: pair('actionItems'),
    decisions: pair('decisions'),
    facts: pair('keyFacts'),
    questions: pair('openQuestions'),
  };
  const fields = pairs.actions.matches.map(({ gold, predicted }) => ({
    gold: withoutLabels(labels.actionItems[gold]),
    item: resolved[predicted],
  }));
  const stray = [...pairs.actions.stray, ...pairs.decisions.stray];
  const sprung = labels.traps.filter(({ quote }) => {
    const spans = locateQuote(quote, conversation);
    return stray.some((item) => item.spans.some((a) => spans.some((b) => overlaps(a, b))));
  });
  const wrongFields = fields.flatMap(({ gold, item }) =>
    gold?.owner === item?.owner && gold?.due === item?.due
      ? []
      : [
          `field: ${gold?.text} | owner ${gold?.owner} / ${item?.owner} | due ${gold?.due} / ${item?.due} (${item?.duePhrase})`,
        ],
  );
  const verbatim = countVerbatim(conversation, extraction);
  return {
    name: example.name,
    actions: pairs.actions.counts,
    decisions: pairs.decisions.counts,
    keyFacts: pairs.facts.counts,
    openQuestions: pairs.questions.counts,
    ownersRight: fields.filter(({ gold, item }) => gold?.owner === item?.owner).length,
    duesRight: fields.filter(({ gold, item }) => gold?.due === item?.due).length,
    matchedActions: fields.length,
    sureness: extraction.actionItems.map(({ confidence }, index) => ({
      confidence,
      isRight: pairs.actions.matches.some(({ predicted }) => predicted === index),
    })),
    trapsSprung: sprung.length,
    traps: labels.traps.length,
    verbatim: verbatim.right,
    evidence: verbatim.of,
    notes: [
      ...Object.values(pairs).flatMap(({ notes }) => notes),
      ...wrongFields,
      ...sprung.map(({ quote, why }) => `trap: ${quote} (${why})`),
      `topics: ${extraction.topics.join(' · ')}`,
      `mentions: ${extraction.mentions.map((one) => `${one.text} (${one.kind[0]}${one.turns.length})`).join(', ')}`,
      `summary: ${extraction.summary}`,
    ],
  };
}

/** "Speaker 2" is nobody's name: a note has no owner then. */
function withoutLabels(item: LabelledAction | undefined): LabelledAction | undefined {
  return item === undefined || item.owner === null || !isSpeakerLabel(item.owner) ? item : { ...item, owner: null };
}

interface Pairing {
  readonly counts: Counts;
  readonly matches: readonly Match[];
  readonly stray: readonly Matchable[];
  readonly notes: readonly string[];
}

function pairUp(kind: string, found: readonly Matchable[], wanted: readonly Matchable[]): Pairing {
  const matches = matchItems(found, wanted);
  const stray = found.filter((_, index) => !matches.some(({ predicted }) => predicted === index));
  const missed = wanted.filter((_, index) => !matches.some(({ gold }) => gold === index));
  const right = matches.length;
  return {
    counts: { rightPredicted: right, predicted: found.length, goldFound: right, gold: wanted.length },
    matches,
    stray,
    notes: [
      ...matches.map(({ gold, predicted }) => `${kind} right: ${found[predicted]?.text}   <= ${wanted[gold]?.text}`),
      ...stray.map((item) => `${kind} stray: ${item.text} [turn ${item.spans.map(({ turn }) => turn).join(', ')}]`),
      ...missed.map((item) => `${kind} missed: ${item.text} [turn ${item.spans.map(({ turn }) => turn).join(', ')}]`),
    ],
  };
}

function spanOf({ turn, quote }: Evidence, conversation: Conversation): TurnSpan {
  const text = conversation.turns[turn]?.text ?? '';
  const start = Math.max(0, text.indexOf(quote));
  return { turn, start, end: start + quote.length };
}

/** The rows of the table for a set of examples: all of them together. */
export function exampleRows(set: string, scores: readonly ExampleScore[]): readonly Row[] {
  const counts = (measure: string, pick: (score: ExampleScore) => Counts): Row =>
    countsRowOver(set, measure, scores.map(pick));
  const share = (measure: string, right: (score: ExampleScore) => number, of: (score: ExampleScore) => number): Row =>
    shareRowOver(
      set,
      measure,
      scores.map((score) => ({ right: right(score), of: of(score) })),
    );
  return [
    counts('action items', ({ actions }) => actions),
    share(
      'owner right',
      ({ ownersRight }) => ownersRight,
      ({ matchedActions }) => matchedActions,
    ),
    share(
      'due right',
      ({ duesRight }) => duesRight,
      ({ matchedActions }) => matchedActions,
    ),
    share(
      'traps sprung',
      ({ trapsSprung }) => trapsSprung,
      ({ traps }) => traps,
    ),
    ...SURENESS.map(([from, to]) =>
      share(
        `right of those sure ${from.toFixed(2)} to ${to.toFixed(2)}`,
        ({ sureness }) => sureness.filter((one) => one.isRight && isBetween(one.confidence, from, to)).length,
        ({ sureness }) => sureness.filter((one) => isBetween(one.confidence, from, to)).length,
      ),
    ),
    counts('decisions', ({ decisions }) => decisions),
    counts('key facts', ({ keyFacts }) => keyFacts),
    counts('open questions', ({ openQuestions }) => openQuestions),
    share(
      'evidence verbatim',
      ({ verbatim }) => verbatim,
      ({ evidence }) => evidence,
    ),
  ];
}

/** Bands of confidence: of the action items in each, as large a share should be right. */
const SURENESS: readonly (readonly [from: number, to: number])[] = [
  [0, 0.7],
  [0.7, 0.85],
  [0.85, 0.95],
  [0.95, 1.01],
];

function isBetween(value: number, from: number, to: number): boolean {
  return value >= from && value < to;
}
