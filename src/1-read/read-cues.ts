import { cueTurns } from './cue-turns.ts';
import {
  type BrokenCue,
  backwardsCue,
  brokenBlock,
  brokenCueDiagnostics,
  brokenJsonCue,
  mostBrokenShown,
} from './diagnostics.ts';
import { keptCues } from './kept-cues.ts';
import { areRolling, withoutRepeats } from './rolling-cues.ts';
import { type Header, noHeader, type ReadText, type ReadTurn, type SourceText } from './source-text.ts';
import { hasSpokenJson, spokenJson } from './spoken-json.ts';
import { inOrder, whileInOrder } from './time-order.ts';
import { type BrokenBlock, type Cue, firstCues, scanBlocks } from './web-vtt-scan.ts';

/**
 * Reads the cues of WebVTT and SRT alike, leniently; what is broken is counted and told, the rest is read. Cues are found
 * once and gone through several times (`kept-cues.ts`).
 */
export function readCues(source: SourceText, options: { readonly hasSignature: boolean }): ReadText {
  const broken: Broken = { first: [], count: 0 };
  const found = keptCues(source.text, soundCues(source, { ...options, broken }));
  const header = headerOf(firstCues(found, 1));
  const shown = areRolling(found) ? again(() => withoutRepeats(found)) : null;
  const turns =
    turnsInOrder(shown ?? found, source.text) ?? cueTurns(inOrder(shown === null ? found : [...shown]), source.text);
  return {
    turns,
    header,
    medium: 'speech',
    notUnderstood: broken.count,
    diagnostics: brokenCueDiagnostics(source.path, broken.first, broken.count),
  };
}

/** Null where a cue begins before those above it: most files have none such, and need not be gone through for it first. */
function turnsInOrder(cues: Iterable<Cue>, text: string): ReadTurn[] | null {
  const order = { isKept: true };
  const turns = cueTurns(
    again(() => whileInOrder(cues, order)),
    text,
  );
  return order.isKept ? turns : null;
}

function again<Item>(items: () => Generator<Item>): Iterable<Item> {
  return { [Symbol.iterator]: items };
}

/** What could not be read: the first, and how many. A file may be nothing else. */
interface Broken {
  readonly first: BrokenCue[];
  count: number;
}

/** The cues that can be read, in the file's order; the others go to `broken`. */
function* soundCues(
  { text, path }: SourceText,
  { hasSignature, broken }: { readonly hasSignature: boolean; readonly broken: Broken },
): Generator<Cue> {
  for (const block of scanBlocks(text, { strict: false, hasSignature })) {
    if (!('what' in block) && isSound(block)) yield block;
    else if (broken.count++ <= mostBrokenShown) broken.first.push(explained(block, path));
  }
}

function isSound(cue: Cue): boolean {
  return cue.end >= cue.start && !(hasSpokenJson(cue) && spokenJson(cue.text) === null);
}

function explained(block: Cue | BrokenBlock, path: string): BrokenCue {
  if ('what' in block) return brokenBlock(block, path);
  return block.end < block.start ? backwardsCue(block, path) : brokenJsonCue(block, path);
}

/** Teams' metadata says when the first words were spoken. */
function headerOf([first]: readonly Cue[]): Header {
  const spoken = first !== undefined && hasSpokenJson(first) ? spokenJson(first.text) : null;
  return spoken === null ? noHeader : { ...noHeader, date: spoken.date, time: spoken.time };
}
