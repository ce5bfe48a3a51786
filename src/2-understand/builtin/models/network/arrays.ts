// Sums over stretches of number arrays. Stretches lie inside their arrays.

/** Rows of numbers that stand `step` apart in an array. */
interface Rows {
  readonly numbers: Float64Array;
  readonly at: number;
  readonly step: number;
  readonly count: number;
}

/**
 * Adds to a stretch the sum of the products of each row with `size` numbers of another array. Four rows side by side: each of those numbers is fetched once for
 * four, and no sum waits for itself. (`as number`: a look at what is missing would cost half of the time.) O(rows × size).
 */
export function addProducts(
  to: Float64Array,
  toAt: number,
  { numbers, at, step, count }: Rows,
  values: Float64Array,
  valuesAt: number,
  size: number,
): void {
  let row = 0;
  for (; row + 3 < count; row += 4) {
    const first = at + row * step;
    const second = first + step;
    const third = second + step;
    const fourth = third + step;
    let [one, two, three, four] = [0, 0, 0, 0];
    for (let place = 0; place < size; place += 1) {
      const value = values[valuesAt + place] as number;
      one += (numbers[first + place] as number) * value;
      two += (numbers[second + place] as number) * value;
      three += (numbers[third + place] as number) * value;
      four += (numbers[fourth + place] as number) * value;
    }
    const target = toAt + row;
    to[target] = (to[target] as number) + one;
    to[target + 1] = (to[target + 1] as number) + two;
    to[target + 2] = (to[target + 2] as number) + three;
    to[target + 3] = (to[target + 3] as number) + four;
  }
  for (; row < count; row += 1) {
    const first = at + row * step;
    let sum = 0;
    for (let place = 0; place < size; place += 1)
      sum += (numbers[first + place] as number) * (values[valuesAt + place] as number);
    to[toAt + row] = (to[toAt + row] as number) + sum;
  }
}

/** Adds a stretch, `factor` times, to another one. O(length). */
export function addScaled(
  to: Float64Array,
  toAt: number,
  from: Float64Array,
  fromAt: number,
  length: number,
  factor: number,
): void {
  for (let at = 0; at < length; at += 1)
    to[toAt + at] = (to[toAt + at] as number) + factor * (from[fromAt + at] as number);
}

/** Negative numbers become 0 (a rectified linear unit). */
export function rectify(values: Float64Array): void {
  for (let at = 0; at < values.length; at += 1) if ((values[at] as number) < 0) values[at] = 0;
}
