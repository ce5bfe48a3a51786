import { z } from 'zod';
import { type ChangePlan, diagnosticCodes, type Sha256, type VaultPath, vaultPath } from '#core';

const path = z.custom<VaultPath>((value) => typeof value === 'string' && vaultPath(value) === value, {
  error: 'Expected a path inside the vault',
});
const expects = z.custom<Sha256>((value) => typeof value === 'string' && /^[0-9a-f]{64}$/.test(value), {
  error: 'Expected a SHA-256 in hexadecimal digits',
});
const reason = z.string();

const operation = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('create'), path, content: z.string(), reason, was: path.optional() }),
  z.strictObject({ kind: z.literal('update'), path, expects, content: z.string(), reason }),
  z.strictObject({ kind: z.literal('move'), path, to: path, expects, reason }),
  z.strictObject({ kind: z.literal('copy'), from: z.string(), path, expects, reason }),
  z.strictObject({ kind: z.literal('remove'), path, expects, reason }),
]);

/** A ChangePlan as JSON has it: nothing less and nothing more. */
export const planSchema: z.ZodType<ChangePlan> = z.strictObject({
  schema: z.literal('boswell/plan@1'),
  command: z.string(),
  operations: z.array(operation),
  sources: z.array(
    z.strictObject({
      path: z.string(),
      sha256: expects.nullable(),
      outcome: z.enum(['filed', 'unchanged', 'duplicate', 'failed']),
      note: path.nullable(),
      report: z.string(),
      proposed: z
        .array(z.strictObject({ kind: z.enum(['person', 'account', 'project']), name: z.string(), why: z.string() }))
        .optional(),
      questions: z
        .array(
          z.strictObject({
            id: z.string(),
            said: z.string(),
            kind: z.enum(['person', 'organization', 'project', 'other']),
            turns: z.array(z.int()),
            candidates: z.array(z.string()),
          }),
        )
        .optional(),
    }),
  ),
  leaves: z.array(path).optional(),
  diagnostics: z.array(
    z.strictObject({
      severity: z.enum(['error', 'warning', 'info']),
      code: z.enum(diagnosticCodes),
      file: z.string().nullable(),
      line: z.int().nullable(),
      message: z.string(),
      hint: z.string().nullable(),
    }),
  ),
});
