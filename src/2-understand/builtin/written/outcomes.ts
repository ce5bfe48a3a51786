import { cellsOf, type NoteMark, type Turn } from '#core';
import { headingSectionOf, type NoteSection } from '#language';
import type { NameReader } from './people-marks.ts';
import { kindOfRow, wordsOfRow } from './row.ts';

/** A turn of notes that states a task, a decision or an open question, by its form. */
export interface Outcome {
  readonly kind: 'action' | 'decision' | 'question';
  readonly turn: Turn;
  /** Its words without a label such as "Decision:", of a row the cell that states it; a verbatim part of the turn's text. */
  readonly words: string;
  /** Whose heading or bullet it stands under, or who is named in its label; [] where nobody is. */
  readonly owners: readonly string[];
  /** Texts of the items indented under it: its owner and date may stand there. */
  readonly details: readonly string[];
}

/** What the form of notes tells. */
export interface Outcomes {
  readonly outcomes: readonly Outcome[];
  /** Indices of turns that are wholly told by their form: headings, agenda, done work, groups, details of an item, and the outcomes. */
  readonly covered: ReadonlySet<number>;
}

type ItemMark = NoteMark & { readonly kind: 'item' };

/** An item that others are indented under. */
interface Parent {
  readonly level: number;
  /** Where details of the outcome that it is go; null where it is none. */
  readonly details: string[] | null;
  readonly owners: readonly string[];
}

interface Walk {
  readonly names: NameReader;
  readonly outcomes: Outcome[];
  readonly covered: Set<number>;
  parents: readonly Parent[];
  /** Of a name that stands alone on its line, for the paragraphs below it. */
  owners: readonly string[];
}

/**
 * Finds what notes state as outcomes: items, rows and short paragraphs under "Action items", "Decisions", "Open questions" and their like, check
 * boxes wherever they stand, and lines that begin "Decision:" or "Action:". An item indented under another is a detail of it unless it has
 * a box; one that is only a name gives its owner to those under it. O(turns).
 */
export function outcomesOf(turns: readonly Turn[], names: NameReader): Outcomes {
  const walk: Walk = { names, outcomes: [], covered: new Set(), parents: [], owners: [] };
  const listed = new Set(
    turns.flatMap(({ mark }) => (mark?.kind === 'item' || mark?.kind === 'row' ? [keyOf(mark)] : [])),
  );
  turns.forEach((turn, at) => {
    const { mark } = turn;
    if (mark === undefined) return;
    if (mark.kind !== 'item') walk.parents = [];
    switch (mark.kind) {
      case 'heading':
        walk.covered.add(turn.index);
        walk.owners = [];
        return;
      case 'item':
        takeItem(walk, turn, mark, turns[at + 1]);
        return;
      case 'row':
        takeBySection(walk, turn, mark);
        return;
      case 'paragraph':
        takeParagraph(walk, turn, mark, listed.has(keyOf(mark)));
    }
  });
  return { outcomes: walk.outcomes, covered: walk.covered };
}

const LONGEST_PARAGRAPH = 60;

function keyOf({ sections }: NoteMark): string {
  return sections.join('\n');
}

function countWords(text: string): number {
  return text.split(' ').length;
}

interface FoundSection {
  readonly section: NoteSection;
  readonly heading: string;
  /** What the heading says beside its name: "Petra" of "Action items – Petra". */
  readonly rest: string;
}

/** What the innermost heading with a known name announces; null where none has. */
function sectionOf({ sections }: NoteMark): FoundSection | null {
  for (const heading of sections.toReversed()) {
    const found = headingSectionOf(heading);
    if (found !== null) return { ...found, heading };
  }
  return null;
}

/** In a part that has no list, each short paragraph states one thing, and a name alone on its line is whose the next are. */
function takeParagraph(walk: Walk, turn: Turn, mark: NoteMark, isListed: boolean): void {
  if (takeLabelled(walk, turn) !== null || isListed || countWords(turn.text) > LONGEST_PARAGRAPH) return;
  const names = /^(?:actions|outcomes)$/.test(sectionOf(mark)?.section ?? '') ? walk.names.inWords(turn.text) : null;
  if (names === null) {
    takeBySection(walk, turn, mark, walk.owners);
    return;
  }
  walk.owners = names;
  walk.covered.add(turn.index);
}

function takeItem(walk: Walk, turn: Turn, mark: ItemMark, next: Turn | undefined): void {
  walk.parents = walk.parents.filter(({ level }) => level < mark.level);
  const parent = walk.parents.at(-1);
  const group = mark.box === null ? groupOf(walk, turn, mark, next) : null;
  if (group !== null) walk.covered.add(turn.index);
  const details = group === null ? takeOneItem(walk, turn, mark, parent) : null;
  const owners = group ?? parent?.owners ?? [];
  walk.parents = [...walk.parents, { level: mark.level, details: details ?? parent?.details ?? null, owners }];
}

/** The owners that an item gives to those below it, [] for a mere label ("Crane:"); null where it says something itself. */
function groupOf(walk: Walk, turn: Turn, mark: ItemMark, next: Turn | undefined): readonly string[] | null {
  if (next?.mark?.kind !== 'item' || next.mark.level <= mark.level) return null;
  const label = turn.text.replace(/:$/, '');
  return walk.names.inWords(label) ?? (turn.text.endsWith(':') && countWords(label) <= 6 ? [] : null);
}

/** Where the details of the outcome go that an item, or its box, is; null where it is none. */
function takeOneItem(walk: Walk, turn: Turn, mark: ItemMark, parent: Parent | undefined): string[] | null {
  if (mark.box !== null) return takeBox(walk, turn, mark, parent);
  const labelled = takeLabelled(walk, turn);
  if (labelled !== null) return labelled;
  if (parent === undefined || parent.details === null) return takeBySection(walk, turn, mark, parent?.owners);
  walk.covered.add(turn.index);
  parent.details.push(turn.text);
  return null;
}

/** Nothing is asked of anybody by a ticked or crossed-out box. */
function takeBox(walk: Walk, turn: Turn, mark: ItemMark, parent: Parent | undefined): string[] | null {
  walk.covered.add(turn.index);
  const section = sectionOf(mark)?.section ?? null;
  if (/[xX-]/.test(mark.box ?? '') || section === 'settled' || section === 'agenda' || section === 'people')
    return null;
  const kind = section === 'decisions' ? 'decision' : section === 'questions' ? 'question' : 'action';
  return (
    takeLabelled(walk, turn) ??
    add(walk, { kind, turn, words: turn.text, owners: ownersAbove(walk, mark, parent?.owners) })
  );
}

function add(walk: Walk, outcome: Omit<Outcome, 'details'>): string[] {
  const details: string[] = [];
  walk.covered.add(outcome.turn.index);
  walk.outcomes.push({ ...outcome, details });
  return details;
}

function takeBySection(walk: Walk, turn: Turn, mark: NoteMark, owners: readonly string[] = []): string[] | null {
  const found = sectionOf(mark);
  if (found !== null && /^(?:agenda|people|settled)$/.test(found.section)) {
    walk.covered.add(turn.index);
    return null;
  }
  const cells = mark.kind === 'row' ? cellsOf(turn.text, mark.columns) : null;
  const words = cells === null ? turn.text : wordsOfRow(cells);
  const byColumns = cells === null ? null : kindOfRow(cells);
  const kind = byColumns ?? (found === null ? null : kindIn(found, words, walk.names));
  if (kind === null) return null;
  if (!NOTHING.test(words)) return add(walk, { kind, turn, words, owners: ownersAbove(walk, mark, owners) });
  walk.covered.add(turn.index);
  return null;
}

const NOTHING =
  /^(?:none(?: (?:so far|yet|identified|recorded))?|n\/?a|nothing|no (?:action items?|actions?|decisions?|open questions?|questions?|next steps?)\b.{0,40}|-+|tbd|keine?|aucune?|ningun[oa]?)[.!]?$/i;

function kindIn({ section, heading }: FoundSection, text: string, names: NameReader): Outcome['kind'] | null {
  switch (section) {
    case 'actions':
      return 'action';
    case 'decisions':
      return 'decision';
    case 'questions':
      if (ANSWERED.test(text)) return null;
      return text.includes('?') || / /.test(heading.trim()) ? 'question' : null;
    case 'outcomes':
      return isAssigned(text, names) ? 'action' : 'decision';
    default:
      return null;
  }
}

/** "Who pays? → Norrfjord": no open question any more. */
const ANSWERED = /\?\s*(?:→|->|=>|[–—-]\s|answer\s?:|a:)\s*\S/i;

/** In a list of both, a task says whose it is. */
function isAssigned(text: string, names: NameReader): boolean {
  if (/^@|\s@\p{L}|\b(?:owner|due|deadline)\b\s*:/iu.test(text)) return true;
  const first = /^(.{2,60}?)(?:\s?:|\s+(?:to|will|shall))\s/.exec(text)?.[1];
  const last = /[([]([^()[\]]{2,60})[)\]]\.?$/.exec(text)?.[1];
  return [first, last].some((said) => said !== undefined && names.inWords(said.replace(/,.*$/, '')) !== null);
}

const LABELS: readonly (readonly [Outcome['kind'], RegExp])[] = [
  [
    'decision',
    /^(?:decisions?|decided|agreed|resolved|entscheidung|beschluss|beschlossen|décision|decisión|acuerdo)\s?#?\d{0,3}\s?[:–—]\s+(?=\S)/i,
  ],
  [
    'question',
    /^(?:open (?:question|point|issue)|question|offene frage|offener punkt|question ouverte|pregunta abierta)\s?#?\d{0,3}\s?[:–—]\s+(?=\S)/i,
  ],
  [
    'action',
    /^(?:actions?|action (?:items?|points?)|to[- ]?dos?|next steps?|ai|ap|aufgaben?|tâches?|tareas?|acción)\s?#?\d{0,3}\s?(?:[([]([^()[\]]{1,60})[)\]]\s?)?[:–—]\s+(?=\S)/i,
  ],
];

/** Takes a line that says itself what it is; null for any other. */
function takeLabelled(walk: Walk, turn: Turn): string[] | null {
  for (const [kind, pattern] of LABELS) {
    const found = pattern.exec(turn.text);
    if (found === null) continue;
    const owners = found[1] === undefined ? [] : walk.names.inField(found[1]);
    return add(walk, { kind, turn, words: turn.text.slice(found[0].length), owners });
  }
  return null;
}

/** Of the bullet or name it stands under, else of a heading that is or has a name. */
function ownersAbove(walk: Walk, mark: NoteMark, owners: readonly string[] = []): readonly string[] {
  if (owners.length > 0) return owners;
  const heading = mark.sections.at(-1) ?? '';
  const section = headingSectionOf(heading);
  return walk.names.inWords(section === null ? heading : section.rest) ?? [];
}
