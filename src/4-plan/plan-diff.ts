import { createTwoFilesPatch, FILE_HEADERS_ONLY } from 'diff';
import type { ChangePlan, FileOperation, VaultView } from '#core';

/**
 * A plan as people read it: a unified diff of every page that is made, changed or removed, and one line for each file that is
 * moved or copied; "" for a plan that changes nothing.
 */
export function printPlanDiff(plan: Pick<ChangePlan, 'operations'>, vault: Pick<VaultView, 'read'>): string {
  return plan.operations.map((operation) => printOperation(operation, vault)).join('');
}

function printOperation(operation: FileOperation, vault: Pick<VaultView, 'read'>): string {
  switch (operation.kind) {
    case 'create':
      return wholeFile(operation.path, operation.content, '+');
    case 'update':
      return changedFile(operation.path, vault.read(operation.path) ?? '', operation.content);
    case 'remove':
      return wholeFile(operation.path, vault.read(operation.path) ?? '', '-');
    case 'move':
      return `move ${operation.path} -> ${operation.to}\n`;
    case 'copy':
      return `copy ${operation.from} -> ${operation.path}\n`;
  }
}

/** A file all of whose lines are new or gone: no need to compare them. */
function wholeFile(path: string, text: string, sign: '+' | '-'): string {
  const lines = text.split('\n');
  const endsInBreak = lines.at(-1) === '';
  if (endsInBreak) lines.pop();
  const range = lines.length === 0 ? '0,0' : `1,${lines.length}`;
  const [from, to] = sign === '+' ? ['/dev/null', `b/${path}`] : [`a/${path}`, '/dev/null'];
  const hunk = sign === '+' ? `@@ -0,0 +${range} @@` : `@@ -${range} +0,0 @@`;
  const tail = endsInBreak || lines.length === 0 ? '' : '\\ No newline at end of file\n';
  return `--- ${from}\n+++ ${to}\n${hunk}\n${lines.map((line) => `${sign}${line}\n`).join('')}${tail}`;
}

function changedFile(path: string, before: string, after: string): string {
  return createTwoFilesPatch(`a/${path}`, `b/${path}`, before, after, undefined, undefined, {
    context: 3,
    headerOptions: FILE_HEADERS_ONLY,
  });
}
