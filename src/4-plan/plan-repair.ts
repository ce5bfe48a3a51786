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
  let mended: readonly Finding[] = [];
  for (let round = 0; round < mostRounds; round += 1) {
    const edits = editsByFile(left);
    if (edits.size === 0) break;
    look = lookAtVault({ ...look.facts, texts: editedTexts(look.facts.texts, edits) }, look);
    mended = mended.concat([...edits.values()].flatMap(({ findings }) => findings));
    left = auditVault(look);
  }
  const checksOf = checksByFile(mended);
  const changed = [...look.facts.texts].filter(([path, text]) => facts.texts.get(path) !== text);
  const operations = changed.map(([path, text]) => update(path, text, { facts, checksOf, hashText }));
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
  /** In order. */
  readonly edits: TextEdit[];
}

/** The edits of each file that do not touch each other; a finding whose edits would is left for the next round. */
function editsByFile(findings: readonly Finding[]): ReadonlyMap<VaultPath, FileEdits> {
  const files = new Map<VaultPath, FileEdits>();
  for (const finding of findings) {
    const { fix } = finding;
    if (fix === null || fix === 'recover') continue;
    const file = files.get(finding.file) ?? { findings: [], edits: [] };
    if (fix.some((edit) => touchesAny(edit, file.edits))) continue;
    file.findings.push(finding);
    for (const edit of fix) file.edits.splice(placeFor(edit, file.edits), 0, edit);
    files.set(finding.file, file);
  }
  return files;
}

function touchesAny(edit: TextEdit, edits: readonly TextEdit[]): boolean {
  const place = placeFor(edit, edits);
  return [edits[place - 1], edits[place]].some(
    (other) => other !== undefined && edit.start <= other.end && other.start <= edit.end,
  );
}

/** Where an edit stands among others in order: behind all that begin before it. */
function placeFor(edit: TextEdit, edits: readonly TextEdit[]): number {
  let [low, high] = [0, edits.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((edits[middle]?.start ?? 0) < edit.start) low = middle + 1;
    else high = middle;
  }
  return low;
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
  for (const edit of edits) {
    pieces.push(text.slice(at, edit.start), edit.text);
    at = edit.end;
  }
  return pieces.join('') + text.slice(at);
}

interface Mending {
  readonly facts: VaultFacts;
  /** Names of the checks whose findings are mended in each file. */
  readonly checksOf: ReadonlyMap<VaultPath, ReadonlySet<string>>;
  readonly hashText: (text: string) => Sha256;
}

function update(path: VaultPath, content: string, { facts, checksOf, hashText }: Mending): FileOperation {
  const expects = hashText(facts.texts.get(path) ?? '');
  return { kind: 'update', path, expects, content, reason: `Mends ${[...(checksOf.get(path) ?? [])].join(', ')}` };
}

function checksByFile(findings: readonly Finding[]): ReadonlyMap<VaultPath, ReadonlySet<string>> {
  const names = new Map<VaultPath, Set<string>>();
  for (const { file, check } of findings) names.set(file, (names.get(file) ?? new Set()).add(check));
  return names;
}
