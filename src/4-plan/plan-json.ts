import {
  type ChangePlan,
  diagnosticCodes,
  type FileOperation,
  SettingsError,
  type Sha256,
  type VaultPath,
  vaultPath,
} from '#core';
import { byKind, fields, listOf, oneOf, orNull, type ShapeError, text, textThat, wholeNumber } from './json-shape.ts';

/** A plan as JSON, indented, ending in a line break. `parsePlan` gives the same plan back. */
export function printPlan(plan: ChangePlan): string {
  return `${JSON.stringify(plan, null, 2)}\n`;
}

/** Reads a plan that was printed. @throws {SettingsError} where the text is none, saying what should stand where in it. */
export function parsePlan(json: string): ChangePlan {
  return planShape(parseJson(json), '', ({ place, expected }: ShapeError) => {
    throw notAPlan(`${place === '' ? 'its top level' : `"${place}"`} should be ${expected}`);
  });
}

const path = textThat((each): each is VaultPath => vaultPath(each) === each, 'a path inside the vault');
const expects = textThat((each): each is Sha256 => /^[0-9a-f]{64}$/.test(each), 'a SHA-256 in hexadecimal digits');
const reason = text;

const operation = byKind<FileOperation>({
  create: fields({ kind: oneOf('create'), path, content: text, reason }),
  update: fields({ kind: oneOf('update'), path, expects, content: text, reason }),
  move: fields({ kind: oneOf('move'), path, to: path, expects, reason }),
  copy: fields({ kind: oneOf('copy'), from: text, path, expects, reason }),
  remove: fields({ kind: oneOf('remove'), path, expects, reason }),
});

const planShape = fields({
  schema: oneOf('boswell/plan@1'),
  command: text,
  operations: listOf(operation),
  sources: listOf(
    fields({
      path: text,
      sha256: orNull(expects),
      outcome: oneOf('filed', 'unchanged', 'failed'),
      note: orNull(path),
      report: text,
    }),
  ),
  diagnostics: listOf(
    fields({
      severity: oneOf('error', 'warning', 'info'),
      code: oneOf(...diagnosticCodes),
      file: orNull(text),
      line: orNull(wholeNumber),
      message: text,
      hint: orNull(text),
    }),
  ),
});

function parseJson(json: string): unknown {
  try {
    return JSON.parse(json.replace(/^\uFEFF/, ''));
  } catch (cause) {
    throw notAPlan(cause instanceof Error ? cause.message : String(cause), cause);
  }
}

function notAPlan(why: string, cause?: unknown): SettingsError {
  return new SettingsError(`Cannot read the plan: ${why}`, {
    hint: 'Make it again with: boswell plan FILE -o PLAN.json',
    cause,
  });
}
