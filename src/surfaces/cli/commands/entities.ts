import { changeEntities, type EntityChange, type PlannedChange, planEntityChange, type World } from '#app';
import { type Run, UsageError } from '#core';
import { makeAsker } from '../ask.ts';
import type { Call, RunCommand } from '../command.ts';
import { hasError, printDiagnostics } from '../print/diagnostics.ts';
import { runDocument } from '../print/outcomes.ts';
import { countsLine, operationLine } from '../print/run.ts';

/** Merges, renames or splits pages of people, accounts and projects; links go with them. */
export const run: RunCommand = async (call) => {
  const world = call.world();
  const change = await withAnswers(entityChange(call), call, world);
  if (call.options['dryRun'] === true) {
    const planned = planEntityChange(change, world);
    print(call, planned, null);
    return hasError(planned.plan.diagnostics) ? 1 : 0;
  }
  const { run, recovered, ...changed } = await changeEntities(change, world);
  printDiagnostics(recovered, call.terminal);
  print(call, { ...changed, diff: '' }, run);
  return hasError(changed.plan.diagnostics) ? 1 : 0;
};

function print(call: Call, { plan, diff, open }: PlannedChange, run: Run | null): void {
  const { out } = call.terminal;
  printDiagnostics(plan.diagnostics, call.terminal);
  if (call.asJson) {
    out(JSON.stringify({ ...runDocument(plan, run), openLinks: open }, null, 2));
    return;
  }
  if (diff !== '') out(diff);
  else for (const operation of plan.operations) out(operationLine(operation));
  for (const { file, line, text } of open) out(`stays as it is  ${file}:${line}  ${text}`);
  const counts = countsLine({
    sources: [],
    operations: plan.operations.map((each) => ({ ...each, to: null, leaves: null })),
  });
  if (run === null)
    out(call.options['dryRun'] === true ? `${counts}, if you run it without --dry-run` : 'Nothing to do');
  else out(`${counts} in run ${run.id}. Take it back with: boswell undo ${run.id}`);
}

/** @throws {UsageError} where the arguments do not fit what is to be done. */
function entityChange(call: Call): EntityChange {
  const [action, ...names] = call.arguments;
  const [first, second, ...more] = names;
  const usages: Readonly<Record<string, string>> = {
    merge: 'entities merge A B: makes B part of the page of A',
    rename: 'entities rename OLD NEW',
    split: 'entities split PAGE NEW --alias ... --email ... --fact ... --link ...',
  };
  const usage = usages[action ?? ''];
  if (usage === undefined) {
    throw new UsageError(`Cannot do "${action ?? ''}" with pages: expected merge, rename or split`, {
      hint: 'See: boswell entities --help',
    });
  }
  if (first === undefined || second === undefined || more.length > 0) {
    throw new UsageError(`Expected two names, found ${names.length}`, { hint: `Usage: boswell ${usage}` });
  }
  const named = ['alias', 'email', 'fact', 'link'].filter((option) => call.options[option] !== undefined);
  if (action !== 'split' && named.length > 0) {
    throw new UsageError(`Cannot use --${named[0]} with ${action}: it says what a split gives to the new page`);
  }
  if (action === 'merge') return { kind: 'merge', into: first, other: second };
  if (action === 'rename') return { kind: 'rename', page: first, name: second };
  const off = {
    name: second,
    aliases: texts(call, 'alias'),
    emails: texts(call, 'email'),
    facts: texts(call, 'fact'),
    links: texts(call, 'link').filter((link) => link !== 'none'),
  };
  return { kind: 'split', page: first, off };
}

function texts(call: Call, option: string): readonly string[] {
  const value = call.options[option];
  return Array.isArray(value) ? value.map(String) : [];
}

/** Whose each link of a split is: asked one by one, unless `--link` or `--json` was given; without an answer it stays. */
async function withAnswers(change: EntityChange, call: Call, world: World): Promise<EntityChange> {
  if (change.kind !== 'split' || call.asJson || call.options['link'] !== undefined) return change;
  const { page, off } = change;
  const { open: places } = planEntityChange(change, world);
  const asker = makeAsker(call.terminal);
  const chosen: string[] = [];
  for (const { file, line, text } of places) {
    call.terminal.out(`${file}:${line}  ${text}`);
    const answer = await asker.choose('Who is meant?', [page, off.name]);
    if (answer === null) break;
    if (answer === 1) chosen.push(`${file}:${line}`);
  }
  asker.close();
  return { ...change, off: { ...off, links: [...off.links, ...chosen] } };
}
