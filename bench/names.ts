import Fuse from 'fuse.js';
import {
  type Conversation,
  defaultSettings,
  type Entity,
  type Extraction,
  type LocalDateTime,
  type Settings,
  type Sha256,
} from '#core';
import { readConversation } from '#read';
import { indexVault, resolveNames } from '#resolve';
import { inventedEntities } from './entities.ts';
import { transcript } from './inputs.ts';
import { type Report, say } from './report.ts';

const entityCount = 50_000;
const rounds = 9;
/** So many words are looked for with the library, and the rest reckoned: one takes hundreds of milliseconds. */
const fuzzyCount = 5;

/**
 * What resolving the names of an hour of talk costs in a vault of 50,000 people, accounts and projects, once its names are indexed: in milliseconds of processor time, and against
 * looking through all of them, plainly and with a library for fuzzy search.
 */
export async function benchNames(report: Report): Promise<void> {
  const entities = inventedEntities(entityCount);
  const conversation = await talkAbout(entities);
  const indexed = timeOf(() => indexVault(entities, settings));
  const names = indexVault(entities, settings);
  say(`index of ${entityCount.toLocaleString('en')} entities: ${indexed.toFixed(0)} ms, once for a vault`);
  const ours = leastOf(() => resolveNames(conversation, nothing, { entities, names }, settings));
  const words = [...new Set(conversation.turns.flatMap((turn) => turn.text.match(/\p{Lu}\p{L}+/gu) ?? []))];
  const linear = leastOf(() => lookThrough(conversation, entities));
  const fuse = new Fuse(entities, { keys: ['name', 'aliases'], threshold: 0.3 });
  const fuzzy =
    timeOf(() => words.slice(0, fuzzyCount).map((word) => fuse.search(word, { limit: 5 }))) *
    (words.length / fuzzyCount);
  report('most', 'resolving an hour of talk against 50,000 entities', ours, 'ms', 150);
  say(`looking through all 50,000 names for each turn: ${linear.toFixed(0)} ms, exact names only`);
  say(`fuse.js, each of ${words.length} capitalised words once: ${fuzzy.toFixed(0)} ms (from ${fuzzyCount} of them)`);
  report('least', 'looking through all names / resolving', linear / ours, 'times', 1);
  report('least', 'fuse.js / resolving', fuzzy / ours, 'times', 10);
}

const settings: Settings = {
  ...defaultSettings,
  me: { name: 'Ines Halloran', aliases: ['Ines'], email: 'ines@quillstone.example', company: 'Quillstone' },
};

const nothing: Extraction = {
  engine: 'bench',
  summary: '',
  topics: [],
  actionItems: [],
  decisions: [],
  keyFacts: [],
  openQuestions: [],
  mentions: [],
};

/** An hour of talk in which every tenth turn names somebody or something of the vault. */
async function talkAbout(entities: readonly Entity[]): Promise<Conversation> {
  const bytes = new TextEncoder().encode(transcript(1));
  const sha256 = '0'.repeat(64) as Sha256;
  const source = {
    path: 'Inbox/2026-03-09 Long call.txt',
    bytes,
    sha256,
    modified: '2026-03-09T12:00' as LocalDateTime,
  };
  const { conversation } = await readConversation(source);
  if (conversation === null) throw new Error('Cannot read the talk');
  const turns = conversation.turns.map((turn, at) => {
    const entity = at % 10 === 0 ? entities[(at * 997) % entities.length] : undefined;
    return entity === undefined ? turn : { ...turn, text: `${turn.text} And ask ${entity.name} about it.` };
  });
  return { ...conversation, turns };
}

/** Every name of the vault looked for in every turn. */
function lookThrough(conversation: Conversation, entities: readonly Entity[]): number {
  let found = 0;
  for (const { name } of entities) for (const { text } of conversation.turns) if (text.includes(name)) found += 1;
  return found;
}

/** The least of several rounds: the one that was disturbed least. */
function leastOf(run: () => unknown): number {
  return Math.min(...Array.from({ length: rounds }, () => timeOf(run)));
}

/** Milliseconds of processor time: what else runs on the machine does not count. */
function timeOf(run: () => unknown): number {
  const started = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(started);
  return (user + system) / 1000;
}
