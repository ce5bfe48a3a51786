import type { Diagnostic } from '#core';
import { findMojibake, repairMojibake } from '#markdown';
import { info } from './diagnostics.ts';

/** A text whose wrong decoding was undone. */
export interface MendedText {
  readonly text: string;
  /** How many characters, or runs of them, were repaired. */
  readonly count: number;
  /** 1-based line of the first; 1 where nothing was repaired. */
  readonly line: number;
  /** The first, before and after: `"Ã¼" is ü`; null where nothing was repaired. */
  readonly example: string | null;
}

/** Repairs what UTF-8 read in a wrong encoding left in a text, where nothing else can be meant (`â€™` for ’): see `findMojibake`. Linear. */
export function mendText(text: string): MendedText {
  const found = findMojibake(text);
  const [first] = found;
  if (first === undefined) return { text, count: 0, line: 1, example: null };
  const broken = text.slice(first.start, first.end);
  return {
    text: repairMojibake(text, found),
    count: found.length,
    line: lineOf(text, first.start),
    example: `"${broken}" is ${first.repaired}`,
  };
}

function lineOf(text: string, offset: number): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) line++;
  return line;
}

/** Says what of a text was repaired; `mended.example` is not null. */
export function aboutMended(
  path: string,
  { line, count, example }: { readonly line: number; readonly count: number; readonly example: string | null },
): Diagnostic {
  const places = count === 1 ? 'one place' : `${count} places`;
  const message = `Repaired text that a wrong decoding had broken in ${places}: ${example}`;
  return info(path, line, 'text-repaired', message, 'Nothing needs to be done; the archived original keeps its bytes');
}
