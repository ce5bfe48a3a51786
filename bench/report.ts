/** Prints a figure beside its bar: at most so much, or at least. */
export type Report = (bar: 'most' | 'least', title: string, value: number, unit: string, limit: number) => void;

/** A report, and the titles of what missed its bar so far. */
export function reporter(): { readonly report: Report; readonly missed: readonly string[] } {
  const missed: string[] = [];
  const report: Report = (bar, title, value, unit, limit) => {
    const isMet = bar === 'most' ? value <= limit : value >= limit;
    if (!isMet) missed.push(title);
    const shown = value >= 1000 ? Math.round(value).toLocaleString('en') : value.toFixed(2);
    console.log(
      `${isMet ? 'ok  ' : 'MISS'}  ${title.padEnd(64)} ${shown} ${unit} (at ${bar} ${limit.toLocaleString('en')})`,
    );
  };
  return { report, missed };
}

/** Prints what stands behind a figure. */
export function say(line: string): void {
  console.log(`      ${line}`);
}
