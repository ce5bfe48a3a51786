import { sigmoid } from './logistic.ts';

export interface Calibration {
  readonly slope: number;
  readonly shift: number;
}

const ROUNDS = 100;
const MOST_HALVINGS = 30;

type Scored = readonly { readonly score: number; readonly isPositive: boolean }[];

/** Fits slope and shift so that scores become log odds (Platt 1999), by Newton's method, steps halved until they help; scores as they are where there are too few to fit. */
export function calibrate(scored: Scored): Calibration {
  const positive = scored.filter(({ isPositive }) => isPositive).length;
  if (positive < 5 || scored.length - positive < 5) return { slope: 1, shift: 0 };
  let fit: Calibration = { slope: 0, shift: Math.log(positive / (scored.length - positive)) };
  let error = errorOf(fit, scored);
  for (let round = 0; round < ROUNDS; round += 1) {
    const step = newtonStep(fit, scored);
    let next = fit;
    let nextError = error;
    for (let share = 1, tries = 0; tries < MOST_HALVINGS; share /= 2, tries += 1) {
      next = { slope: fit.slope - share * step.slope, shift: fit.shift - share * step.shift };
      nextError = errorOf(next, scored);
      if (nextError <= error) break;
    }
    if (nextError > error) break;
    const change = Math.abs(next.slope - fit.slope) + Math.abs(next.shift - fit.shift);
    fit = next;
    error = nextError;
    if (change < 1e-9) break;
  }
  return fit;
}

/** Cross-entropy. */
function errorOf({ slope, shift }: Calibration, scored: Scored): number {
  return scored.reduce((sum, { score, isPositive }) => {
    const odds = (slope * score + shift) * (isPositive ? -1 : 1);
    return sum + (odds > 30 ? odds : Math.log1p(Math.exp(odds)));
  }, 0);
}

function newtonStep({ slope, shift }: Calibration, scored: Scored): Calibration {
  let [g0, g1, h00, h01, h11] = [0, 0, 1e-6, 0, 1e-6];
  for (const { score, isPositive } of scored) {
    const share = sigmoid(slope * score + shift);
    const error = share - (isPositive ? 1 : 0);
    const curve = share * (1 - share);
    g0 += error * score;
    g1 += error;
    h00 += curve * score * score;
    h01 += curve * score;
    h11 += curve;
  }
  const determinant = h00 * h11 - h01 * h01;
  return { slope: (h11 * g0 - h01 * g1) / determinant, shift: (h00 * g1 - h01 * g0) / determinant };
}
