import { sigmoid } from './logistic.ts';

export interface Calibration {
  readonly slope: number;
  readonly shift: number;
}

const ROUNDS = 100;

/** Fits slope and shift so that scores become log odds (Platt 1999), by Newton's method; scores as they are where there are too few to fit. */
export function calibrate(scored: readonly { readonly score: number; readonly isPositive: boolean }[]): Calibration {
  const positive = scored.filter(({ isPositive }) => isPositive).length;
  if (positive < 5 || scored.length - positive < 5) return { slope: 1, shift: 0 };
  let slope = 0;
  let shift = Math.log(positive / (scored.length - positive));
  for (let round = 0; round < ROUNDS; round += 1) {
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
    const stepSlope = (h11 * g0 - h01 * g1) / determinant;
    const stepShift = (h00 * g1 - h01 * g0) / determinant;
    slope -= stepSlope;
    shift -= stepShift;
    if (Math.abs(stepSlope) + Math.abs(stepShift) < 1e-9) break;
  }
  return { slope, shift };
}
