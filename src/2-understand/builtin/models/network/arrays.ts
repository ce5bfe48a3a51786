// Sums over stretches of number arrays. Stretches lie inside their arrays; what lies outside counts as 0.

/** Sum of the products of two stretches, in four sums side by side: one would have to wait for itself at each step. O(length). */
export function dot(one: Float64Array, oneAt: number, other: Float64Array, otherAt: number, length: number): number {
  let [first, second, third, fourth] = [0, 0, 0, 0];
  let at = 0;
  for (; at + 3 < length; at += 4) {
    const left = oneAt + at;
    const right = otherAt + at;
    first += (one[left] ?? 0) * (other[right] ?? 0);
    second += (one[left + 1] ?? 0) * (other[right + 1] ?? 0);
    third += (one[left + 2] ?? 0) * (other[right + 2] ?? 0);
    fourth += (one[left + 3] ?? 0) * (other[right + 3] ?? 0);
  }
  for (; at < length; at += 1) first += (one[oneAt + at] ?? 0) * (other[otherAt + at] ?? 0);
  return first + second + (third + fourth);
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
  for (let at = 0; at < length; at += 1) to[toAt + at] = (to[toAt + at] ?? 0) + factor * (from[fromAt + at] ?? 0);
}

/** Negative numbers become 0 (a rectified linear unit). */
export function rectify(values: Float64Array): void {
  for (let at = 0; at < values.length; at += 1) if ((values[at] ?? 0) < 0) values[at] = 0;
}
