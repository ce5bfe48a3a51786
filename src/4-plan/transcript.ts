import { noteNameOf, printSketch, sketchOf, type Turn } from '#core';
import { defuse, type PropertyEntry, printFrontmatter, printWikilink, propertyText } from '#markdown';
import { blockId, printTime } from './citations.ts';
import type { Filing } from './filing.ts';
import { nameProperties } from './name-questions.ts';
import { sourceKind } from './note.ts';

/** What the template `transcript.md` is given. */
export interface TranscriptView {
  readonly frontmatter: string;
  readonly title: string;
  readonly date: string;
  readonly turns: readonly TurnView[];
}

interface TurnView {
  /** The whole paragraph: speaker, time, text and block id. */
  readonly line: string;
  /** Full name, or the label of the source; "" where it has none. */
  readonly speaker: string;
  /** `42:05`, or "". */
  readonly time: string;
  readonly text: string;
  /** Block id without `^`. */
  readonly id: string;
}

/** The readable transcript: one paragraph a turn, each a block that a citation can link to. */
export function transcriptView(filing: Filing): TranscriptView {
  const { conversation } = filing.findings;
  return {
    // The names of these properties are not the user's to map: by them a source is known again.
    frontmatter: printFrontmatter(transcriptProperties(filing)),
    title: defuse(conversation.title),
    date: conversation.date,
    turns: conversation.turns.flatMap((turn) => turnView(turn, filing)),
  };
}

function transcriptProperties({ findings, reference, note }: Filing): readonly PropertyEntry[] {
  const { conversation, attended } = findings;
  const sketch = sketchOf(conversation.turns);
  return [
    ['type', 'transcript'],
    ['title', propertyText(conversation.title)],
    ['date', conversation.date],
    ['participants', { flow: attended.map(({ name }) => propertyText(name)) }],
    ['source', sourceKind(conversation)],
    ['source_ref', reference],
    ['source_sha256', conversation.source.sha256],
    ...(sketch === null ? [] : [['source_sketch', printSketch(sketch)] as const]),
    ...(conversation.isDateStated === false ? [['source_dated', false] as const] : []),
    ...nameProperties(findings),
    ['note', printWikilink(note.replace(/\.md$/, ''), noteNameOf(note))],
    ['tags', ['type/transcript', 'generated']],
  ];
}

function turnView(turn: Turn, { findings }: Filing): readonly TurnView[] {
  const label = turn.speaker === null ? '' : turn.speaker;
  const speaker = defuse(Object.hasOwn(findings.speakers, label) ? (findings.speakers[label] ?? label) : label);
  const text = turnText(turn.text, findings.conversation.kind === 'meeting');
  if (text === '' && speaker === '') return [];
  const time = turn.start === null ? '' : printTime(turn.start);
  const id = blockId(turn.index);
  const who = speaker === '' ? '' : `**${speaker}**`;
  const head = [who, time === '' ? '' : `(${time})`].filter((part) => part !== '').join(' ');
  const line = `${head === '' ? '' : speaker === '' ? `${head} ` : `${head}: `}${text} ^${id}`;
  return [{ line, speaker, time, text, id }];
}

/** What was written keeps its lines; what was spoken has none. Blank lines would end the block that is cited. */
function turnText(text: string, isSpoken: boolean): string {
  if (isSpoken) return defuse(text);
  return text
    .split(/[\r\n\u2028\u2029]+/)
    .map(defuse)
    .filter((line) => line !== '')
    .join('\n');
}
