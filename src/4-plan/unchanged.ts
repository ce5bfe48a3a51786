import type { ChangePlan, Diagnostic, Sha256, VaultView } from '#core';

/** The plan for a source that was filed before: no operations, and where its note is. */
export function planAlreadyFiled(
  source: { readonly path: string; readonly sha256: Sha256 },
  vault: VaultView,
): ChangePlan {
  const filed = vault.filed(source.sha256);
  const note = filed?.note ?? null;
  const where =
    note === null ? `its note is gone, its transcript is "${filed?.transcript ?? ''}"` : `its note is "${note}"`;
  const report = `Filed already: ${where}`;
  return unchangedPlan({ path: source.path, sha256: source.sha256, outcome: 'unchanged', note, report }, []);
}

/** The plan for a source that could not be opened, and so stays where it is: no operations, and why. */
export function planLeftAlone(path: string, diagnostic: Diagnostic): ChangePlan {
  const report = `Left where it is: ${diagnostic.message}`;
  return unchangedPlan({ path, sha256: null, outcome: 'failed', note: null, report }, [diagnostic]);
}

/** A plan without operations that says what came of one source. */
export function unchangedPlan(source: ChangePlan['sources'][number], diagnostics: readonly Diagnostic[]): ChangePlan {
  return { schema: 'boswell/plan@1', command: 'ingest', operations: [], sources: [source], diagnostics };
}
