import { interruptedRuns, recover } from '#apply';
import type { Diagnostic, Run } from '#core';
import { sha256 } from '#files';
import { auditFacts, type Finding, planRepair } from '#plan';
import { alone } from './alone.ts';
import { carryOut } from './carry-out.ts';
import { readSettings } from './open.ts';
import { readVaultFacts } from './vault-facts.ts';
import type { World } from './world.ts';

/** What is wrong with a vault, and what was done about it. */
export interface Examined {
  /** What is wrong as it stands now, by file and line. */
  readonly findings: readonly Finding[];
  /** What was wrong and is mended; [] where nothing was to be mended. */
  readonly mended: readonly Finding[];
  /** The run that mended it, which `undo` takes back; null where no page changed. */
  readonly run: Run | null;
  readonly diagnostics: readonly Diagnostic[];
  /** How many pages were looked at. */
  readonly pages: number;
}

/** Audits the vault. Writes nothing, and waits for nobody. @throws {SettingsError} */
export function examine(world: World): Examined {
  const { settings, diagnostics } = readSettings(world.files);
  const { left, pages } = auditFacts(readVaultFacts(world, settings));
  return { findings: left, mended: [], run: null, diagnostics, pages };
}

/**
 * Audits the vault and mends what is certain, as one run; puts interrupted runs back first. A second time there is nothing
 * left that it would mend.
 * @throws {PlanOutdatedError} where the vault changed meanwhile. @throws {ApplyFailedError} where it had to be put back.
 * @throws {VaultLockedError} where another process works on the vault. @throws {SettingsError}
 */
export function mend(world: World): Promise<Examined> {
  return alone('doctor', world, async ({ world: held, lock }) => {
    const { settings, diagnostics } = readSettings(held.files);
    const interrupted = interruptedRuns(held.files).length === 0 ? [] : interruptions(held);
    const recovered = recover(held.files);
    const { plan, mended, left, pages } = planRepair(readVaultFacts(held, settings), sha256);
    const { run, plan: done } = carryOut(plan, held, lock);
    return {
      findings: left,
      mended: [...interrupted, ...mended],
      run,
      diagnostics: [...diagnostics, ...recovered, ...done.diagnostics],
      pages,
    };
  });
}

/** The findings about interrupted runs alone: nothing else is looked at before they are put back. */
function interruptions({ files }: World): readonly Finding[] {
  const { settings } = readSettings(files);
  const nothing = { paths: [], texts: new Map(), unreadable: [], waiting: [], journal: [], hash: () => null, settings };
  return auditFacts({ ...nothing, interrupted: interruptedRuns(files) }).left;
}

/** `{schema: "boswell/doctor@1", ...}`: what `doctor --json` prints. */
export function doctorDocument({ findings, mended, run }: Examined): object {
  const document = ({ check, severity, file, line, message, hint, fix }: Finding): object => {
    return { check, severity, file, line, message, hint, canMend: fix !== null };
  };
  return {
    schema: 'boswell/doctor@1',
    findings: findings.map(document),
    mended: mended.map(document),
    run: run?.id ?? null,
  };
}
