import { cueTurns } from './cue-turns.ts';
import { type BrokenCue, backwardsCue, brokenBlock, brokenCueDiagnostics } from './diagnostics.ts';
import { noHeader, type ReadText, type SourceText } from './source-text.ts';
import { type Cue, scanBlocks } from './web-vtt-scan.ts';

/** Reads the cues of WebVTT and SRT alike, leniently; what is broken is counted and told, the rest is read. */
export function readCues(source: SourceText, options: { readonly hasSignature: boolean }): ReadText {
  let broken: BrokenCue[] = [];
  const cues: Iterable<Cue> = {
    [Symbol.iterator]: () => {
      broken = [];
      return soundCues(source, { ...options, broken });
    },
  };
  const turns = cueTurns(cues, source.text);
  return {
    turns,
    header: noHeader,
    medium: 'speech',
    notUnderstood: broken.length,
    diagnostics: brokenCueDiagnostics(source.path, broken),
  };
}

/** The cues that can be read, in order; the others go to `broken`. */
function* soundCues(
  { text, path }: SourceText,
  { hasSignature, broken }: { readonly hasSignature: boolean; readonly broken: BrokenCue[] },
): Generator<Cue> {
  for (const block of scanBlocks(text, { strict: false, hasSignature })) {
    if ('what' in block) broken.push(brokenBlock(block, path));
    else if (block.end < block.start) broken.push(backwardsCue(block, path));
    else yield block;
  }
}
