import type { NoteMark, Turn } from '#core';
import { type NoteSection, noteSectionOf } from '#language';
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
  readonly isTaken: boolean;
  readonly owners: readonly string[];
}

interface Walk {
  readonly names: NameReader;
  readonly outcomes: Outcome[];
  readonly covered: Set<number>;
  parents: readonly Parent[];
}

/**
 * Finds what notes state as outcomes: items, rows and short paragraphs under "Action items", "Decisions", "Open questions" and their like, check
 * boxes wherever they stand, and lines that begin "Decision:" or "Action:". An item indented under another is a detail of it unless it has
 * a box; one that is only a name gives its owner to those under it. O(turns).
 */
export function outcomesOf(turns: readonly Turn[], names: NameReader): Outcomes {
  const walk: Walk = { names, outcomes: [], covered: new Set(), parents: [] };
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
        return;
      case 'item':
        takeItem(walk, turn, mark, turns[at + 1]);
        return;
      case 'row':
        takeBySection(walk, turn, mark);
        return;
      case 'paragraph':
        if (!takeLabelled(walk, turn) && !listed.has(keyOf(mark)) && countWords(turn.text) <= LONGEST_PARAGRAPH)
          takeBySection(walk, turn, mark);
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

/** What the innermost heading with a known name announces; null where none has. */
function sectionOf({ sections }: NoteMark): { readonly section: NoteSection; readonly heading: string } | null {
  for (const heading of sections.toReversed()) {
    const section = noteSectionOf(heading);
    if (section !== null) return { section, heading };
  }
  return null;
}

function takeItem(walk: Walk, turn: Turn, mark: ItemMark, next: Turn | undefined): void {
  walk.parents = walk.parents.filter(({ level }) => level < mark.level);
  const parent = walk.parents.at(-1);
  const group = mark.box === null ? groupOf(walk, turn, mark, next) : null;
  const isTaken = group === null && takeOneItem(walk, turn, mark, parent);
  const owners = group ?? parent?.owners ?? [];
  walk.parents = [...walk.parents, { level: mark.level, isTaken: isTaken || (parent?.isTaken ?? false), owners }];
  if (group !== null) walk.covered.add(turn.index);
}

/** The owners that an item gives to those below it, [] for a mere label ("Crane:"); null where it says something itself. */
function groupOf(walk: Walk, turn: Turn, mark: ItemMark, next: Turn | undefined): readonly string[] | null {
  if (next?.mark?.kind !== 'item' || next.mark.level <= mark.level) return null;
  const label = turn.text.replace(/:$/, '');
  return walk.names.inWords(label) ?? (turn.text.endsWith(':') && countWords(label) <= 6 ? [] : null);
}

/** Whether the item, or a box in it, is an outcome. */
function takeOneItem(walk: Walk, turn: Turn, mark: ItemMark, parent: Parent | undefined): boolean {
  if (mark.box !== null) return takeBox(walk, turn, mark, parent);
  if (takeLabelled(walk, turn)) return true;
  if (parent?.isTaken === true) {
    walk.covered.add(turn.index);
    return false;
  }
  return takeBySection(walk, turn, mark, parent?.owners);
}

/** Nothing is asked of anybody by a ticked or crossed-out box. */
function takeBox(walk: Walk, turn: Turn, mark: ItemMark, parent: Parent | undefined): boolean {
  walk.covered.add(turn.index);
  const section = sectionOf(mark)?.section ?? null;
  if (/[xX-]/.test(mark.box ?? '') || section === 'settled' || section === 'agenda' || section === 'people')
    return false;
  if (takeLabelled(walk, turn)) return true;
  const kind = section === 'decisions' ? 'decision' : section === 'questions' ? 'question' : 'action';
  walk.outcomes.push({ kind, turn, words: turn.text, owners: ownersAbove(walk, mark, parent?.owners) });
  return true;
}

function takeBySection(walk: Walk, turn: Turn, mark: NoteMark, owners: readonly string[] = []): boolean {
  const found = sectionOf(mark);
  if (found !== null && /^(?:agenda|people|settled)$/.test(found.section)) {
    walk.covered.add(turn.index);
    return false;
  }
  const words = mark.kind === 'row' ? wordsOfRow(mark.cells) : turn.text;
  const byColumns = mark.kind === 'row' ? kindOfRow(mark.cells) : null;
  const kind = byColumns ?? (found === null ? null : kindIn(found, words, walk.names));
  if (kind === null) return false;
  walk.covered.add(turn.index);
  if (!NOTHING.test(words)) walk.outcomes.push({ kind, turn, words, owners: ownersAbove(walk, mark, owners) });
  return true;
}

const NOTHING =
  /^(?:none(?: (?:so far|yet|identified|recorded))?|n\/?a|nothing|no (?:action items?|actions?|decisions?|open questions?|questions?|next steps?)\b.{0,40}|-+|tbd|keine?|aucune?|ningun[oa]?)[.!]?$/i;

function kindIn(
  { section, heading }: { readonly section: NoteSection; readonly heading: string },
  text: string,
  names: NameReader,
): Outcome['kind'] | null {
  switch (section) {
    case 'actions':
      return 'action';
    case 'decisions':
      return 'decision';
    case 'questions':
      return text.includes('?') || / /.test(heading.trim()) ? 'question' : null;
    case 'outcomes':
      return isAssigned(text, names) ? 'action' : 'decision';
    default:
      return null;
  }
}

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
    /^(?:actions?|action (?:item|point)|to[- ]?do|next step|ai|ap|aufgabe|tâche|tarea|acción)\s?#?\d{0,3}\s?(?:[([]([^()[\]]{1,60})[)\]]\s?)?[:–—]\s+(?=\S)/i,
  ],
];

/** A line that says itself what it is. */
function takeLabelled(walk: Walk, turn: Turn): boolean {
  for (const [kind, pattern] of LABELS) {
    const found = pattern.exec(turn.text);
    if (found === null) continue;
    const words = turn.text.slice(found[0].length);
    const owners = found[1] === undefined ? [] : walk.names.inField(found[1]);
    walk.covered.add(turn.index);
    walk.outcomes.push({ kind, turn, words, owners });
    return true;
  }
  return false;
}

/** Of the bullet it stands under, else of a heading that is a name. */
function ownersAbove(walk: Walk, mark: NoteMark, owners: readonly string[] = []): readonly string[] {
  if (owners.length > 0) return owners;
  const heading = mark.sections.at(-1) ?? '';
  return noteSectionOf(heading) === null ? (walk.names.inWords(heading) ?? []) : [];
}
