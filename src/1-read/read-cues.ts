import { cueTurns } from './cue-turns.ts';
import { backwardsCue, brokenBlocks, brokenCueDiagnostics } from './diagnostics.ts';
import { noHeader, type ReadText, type SourceText } from './source-text.ts';
import { scanCues } from './web-vtt-scan.ts';

/** Reads the cues of WebVTT and SRT alike, leniently; what is broken is counted and told, the rest is read. */
export function readCues(source: SourceText, options: { readonly hasSignature: boolean }): ReadText {
  const scan = scanCues(source.text, { strict: false, hasSignature: options.hasSignature });
  const backwards = scan.cues.filter((cue) => cue.end < cue.start);
  const cues = backwards.length === 0 ? scan.cues : scan.cues.filter((cue) => cue.end >= cue.start);
  const broken = [...brokenBlocks(scan, source.path), ...backwards.map((cue) => backwardsCue(cue, source.path))];
  broken.sort((one, other) => one.line - other.line);
  return {
    turns: cueTurns(cues),
    header: noHeader,
    medium: 'speech',
    notUnderstood: broken.length,
    diagnostics: brokenCueDiagnostics(source.path, broken),
  };
}
