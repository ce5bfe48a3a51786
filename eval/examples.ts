import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Conversation, LocalDateTime, Priority, Sha256, Source } from '#core';
import { readConversation } from '#read';

/** A labelled item: what should be found, and the words it rests on. */
export interface LabelledItem {
  readonly text: string;
  readonly quotes: readonly string[];
}

export interface LabelledAction extends LabelledItem {
  readonly owner: string | null;
  readonly owners: readonly string[];
  readonly due: string | null;
  readonly priority: Priority | null;
}

/** `labels.json` of an example, as far as it is read here. */
export interface Labels {
  readonly actionItems: readonly LabelledAction[];
  readonly decisions: readonly LabelledItem[];
  readonly keyFacts: readonly LabelledItem[];
  readonly openQuestions: readonly LabelledItem[];
  /** What only sounds like an item. */
  readonly traps: readonly { readonly quote: string; readonly why: string }[];
}

export interface Example {
  readonly name: string;
  readonly conversation: Conversation;
  readonly labels: Labels;
}

/** Reads the labelled examples, by name. A folder without `labels.json` is none; one whose source cannot be read is an error. */
export async function readExamples(folder: string): Promise<readonly Example[]> {
  const names = readdirSync(folder)
    .filter((name) => existsSync(join(folder, name, 'labels.json')))
    .sort();
  const examples: Example[] = [];
  for (const name of names) examples.push(await readExample(folder, name));
  return examples;
}

async function readExample(folder: string, name: string): Promise<Example> {
  const file = readdirSync(join(folder, name)).find(
    (one) => statSync(join(folder, name, one)).isFile() && !/\.json$|^README/.test(one),
  );
  if (file === undefined) throw new Error(`Cannot read example "${name}": it has no source beside labels.json`);
  const { conversation, diagnostics } = await readConversation(sourceAt(join(folder, name, file)));
  if (conversation === null)
    throw new Error(`Cannot read example "${name}": ${diagnostics[0]?.message ?? 'no reason given'}`);
  const labels = JSON.parse(readFileSync(join(folder, name, 'labels.json'), 'utf8')) as Labels;
  return { name, conversation, labels };
}

function sourceAt(path: string): Source {
  const bytes = readFileSync(path);
  const sha256 = createHash('sha256').update(bytes).digest('hex') as Sha256;
  return { path, bytes, sha256, modified: '2026-03-31T12:00' as LocalDateTime };
}
