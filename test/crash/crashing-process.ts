import fs from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import type { ChangePlan } from '#core';
import { diskFiles, nodeCalls } from '#files';
import { runCommand } from './command.ts';
import { type CallStep, faultyCalls } from './faulty-calls.ts';

/**
 * A process of its own that runs a command and is killed by SIGKILL at the step it was told, in the middle of a write
 * where it was told so. Where it lives to the end, it prints its steps that can change the disk.
 * Arguments: apply|recover, folder of the scene, index of the step to die at (-1: none), whole|torn.
 */
const [job = '', folder = '', dieAt = '-1', how = 'whole'] = process.argv.slice(2);
const steps: { index: number; name: string }[] = [];

function beforeCall({ index, name, changes, writePart }: CallStep): void {
  if (changes) steps.push({ index, name });
  if (index !== Number(dieAt)) return;
  if (how === 'torn') writePart?.(5);
  process.kill(process.pid, 'SIGKILL');
  for (;;); // the signal takes a moment, and nothing may happen in it
}

/** As `planIn` of scenario.ts, which would bring the whole program along. */
function readPlan(): ChangePlan {
  const plan: ChangePlan = JSON.parse(fs.readFileSync(path.join(folder, 'plan.json'), 'utf8'));
  const operations = plan.operations.map((each) =>
    each.kind === 'copy' ? { ...each, from: path.join(folder, each.from) } : each,
  );
  return { ...plan, operations };
}

const files = diskFiles(path.join(folder, 'vault'), faultyCalls(nodeCalls, beforeCall));
await runCommand(job === 'apply' ? readPlan() : null, files);
process.stdout.write(JSON.stringify(steps));
