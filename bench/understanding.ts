import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { LocalDateTime, Sha256 } from '#core';
import { readConversation } from '#read';
import { v8Flags } from '../src/surfaces/cli/v8-flags.ts';
import { transcript } from './inputs.ts';
import { middle } from './measure.ts';
import { type Report, say } from './report.ts';

const rounds = 5;
const WORDS_AN_HOUR = 10_000;
/** Tokens of English text to a word, by the tokenizers of the models below, and what a note asks of a model beside the talk: instructions and a reply. */
const TOKENS_A_WORD = 1.33;
const PROMPT_TOKENS = 800;
const REPLY_TOKENS = 1200;

/** A language model on a processor alone (llama.cpp, four bits a weight), as somebody measured it: tokens read and written in a second. */
interface Published {
  readonly model: string;
  readonly machine: string;
  readonly threads: number;
  readonly read: number;
  readonly written: number;
  readonly source: string;
}

const published: readonly Published[] = [
  {
    model: 'TinyLlama 1.1B',
    machine: 'Dell XPS 13',
    threads: 1,
    read: 40.22,
    written: 24.8,
    source: 'github.com/geerlingguy/ai-benchmarks/issues/52',
  },
  {
    model: 'Llama 3.2 3B',
    machine: 'Core i3-1315U',
    threads: 2,
    read: 23.91,
    written: 11.05,
    source: 'github.com/geerlingguy/sbc-reviews/issues/107',
  },
  {
    model: 'Llama 3.1 8B',
    machine: 'Intel N100',
    threads: 4,
    read: 6.53,
    written: 3.01,
    source: 'github.com/brand-o/normiebench/issues/38',
  },
];

/** What understanding takes by itself, beside what language models need for the same talk by published figures. */
export async function benchUnderstanding(report: Report): Promise<void> {
  const hour = await understood(1);
  report('most', 'an hour of talk (10,000 words) understood, processor time', hour.cpuSeconds, 's', 1);
  report('most', 'the same, largest resident size', hour.megabytes, 'MB', 250);
  report('most', 'loading the models, built program', hour.loadSeconds * 1000, 'ms', 150);
  const ten = await understood(10);
  const twenty = await understood(20);
  report('most', '20 hours / 10 hours (linear: 2)', twenty.cpuSeconds / ten.cpuSeconds, 'times', 2.3);
  report('most', '20 hours, largest resident size', twenty.megabytes, 'MB', 250);
  for (const { model, machine, threads, read, written, source } of published) {
    const seconds = (WORDS_AN_HOUR * TOKENS_A_WORD + PROMPT_TOKENS) / read + REPLY_TOKENS / written;
    const times = Math.round((seconds * threads) / hour.cpuSeconds);
    say(
      `${model}, ${machine}, ${threads} ${threads === 1 ? 'thread' : 'threads'}: ${(seconds / 60).toFixed(0)} min, ${times} times the processor time (${source})`,
    );
  }
}

interface Understood {
  readonly loadSeconds: number;
  readonly cpuSeconds: number;
  readonly megabytes: number;
}

/** Medians of several processes that run with the settings of the program. */
async function understood(hours: number): Promise<Understood> {
  const folder = mkdtempSync(join(tmpdir(), 'boswell-bench-'));
  const file = join(folder, 'conversation.json');
  const { conversation } = await readConversation({
    path: 'Inbox/2026-03-16 Long call.md',
    bytes: new TextEncoder().encode(transcript(hours)),
    sha256: '0'.repeat(64) as Sha256,
    modified: '2026-03-16T09:00' as LocalDateTime,
  });
  writeFileSync(file, JSON.stringify(conversation));
  const flags = v8Flags(process.versions.node);
  const script = fileURLToPath(new URL('./understand-process.mjs', import.meta.url));
  const all = Array.from({ length: rounds }, (): Understood => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [...flags, script, engineFile(), file], {
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(`${script} ended with ${status}: ${stderr}`);
    return JSON.parse(stdout);
  });
  rmSync(folder, { recursive: true });
  const of = (part: keyof Understood): number => middle(all.map((one) => one[part]));
  return { loadSeconds: of('loadSeconds'), cpuSeconds: of('cpuSeconds'), megabytes: of('megabytes') };
}

/** The file of the built program that holds the engine and its models. */
function engineFile(): string {
  const dist = fileURLToPath(new URL('../dist/', import.meta.url));
  const name = readdirSync(dist).find((one) => /^engine-.*\.js$/.test(one));
  if (name === undefined) throw new Error(`There is no engine in ${dist}: run npm run build`);
  return join(dist, name);
}
