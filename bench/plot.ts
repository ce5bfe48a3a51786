/** Seconds that filing takes at one size of the vault. */
export interface PlotPoint {
  readonly notes: number;
  readonly hour: number;
  readonly short: number;
}

const width = 640;
const height = 300;
const left = 70;
const right = 24;
const top = 52;
const bottom = 52;

/** A picture (SVG) of what filing takes as the vault grows: seconds from zero, notes in powers of ten. Reads on light and dark pages. */
export function plotOf(points: readonly PlotPoint[]): string {
  const most = Math.max(...points.flatMap(({ hour, short }) => [hour, short]));
  const ceiling = Math.ceil(most * 2) / 2;
  const logs = points.map(({ notes }) => Math.log10(notes));
  const [first, last] = [Math.min(...logs), Math.max(...logs)];
  const x = (notes: number): number => left + ((Math.log10(notes) - first) / (last - first)) * (width - left - right);
  const y = (seconds: number): number => height - bottom - (seconds / ceiling) * (height - top - bottom);
  const ticks = Array.from({ length: Math.round(ceiling * 2) + 1 }, (_, index) => index / 2);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="sans-serif" font-size="13">`,
    '<title>Seconds that filing one talk takes, by the number of notes in the vault</title>',
    `<rect width="${width}" height="${height}" rx="6" fill="#fff"/>`,
    `<text x="${left}" y="24" font-size="15" font-weight="bold" fill="#222">Filing one talk, as the vault grows</text>`,
    `<text x="${left}" y="42" fill="#666">seconds of the whole command, on two cores</text>`,
    ...ticks.flatMap((tick) => [
      `<line x1="${left}" x2="${width - right}" y1="${at(y(tick))}" y2="${at(y(tick))}" stroke="#ddd"/>`,
      `<text x="${left - 10}" y="${at(y(tick) + 4)}" text-anchor="end" fill="#444">${tick.toFixed(1)}</text>`,
    ]),
    ...points.map(
      ({ notes }) =>
        `<text x="${at(x(notes))}" y="${height - bottom + 22}" text-anchor="middle" fill="#444">${notes.toLocaleString('en')}</text>`,
    ),
    `<text x="${(left + width - right) / 2}" y="${height - 10}" text-anchor="middle" fill="#444">notes in the vault</text>`,
    ...series(
      points.map(({ notes, hour }) => [x(notes), y(hour), hour]),
      '#2a6fb0',
      'an hour of talk',
    ),
    ...series(
      points.map(({ notes, short }) => [x(notes), y(short), short]),
      '#b0562a',
      'six minutes',
    ),
    '</svg>',
    '',
  ].join('\n');
}

function series(
  points: readonly (readonly [number, number, number])[],
  colour: string,
  title: string,
): readonly string[] {
  const [start] = points;
  if (start === undefined) return [];
  return [
    `<polyline points="${points.map(([x, y]) => `${at(x)},${at(y)}`).join(' ')}" fill="none" stroke="${colour}" stroke-width="2.5"/>`,
    ...points.map(([x, y]) => `<circle cx="${at(x)}" cy="${at(y)}" r="4" fill="${colour}"/>`),
    ...points.map(
      ([x, y, seconds], index) =>
        `<text x="${at(x + (index === 0 ? 10 : 0))}" y="${at(y - 10)}" text-anchor="${index === 0 ? 'start' : index === points.length - 1 ? 'end' : 'middle'}" fill="${colour}">${seconds.toFixed(2)} s${index === 0 ? ` · ${title}` : ''}</text>`,
    ),
  ];
}

function at(value: number): string {
  return value.toFixed(1);
}
