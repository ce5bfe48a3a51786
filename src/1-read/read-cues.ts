import { cueTurns } from './cue-turns.ts';
import { type BrokenCue, backwardsCue, brokenBlock, brokenCueDiagnostics, mostBrokenShown } from './diagnostics.ts';
import { noHeader, type ReadText, type SourceText } from './source-text.ts';
import { type Cue, scanBlocks } from './web-vtt-scan.ts';

/** Reads the cues of WebVTT and SRT alike, leniently; what is broken is counted and told, the rest is read. */
export function readCues(source: SourceText, options: { readonly hasSignature: boolean }): ReadText {
  let broken: Broken = { first: [], count: 0 };
  const cues: Iterable<Cue> = {
    [Symbol.iterator]: () => {
      broken = { first: [], count: 0 };
      return soundCues(source, { ...options, broken });
    },
  };
  const turns = cueTurns(cues, source.text);
  return {
    turns,
    header: noHeader,
    medium: 'speech',
    notUnderstood: broken.count,
    diagnostics: brokenCueDiagnostics(source.path, broken.first, broken.count),
  };
}

/** What could not be read: the first, and how many. A file may be nothing else. */
interface Broken {
  readonly first: BrokenCue[];
  count: number;
}

/** The cues that can be read, in order; the others go to `broken`. */
function* soundCues(
  { text, path }: SourceText,
  { hasSignature, broken }: { readonly hasSignature: boolean; readonly broken: Broken },
): Generator<Cue> {
  for (const block of scanBlocks(text, { strict: false, hasSignature })) {
    const isSound = !('what' in block) && block.end >= block.start;
    if (isSound) yield block;
    else if (broken.count++ <= mostBrokenShown)
      broken.first.push('what' in block ? brokenBlock(block, path) : backwardsCue(block, path));
  }
}
