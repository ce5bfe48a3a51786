import { type ChangePlan, SettingsError } from '#core';

/** A plan as JSON, indented, ending in a line break. `parsePlan` gives the same plan back. */
export function printPlan(plan: ChangePlan): string {
  return `${JSON.stringify(plan, null, 2)}\n`;
}

/**
 * Reads a plan that was printed. Its schema is loaded on first use, since only `apply` needs it.
 * @throws {SettingsError} where the text is none, saying what is wrong where in it.
 */
export async function parsePlan(json: string): Promise<ChangePlan> {
  const { planSchema } = await import('./plan-schema.ts');
  const read = planSchema.safeParse(parseJson(json));
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  const place = issue === undefined || issue.path.length === 0 ? 'at its top level' : `at "${issue.path.join('.')}"`;
  throw notAPlan(`${issue?.message ?? 'it has another shape'} ${place}`, read.error);
}

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
