/** A trained linear model over hashed features. */
export interface LinearModel {
  /** One weight a feature, as an index into `levels`. */
  readonly weights: Uint8Array;
  /** What the 256 bytes stand for. */
  readonly levels: Float64Array;
  /** Turns the sum into log odds (Platt 1999). */
  readonly slope: number;
  readonly shift: number;
}

/** A model as it is written down: the weights one byte each, in base64. */
export interface WrittenModel {
  readonly largest: number;
  readonly slope: number;
  readonly shift: number;
  readonly weights: string;
}

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const VALUES = new Uint8Array(128);
for (let at = 0; at < ALPHABET.length; at += 1) VALUES[ALPHABET.charCodeAt(at)] = at;
const MIDDLE = 128;
const STEPS = 127;

/** Reads weights that are written one byte each. O(weights). */
export function readWeightBytes({ largest, weights }: Pick<WrittenModel, 'largest' | 'weights'>): Float64Array {
  const levels = levelsOf(largest);
  const bytes = bytesOf(weights);
  const read = new Float64Array(bytes.length);
  for (let at = 0; at < bytes.length; at += 1) read[at] = levels[bytes[at] as number] as number;
  return read;
}

/** Reads a written model. O(weights). */
export function readModel(written: WrittenModel): LinearModel {
  return {
    weights: bytesOf(written.weights),
    levels: levelsOf(written.largest),
    slope: written.slope,
    shift: written.shift,
  };
}

/** Log odds that what the model was trained for is true of these features. Long utterances score no higher for being long. */
export function logOdds(model: LinearModel, features: readonly number[]): number {
  let sum = 0;
  for (const feature of features) sum += model.levels[model.weights[feature] ?? MIDDLE] ?? 0;
  return model.slope * (sum / Math.sqrt(features.length + 1)) + model.shift;
}

/** What each byte stands for: finer near zero, where most weights are. */
function levelsOf(largest: number): Float64Array {
  return Float64Array.from({ length: 256 }, (_, byte) => {
    const step = (byte - MIDDLE) / STEPS;
    return Math.sign(step) * step * step * largest;
  });
}

/** Bytes written in base64. */
export function bytesOf(text: string): Uint8Array {
  const padding = text.endsWith('==') ? 2 : text.endsWith('=') ? 1 : 0;
  const bytes = new Uint8Array(Math.floor(((text.length - padding) * 3) / 4));
  for (let at = 0, to = 0; at < text.length; at += 4, to += 3) {
    const group =
      ((VALUES[text.charCodeAt(at)] as number) << 18) |
      ((VALUES[text.charCodeAt(at + 1)] as number) << 12) |
      ((VALUES[text.charCodeAt(at + 2)] as number) << 6) |
      (VALUES[text.charCodeAt(at + 3)] as number);
    bytes[to] = group >>> 16;
    bytes[to + 1] = group >>> 8;
    bytes[to + 2] = group;
  }
  return bytes;
}
