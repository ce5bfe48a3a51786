import { z } from 'zod';
import { type ChangePlan, SettingsError, type Sha256, type VaultPath, vaultPath } from '#core';

/** A plan as JSON, indented, ending in a line break. `parsePlan` gives the same plan back. */
export function printPlan(plan: ChangePlan): string {
  return `${JSON.stringify(plan, null, 2)}\n`;
}

/** Reads a plan that was printed. @throws {SettingsError} where the text is none, saying what stands where in it. */
export function parsePlan(text: string): ChangePlan {
  const parsed = planSchema.safeParse(parseJson(text));
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  const place = issue === undefined || issue.path.length === 0 ? 'the plan' : issue.path.join('.');
  throw notAPlan(`${place}: ${issue?.message ?? 'it has another shape'}`, parsed.error);
}

const path = z
  .string()
  .refine((text) => vaultPath(text) === text, 'Expected a path inside the vault')
  .transform((text) => text as VaultPath);
const sha256 = z
  .string()
  .regex(/^[0-9a-f]{64}$/, 'Expected a SHA-256')
  .transform((text) => text as Sha256);
const reason = z.string();

const operation = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('create'), path, content: z.string(), reason }),
  z.strictObject({ kind: z.literal('update'), path, expects: sha256, content: z.string(), reason }),
  z.strictObject({ kind: z.literal('move'), path, to: path, expects: sha256, reason }),
  z.strictObject({ kind: z.literal('copy'), from: z.string(), path, expects: sha256, reason }),
  z.strictObject({ kind: z.literal('remove'), path, expects: sha256, reason }),
]);

const planSchema = z.strictObject({
  schema: z.literal('boswell/plan@1'),
  command: z.string(),
  operations: z.array(operation),
  sources: z.array(
    z.strictObject({
      path: z.string(),
      sha256: sha256.nullable(),
      outcome: z.enum(['filed', 'unchanged', 'failed']),
      note: path.nullable(),
      report: z.string(),
    }),
  ),
  diagnostics: z.array(
    z.strictObject({
      severity: z.enum(['error', 'warning', 'info']),
      code: z.string(),
      file: z.string().nullable(),
      line: z.number().int().nullable(),
      message: z.string(),
      hint: z.string().nullable(),
    }),
  ),
});

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (cause) {
    throw notAPlan(cause instanceof Error ? cause.message : String(cause), cause);
  }
}

function notAPlan(why: string, cause: unknown): SettingsError {
  return new SettingsError(`Cannot read the plan: ${why}`, {
    hint: 'Make it again with: boswell plan FILE -o PLAN.json',
    cause,
  });
}
