import type { Features, Judge } from '#core';

/** A case that a judge learns from. */
export interface Case {
  readonly features: Features;
  readonly isTrue: boolean;
  readonly weight: number;
}

const PENALTY = 1;
const STEPS = 25;

/**
 * Fits a judge: L2 logistic regression by Newton's method (iteratively reweighted least squares, Hastie et al. 2009, 4.4.1), weights rounded to
 * two digits. The same cases give the same judge. O(cases × features²).
 */
export function fitJudge(cases: readonly Case[]): Judge {
  const names = ['always', ...[...new Set(cases.flatMap(({ features }) => Object.keys(features)))].sort()];
  const place = new Map(names.map((name, at) => [name, at]));
  const rows = cases.map(({ features }) =>
    [['always', 1] as const, ...Object.entries(features)].flatMap(([name, value]) => {
      const at = place.get(name);
      return at === undefined || value === 0 ? [] : [[at, value] as const];
    }),
  );
  let weights = new Float64Array(names.length);
  for (let step = 0; step < STEPS; step += 1) weights = newtonStep(weights, cases, rows);
  return Object.fromEntries(names.map((name, at) => [name, Math.round((weights[at] ?? 0) * 100) / 100]));
}

type Row = readonly (readonly [at: number, value: number])[];

function newtonStep(weights: Float64Array, cases: readonly Case[], rows: readonly Row[]): Float64Array<ArrayBuffer> {
  const size = weights.length;
  const gradient = new Float64Array(size);
  const hessian = Array.from({ length: size }, () => new Float64Array(size));
  for (let at = 0; at < size; at += 1) {
    const penalty = at === 0 ? 1e-3 : PENALTY;
    gradient[at] = -penalty * (weights[at] ?? 0);
    const row = hessian[at];
    if (row !== undefined) row[at] = penalty;
  }
  rows.forEach((row, index) => {
    const { isTrue = false, weight = 0 } = cases[index] ?? {};
    const sum = row.reduce((total, [at, value]) => total + (weights[at] ?? 0) * value, 0);
    const likely = 1 / (1 + Math.exp(-sum));
    const slope = Math.max(1e-4, likely * (1 - likely)) * weight;
    for (const [at, value] of row) {
      gradient[at] = (gradient[at] ?? 0) + weight * ((isTrue ? 1 : 0) - likely) * value;
      const line = hessian[at];
      if (line === undefined) continue;
      for (const [other, second] of row) line[other] = (line[other] ?? 0) + slope * value * second;
    }
  });
  const change = solve(hessian, gradient);
  return Float64Array.from(weights, (weight, at) => weight + Math.min(2, Math.max(-2, change[at] ?? 0)));
}

/** Solves a symmetric positive definite system by Gaussian elimination. */
function solve(matrix: readonly Float64Array[], right: Float64Array): Float64Array {
  const size = right.length;
  const lines = matrix.map((line, at) => Float64Array.from([...line, right[at] ?? 0]));
  for (let pivot = 0; pivot < size; pivot += 1) {
    const head = lines[pivot];
    if (head === undefined) continue;
    for (let below = pivot + 1; below < size; below += 1) {
      const line = lines[below];
      const factor = (line?.[pivot] ?? 0) / (head[pivot] ?? 1);
      if (line === undefined || factor === 0) continue;
      for (let at = pivot; at <= size; at += 1) line[at] = (line[at] ?? 0) - factor * (head[at] ?? 0);
    }
  }
  const solved = new Float64Array(size);
  for (let at = size - 1; at >= 0; at -= 1) {
    const line = lines[at];
    let rest = line?.[size] ?? 0;
    for (let after = at + 1; after < size; after += 1) rest -= (line?.[after] ?? 0) * (solved[after] ?? 0);
    solved[at] = rest / (line?.[at] ?? 1);
  }
  return solved;
}
