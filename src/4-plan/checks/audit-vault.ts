import type { Finding } from './check.ts';
import { checks } from './checks.ts';
import type { VaultLook } from './vault-look.ts';

/** Everything that is wrong with a vault, by file and line. */
export function auditVault(look: VaultLook): readonly Finding[] {
  const order = (finding: Finding): string => `${finding.file}\n${String(finding.line ?? 0).padStart(9, '0')}`;
  return checks
    .flatMap((check) => check.find(look))
    .map((finding) => ({ finding, key: order(finding) }))
    .toSorted((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ finding }) => finding);
}
