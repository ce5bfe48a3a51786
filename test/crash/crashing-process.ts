import process from 'node:process';
import { applyPlan, recover } from '#apply';
import { diskFiles, nodeCalls } from '#files';
import { type CallStep, faultyCalls } from './faulty-calls.ts';
import { crashPlan } from './scenario.ts';

/**
 * A process of its own that applies or recovers, and is killed by SIGKILL at the step it was told, in the middle of a
 * write where it was told so. Where it lives to the end, it prints its steps that can change the disk.
 * Arguments: apply|recover, root, outside, index of the step to die at (-1: none), whole|torn.
 */
const [job = '', root = '', outside = '', dieAt = '-1', how = 'whole'] = process.argv.slice(2);
const steps: { index: number; name: string }[] = [];

function beforeCall({ index, name, changes, writePart }: CallStep): void {
  if (changes) steps.push({ index, name });
  if (index !== Number(dieAt)) return;
  if (how === 'torn') writePart?.(5);
  process.kill(process.pid, 'SIGKILL');
  for (;;); // the signal takes a moment, and nothing may happen in it
}

const files = diskFiles(root, faultyCalls(nodeCalls, beforeCall));
if (job === 'apply') applyPlan(crashPlan(outside), files, '2026-11-23T16:30:05');
else recover(files);
process.stdout.write(JSON.stringify(steps));
