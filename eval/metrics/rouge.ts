/** ROUGE F1 scores, 0 to 1, of one text against one reference. */
export interface Rouge {
  readonly rouge1: number;
  readonly rouge2: number;
  readonly rougeL: number;
}

/** Lower-case tokens `[a-z0-9]+`, no stemming. */
export function rougeTokens(text: string): readonly string[] {
  return text.toLowerCase().match(/[a-z0-9]+/g) ?? [];
}

/** The first `limit` tokens' worth of a text, cut between words. */
export function firstWords(text: string, limit: number): string {
  return text.split(/\s+/).filter(Boolean).slice(0, limit).join(' ');
}

/** ROUGE-1, -2 and -L (Lin 2004): F1, one reference, longest common subsequence over the whole text. O(text × reference). */
export function rouge(text: string, reference: string): Rouge {
  const said = rougeTokens(text);
  const wanted = rougeTokens(reference);
  return {
    rouge1: overlapF1(grams(said, 1), grams(wanted, 1)),
    rouge2: overlapF1(grams(said, 2), grams(wanted, 2)),
    rougeL: f1(commonSubsequence(said, wanted), said.length, wanted.length),
  };
}

function grams(tokens: readonly string[], size: number): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (let start = 0; start + size <= tokens.length; start += 1) {
    const gram = tokens.slice(start, start + size).join(' ');
    counts.set(gram, (counts.get(gram) ?? 0) + 1);
  }
  return counts;
}

function overlapF1(said: ReadonlyMap<string, number>, wanted: ReadonlyMap<string, number>): number {
  let both = 0;
  for (const [gram, count] of said) both += Math.min(count, wanted.get(gram) ?? 0);
  const total = (counts: ReadonlyMap<string, number>): number => [...counts.values()].reduce((sum, n) => sum + n, 0);
  return f1(both, total(said), total(wanted));
}

function f1(both: number, said: number, wanted: number): number {
  return said + wanted === 0 ? 0 : (2 * both) / (said + wanted);
}

function commonSubsequence(left: readonly string[], right: readonly string[]): number {
  let previous = new Uint32Array(right.length + 1);
  for (const token of left) {
    const current = new Uint32Array(right.length + 1);
    for (let column = 1; column <= right.length; column += 1) {
      const diagonal = (previous[column - 1] ?? 0) + 1;
      const best = Math.max(previous[column] ?? 0, current[column - 1] ?? 0);
      current[column] = right[column - 1] === token ? diagonal : best;
    }
    previous = current;
  }
  return previous[right.length] ?? 0;
}
