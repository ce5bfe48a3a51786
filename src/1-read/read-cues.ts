import { inOrder } from './cue-order.ts';
import { cueTurns } from './cue-turns.ts';
import { backwardsCue, brokenBlocks, brokenCueDiagnostics, brokenJsonCue } from './diagnostics.ts';
import { withoutRepeats } from './rolling-cues.ts';
import { type Header, noHeader, type ReadText, type SourceText } from './source-text.ts';
import { spokenJson } from './spoken-json.ts';
import { type Cue, scanCues } from './web-vtt-scan.ts';

/** Reads the cues of WebVTT and SRT alike, leniently; what is broken is counted and told, the rest is read. */
export function readCues(source: SourceText, options: { readonly hasSignature: boolean }): ReadText {
  const scan = scanCues(source.text, { strict: false, hasSignature: options.hasSignature });
  const backwards = scan.cues.filter((cue) => cue.end < cue.start);
  const cues = backwards.length === 0 ? scan.cues : scan.cues.filter((cue) => cue.end >= cue.start);
  const broken = [
    ...brokenBlocks(scan, source.path),
    ...backwards.map((cue) => backwardsCue(cue, source.path)),
    ...cues.filter(isBrokenJson).map((cue) => brokenJsonCue(cue, source.path)),
  ];
  broken.sort((one, other) => one.line - other.line);
  return {
    turns: cueTurns(inOrder(withoutRepeats(cues))),
    header: headerOf(cues),
    medium: 'speech',
    notUnderstood: broken.length,
    diagnostics: brokenCueDiagnostics(source.path, broken),
  };
}

function isBrokenJson({ text }: Cue): boolean {
  return text.startsWith('{') && text.includes('"spokenText"') && spokenJson(text) === null;
}

/** Teams' metadata says when the first words were spoken. */
function headerOf([first]: readonly Cue[]): Header {
  const spoken = first?.text.startsWith('{') === true ? spokenJson(first.text) : null;
  return spoken === null ? noHeader : { ...noHeader, date: spoken.date, time: spoken.time };
}
