import type { ChangePlan, FileOperation, Sha256, VaultPath } from '#core';
import { auditVault } from './checks/audit-vault.ts';
import type { Finding, TextEdit } from './checks/check.ts';
import { lookAtVault, type VaultFacts, type VaultLook } from './checks/vault-look.ts';

/** What can be mended in a vault, and what is left to a person. */
export interface Repair {
  readonly plan: ChangePlan;
  /** Findings that the plan mends, by file and line as they stood when they were found. */
  readonly mended: readonly Finding[];
  /** What an audit finds after the plan. */
  readonly left: readonly Finding[];
  /** How many pages were looked at. */
  readonly pages: number;
}

/** Mending one thing can show another (a link whose characters were broken); more rounds than this nothing real needs. */
const mostRounds = 12;

/**
 * Plans to mend what is certain, as one run. After each round of edits the vault is audited again as it would then be, until
 * nothing is left that can be mended: so that mending a second time changes nothing. `hashText` gives the SHA-256 of a text in UTF-8.
 */
export function planRepair(facts: VaultFacts, hashText: (text: string) => Sha256): Repair {
  let look = lookAtVault(facts);
  let left = auditVault(look);
  const mended: Finding[] = [];
  for (let round = 0; round < mostRounds; round += 1) {
    const edits = editsByFile(left);
    if (edits.size === 0) break;
    look = lookAtVault({ ...look.facts, texts: editedTexts(look.facts.texts, edits) }, look);
    mended.push(...[...edits.values()].flatMap(({ findings }) => findings));
    left = auditVault(look);
  }
  const changed = [...look.facts.texts].filter(([path, text]) => facts.texts.get(path) !== text);
  const operations = changed.map(([path, text]) => update(path, text, { facts, mended, hashText }));
  const plan: ChangePlan = { schema: 'boswell/plan@1', command: 'doctor', operations, sources: [], diagnostics: [] };
  return { plan, mended, left, pages: look.notes.length };
}

/** What is wrong with a vault. Changes nothing. */
export function auditFacts(facts: VaultFacts): Pick<Repair, 'left' | 'pages'> {
  const look = lookAtVault(facts);
  return { left: auditVault(look), pages: look.notes.length };
}

interface FileEdits {
  readonly findings: Finding[];
  readonly edits: TextEdit[];
}

/** The edits of each file that do not touch each other; a finding whose edits would is left for the next round. */
function editsByFile(findings: readonly Finding[]): ReadonlyMap<VaultPath, FileEdits> {
  const files = new Map<VaultPath, FileEdits>();
  for (const finding of findings) {
    const { fix } = finding;
    if (fix === null || fix === 'recover') continue;
    const file = files.get(finding.file) ?? { findings: [], edits: [] };
    if (fix.some((edit) => file.edits.some((other) => touch(edit, other)))) continue;
    file.findings.push(finding);
    file.edits.push(...fix);
    files.set(finding.file, file);
  }
  return files;
}

function touch(a: TextEdit, b: TextEdit): boolean {
  return a.start <= b.end && b.start <= a.end;
}

function editedTexts(
  texts: VaultLook['facts']['texts'],
  edits: ReadonlyMap<VaultPath, FileEdits>,
): ReadonlyMap<VaultPath, string> {
  const edited = new Map(texts);
  for (const [path, file] of edits) edited.set(path, applyEdits(texts.get(path) ?? '', file.edits));
  return edited;
}

function applyEdits(text: string, edits: readonly TextEdit[]): string {
  let at = 0;
  const pieces: string[] = [];
  for (const edit of edits.toSorted((a, b) => a.start - b.start)) {
    pieces.push(text.slice(at, edit.start), edit.text);
    at = edit.end;
  }
  return pieces.join('') + text.slice(at);
}

interface Mending {
  readonly facts: VaultFacts;
  readonly mended: readonly Finding[];
  readonly hashText: (text: string) => Sha256;
}

function update(path: VaultPath, content: string, { facts, mended, hashText }: Mending): FileOperation {
  const names = new Set(mended.filter(({ file }) => file === path).map(({ check }) => check));
  const expects = hashText(facts.texts.get(path) ?? '');
  return { kind: 'update', path, expects, content, reason: `Mends ${[...names].join(', ')}` };
}
