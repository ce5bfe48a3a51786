/** Share of the different runs of so many words of the shorter text that the longer one has too; 0 where it has none. */
export function shareOfRuns(a: readonly string[], b: readonly string[], length: number): number {
  const [few, many] = [runsOf(a, length), runsOf(b, length)].toSorted((one, other) => one.size - other.size);
  if (few === undefined || many === undefined || few.size === 0) return 0;
  let both = 0;
  for (const run of few) if (many.has(run)) both += 1;
  return both / few.size;
}

function runsOf(words: readonly string[], length: number): ReadonlySet<string> {
  const runs = new Set<string>();
  for (let at = 0; at + length <= words.length; at += 1) runs.add(words.slice(at, at + length).join(' '));
  return runs;
}
