import type { Conversation, Extraction, Judge } from '#core';
import { loadEngine } from '#understand';
import { type Meeting, readJsonLines } from '../eval/corpora.ts';
import { readExamples } from '../eval/examples.ts';
import { nameSides } from '../eval/name-sides.ts';
import { type NamedTalk, type NamesVault, readNamedTalks, readNamesVault } from '../eval/named-talks.ts';
import { seeded } from '../eval/noise.ts';
import { understandWith } from '../eval/understand.ts';
import { engineContext } from '../src/app/plan-sources.ts';
import { type Case, fitJudge } from './fit-judge.ts';
import { labelledCases, meetingCases, misheardAgain, talkCases } from './misheard-cases.ts';
import { type ContextModels, trainContexts } from './name-contexts.ts';
import { nameHearer } from './name-noise.ts';

/** A named side with what it taught, for leaving out. */
export interface NameLesson {
  readonly side: string;
  readonly isLabelled: boolean;
  readonly cases: readonly Case[];
}

/** Talks of our own that are not about names, where people are named; the one about misheard names is none of them. */
const FOLDERS = ['examples', 'train/talks', 'eval/conversations/tune'];
const SEED = 42;
/** Share of the corpus' meetings that are read. */
const SHARE = 0.35;

/** Learns where names stand. The same talks give the same weights. */
export async function trainNameContexts(): Promise<ContextModels> {
  return trainContexts(await ownTalks());
}

/** Gathers what teaches to tell a misheard name: labelled talks, their plain names misheard, our own talks likewise, and meetings in which nobody of the vault is meant. */
export async function nameLessons(corpora: string): Promise<readonly NameLesson[]> {
  const random = seeded(SEED);
  const hearer = nameHearer(random);
  const understand = understandWith(await loadEngine('builtin'));
  const lessons: NameLesson[] = [];
  const vaults: { readonly side: string; readonly vault: NamesVault }[] = [];
  for (const { name, vault: folder } of nameSides.filter((one) => one.isLearned)) {
    const vault = readNamesVault(`eval/names/${folder}`);
    vaults.push({ side: name, vault });
    const context = engineContext({ settings: vault.settings, view: vault });
    for (const talk of await readNamedTalks(`eval/names/${name}`)) {
      const cases = labelledCases(talk, await understand(talk.conversation, context), vault);
      lessons.push({ side: name, isLabelled: true, cases });
      lessons.push({
        side: name,
        isLabelled: false,
        cases: await heardTwice(talk, vault, hearer, (one) => understand(one, context)),
      });
    }
  }
  const turnBy = <Item>(items: readonly Item[], learn: (item: Item, vault: NamesVault) => readonly Case[]): void => {
    items.forEach((item, at) => {
      const among = vaults[at % vaults.length];
      if (among !== undefined) lessons.push({ side: among.side, isLabelled: false, cases: learn(item, among.vault) });
    });
  };
  const meetings = readJsonLines<Meeting>(corpora, 'train.jsonl.gz').filter(() => random() < SHARE);
  turnBy(meetings, (meeting, vault) => meetingCases(meeting, vault, random));
  turnBy(await ownTalks(), (talk, vault) => talkCases(talk, vault, hearer(), random));
  return lessons;
}

/** The judge of all lessons but those of one side. */
export function judgeWithout(side: string | null, lessons: readonly NameLesson[]): Judge {
  return fitJudge(lessons.filter((one) => one.side !== side).flatMap((one) => one.cases));
}

async function heardTwice(
  talk: NamedTalk,
  vault: NamesVault,
  hearer: ReturnType<typeof nameHearer>,
  understand: (conversation: Conversation) => Promise<Extraction>,
): Promise<readonly Case[]> {
  return [
    ...(await misheardAgain(talk, vault, hearer(), understand)),
    ...(await misheardAgain(talk, vault, hearer(), understand)),
  ];
}

async function ownTalks(): Promise<readonly Conversation[]> {
  const examples = (await Promise.all(FOLDERS.map((folder) => readExamples(folder)))).flat();
  return examples.filter((one) => one.name !== 'misheard-names').map((one) => one.conversation);
}
