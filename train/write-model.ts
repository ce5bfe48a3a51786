import type { Judge } from '#core';
import type { Judges } from '../src/2-understand/builtin/models/judge.ts';
import type { WrittenModel } from '../src/2-understand/builtin/models/linear.ts';
import type { Blends } from '../src/2-understand/builtin/models/score-utterances.ts';
import type { Calibration } from './calibrate.ts';
import type { ContextModels } from './name-contexts.ts';

export type Written = WrittenModel;

/** Weights smaller than this share of the largest are as good as none. */
const QUANTILE = 0.9999;

/** Weights, slope and shift; figures rounded so that they print the same everywhere. */
export function writeModel(weights: Float64Array, { slope, shift }: Calibration): Written {
  return { ...writeWeights(weights), slope: rounded(slope), shift: rounded(shift) };
}

/** Weights as one byte each, finer near zero. */
export function writeWeights(weights: Float64Array): Pick<Written, 'largest' | 'weights'> {
  const sizes = Float64Array.from(weights, Math.abs).sort();
  const largest = rounded(Math.max(1e-6, sizes[Math.floor((sizes.length - 1) * QUANTILE)] ?? 0));
  const bytes = Uint8Array.from(weights, (weight) => {
    const step = Math.sqrt(Math.min(1, Math.abs(weight) / largest)) * 127;
    return 128 + Math.sign(weight) * Math.round(step);
  });
  return { largest, weights: Buffer.from(bytes).toString('base64') };
}

function rounded(value: number): number {
  return Number(value.toPrecision(6));
}

/** A written model as a TypeScript file. */
export function printModel(name: string, what: string, model: Written): string {
  return `// Made by \`npm run train\`; not to be edited.\n/** Weights that tell ${what}. */\nexport const ${name}: {\n  readonly largest: number;\n  readonly slope: number;\n  readonly shift: number;\n  readonly weights: string;\n} = {\n  largest: ${model.largest},\n  slope: ${model.slope},\n  shift: ${model.shift},\n  weights:\n    '${model.weights}',\n};\n`;
}

/** The words that may be features, as a TypeScript file. */
export function printVocabulary(words: readonly string[]): string {
  return `// Made by \`npm run train\`; not to be edited.\n/** Words common to several kinds of talk, separated by spaces. */\nexport const vocabulary: string =\n  ${JSON.stringify(words.join(' '))};\n`;
}

/** The judges as a TypeScript file: named weights, to be read. */
export function printJudges(judges: Judges): string {
  return `// Made by \`npm run train\`; not to be edited.\nimport type { Judges } from './judge.ts';\n\n/** What each named feature adds to the log odds. */\nexport const writtenJudges: Judges = {\n${printNamed(judges)}};\n`;
}

/** How the models are blended, as a TypeScript file. */
export function printBlends(blends: Blends): string {
  return `// Made by \`npm run train\`; not to be edited.\nimport type { Blends } from './score-utterances.ts';\n\n/** What the log odds of each model count. */\nexport const writtenBlends: Blends = {\n${printNamed(blends)}};\n`;
}

function printNamed(judges: Judges | Blends): string {
  const line = ([name, weight]: readonly [string, number]): string =>
    `    ${/^\w+$/.test(name) ? name : `'${name}'`}: ${weight},\n`;
  return Object.entries(judges)
    .map(([name, judge]: [string, Judge]) => `  ${name}: {\n${Object.entries(judge).map(line).join('')}  },\n`)
    .join('');
}

/** The judge of misheard names as a TypeScript file. */
export function printMisheardJudge(judge: Judge): string {
  const lines = Object.entries(judge).flatMap(([name, weight]) =>
    weight === 0 ? [] : [`  ${/^\w+$/.test(name) ? name : `'${name}'`}: ${weight},`],
  );
  return `// Made by \`npm run train -- --names\`; not to be edited.\nimport type { Judge } from '#core';\n\n/** Whether words stand for the name they sound like: what each named feature adds to the log odds. */\nexport const misheardJudge: Judge = {\n${lines.join('\n')}\n};\n`;
}

/** The context models as a TypeScript file. */
export function printContexts({ words, person, thing }: ContextModels): string {
  const print = (weights: Readonly<Record<string, number>>): string =>
    Object.entries(weights)
      .map(([name, weight]) => `${name}=${weight}`)
      .join('; ');
  return `// Made by \`npm run train -- --names\`; not to be edited.\n\n/** Words that stand for themselves beside a name. */\nexport const contextWords: string =\n  ${JSON.stringify(words.join(' '))};\n\n/** What stands about names of people, each with its weight. */\nexport const personContext: string = \`\n${print(person)}\n\`;\n\n/** The same about names of accounts and projects. */\nexport const thingContext: string = \`\n${print(thing)}\n\`;\n`;
}
