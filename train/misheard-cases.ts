import type { Conversation, Entity, EntityKind, Extraction, Settings, VaultPath } from '#core';
import { foldName, isEnglishWord } from '#language';
import { type Meeting, meetingConversation } from '../eval/corpora.ts';
import type { NamedTalk, NameLabel, NamesVault } from '../eval/named-talks.ts';
import { type MisheardCase, misheardCases } from '../src/3-resolve/misheard-cases.ts';
import { readNames } from '../src/3-resolve/read-names.ts';
import { indexVault } from '../src/3-resolve/resolve-names.ts';
import { talkWords } from '../src/3-resolve/talk-words.ts';
import type { Case } from './fit-judge.ts';
import type { HearNames } from './name-noise.ts';

/** Words of a turn that are a name or sound like one; `means` null where they are nobody's. */
interface Stretch {
  readonly turn: number;
  readonly start: number;
  readonly end: number;
  readonly said: string;
  readonly means: string | null;
  /** A name as it is spelled: nothing to be learned there but who it is not. */
  readonly isPlain: boolean;
}

/** What a case weighs: labelled by hand, made of a label by mishearing it, made in a talk that is not about names, words of which nobody was meant. */
const WEIGHT = { labelled: 2.5, simulated: 0.4, simulatedElsewhere: 0.25, elsewhere: 0.3 };
/** Turns of a meeting that are read. */
const TURNS = 500;

/** A vault and a talk as it is read upon it. */
interface Scene {
  readonly conversation: Conversation;
  readonly extraction: Extraction;
  readonly vault: { readonly entities: readonly Entity[]; readonly settings: Settings };
}

/** What a labelled talk teaches: its misheard names, and everything else that sounds like one. */
export function labelledCases(talk: NamedTalk, extraction: Extraction, vault: NamesVault): readonly Case[] {
  const stretches = talk.labels.mentions
    .filter((one) => one.feature !== 'label')
    .map((one) => stretchOf(one, talk.conversation));
  return casesOf({ conversation: talk.conversation, extraction, vault }, stretches, {
    own: WEIGHT.labelled,
    rest: WEIGHT.labelled,
    keep: () => true,
  });
}

const SINGLE = /^(?:first-name|possessive|full-name|alias|two-of-a-name|other)$/;

/** The same talk with its plain names misheard. */
export async function misheardAgain(
  talk: NamedTalk,
  vault: NamesVault,
  hear: HearNames,
  understand: (conversation: Conversation) => Promise<Extraction>,
): Promise<readonly Case[]> {
  const { capitals } = talkWords(talk.conversation);
  const turns = [...talk.conversation.turns];
  const made = new Map<number, Stretch>();
  for (const label of talk.labels.mentions) {
    const isPlain =
      label.outcome === 'resolved' && !label.misheard && SINGLE.test(label.feature) && !label.said.includes(' ');
    const { turn, start } = stretchOf(label, talk.conversation);
    const old = turns[turn];
    const heard = isPlain && old !== undefined && !made.has(turn) ? hear(label.said) : null;
    if (heard === null || old === undefined) continue;
    const said = capitals ? heard : heard.toLowerCase();
    turns[turn] = { ...old, text: old.text.slice(0, start) + said + old.text.slice(start + label.said.length) };
    made.set(turn, { turn, start, end: start + said.length, said, means: label.means, isPlain: false });
  }
  const conversation = { ...talk.conversation, turns };
  const scene = { conversation, extraction: await understand(conversation), vault };
  return casesOf(scene, [...made.values()], {
    own: WEIGHT.simulated,
    rest: 0,
    keep: () => false,
    turns: new Set(made.keys()),
  });
}

/** A meeting of a corpus, among whose speakers and subject somebody and something of a vault are put: whatever sounds like a name there is none. */
export function meetingCases(meeting: Meeting, vault: NamesVault, random: () => number): readonly Case[] {
  const people = vault.entities.filter((one) => one.kind === 'person');
  const account =
    pick(
      vault.entities.filter((one) => one.kind === 'account'),
      random,
    )?.name ?? '';
  const names = new Map<string, string>();
  for (const { speaker } of meeting.turns)
    if (!names.has(speaker)) names.set(speaker, pick(people, random)?.name ?? speaker);
  const whole = meetingConversation(meeting);
  const turns = whole.turns
    .slice(0, TURNS)
    .map((turn) => ({ ...turn, speaker: names.get(turn.speaker ?? '') ?? null }));
  const conversation = { ...whole, title: `${account} call`, participants: [], turns };
  return casesOf({ conversation, extraction: nothing, vault }, [], {
    own: 0,
    rest: WEIGHT.elsewhere,
    keep: () => random() < 0.3,
  });
}

/** A talk of our own that is not about names: those who speak get pages among those of a vault, and are misheard where they are named. */
export function talkCases(
  talk: Conversation,
  vault: NamesVault,
  hear: HearNames,
  random: () => number,
): readonly Case[] {
  const speakers = talk.turns.map((turn) => turn.speaker ?? '');
  const people = [...new Set([...talk.participants.map((one) => one.name), ...speakers])].filter((name) =>
    /^\p{Lu}\p{L}+ \p{Lu}/u.test(name),
  );
  if (people.length < 2) return [];
  const accounts = vault.entities.filter((one) => one.kind === 'account').map((one) => one.name);
  const account = pick(accounts, random) ?? '';
  const pages = people.map((name) =>
    page('person', name, random() < 0.4 ? account : random() < 0.3 ? (pick(accounts, random) ?? null) : null),
  );
  const [isHidden, hasCapitals] = [random() < 0.6, random() < 0.6];
  const made: Stretch[] = [];
  const turns = talk.turns.map((turn) => {
    const text = hasCapitals ? turn.text : turn.text.toLowerCase().replace(/[.,!?;:"]/g, '');
    const heard = misheardIn(
      text,
      people.filter((name) => name !== turn.speaker),
      { hear, hasCapitals },
    );
    if (heard !== null) made.push({ ...heard.stretch, turn: turn.index });
    const speaker =
      isHidden && people.includes(turn.speaker ?? '')
        ? `Speaker ${people.indexOf(turn.speaker ?? '') + 1}`
        : turn.speaker;
    return { ...turn, text: heard?.text ?? text, speaker };
  });
  const title = random() < 0.6 ? `${account} call` : talk.title;
  const conversation: Conversation = {
    ...talk,
    kind: 'meeting',
    title,
    participants: isHidden ? [] : talk.participants,
    turns,
  };
  const scene = { conversation, extraction: nothing, vault: { ...vault, entities: [...vault.entities, ...pages] } };
  return casesOf(scene, made, { own: WEIGHT.simulatedElsewhere, rest: WEIGHT.elsewhere, keep: () => random() < 0.5 });
}

const nothing: Extraction = {
  engine: 'none',
  summary: '',
  topics: [],
  actionItems: [],
  decisions: [],
  keyFacts: [],
  openQuestions: [],
  mentions: [],
};

/** The first of the names that the text has, misheard. */
function misheardIn(
  text: string,
  names: readonly string[],
  { hear, hasCapitals }: { readonly hear: HearNames; readonly hasCapitals: boolean },
): { readonly text: string; readonly stretch: Stretch } | null {
  for (const name of names) {
    const first = name.split(' ')[0] ?? '';
    const start = placeIn(text, first);
    const isSure = hasCapitals ? /^\p{Lu}/u.test(text.slice(start)) : !isEnglishWord(foldName(first));
    const heard = start >= 0 && isSure ? hear(first) : null;
    if (heard === null) continue;
    const said = hasCapitals ? heard : heard.toLowerCase();
    const stretch = { turn: 0, start, end: start + said.length, said, means: name, isPlain: false };
    return { text: text.slice(0, start) + said + text.slice(start + first.length), stretch };
  }
  return null;
}

interface Weighing {
  readonly own: number;
  readonly rest: number;
  /** Whether a case of words that are nobody's is kept. */
  keep(): boolean;
  /** Turns that are learned from; all where left out. */
  readonly turns?: ReadonlySet<number>;
}

function casesOf(
  { conversation, extraction, vault }: Scene,
  stretches: readonly Stretch[],
  weighing: Weighing,
): readonly Case[] {
  const known = indexVault(vault.entities, vault.settings);
  const read = readNames({ conversation, extraction, known, settings: vault.settings, answers: [] });
  const byTurn = misheardCases(read, talkWords(conversation));
  const meant = new Set(stretches.flatMap((one) => (one.means === null ? [] : [`${foldName(one.said)}/${one.means}`])));
  return [...byTurn].flatMap(([turn, some]) => {
    if (weighing.turns?.has(turn) === false) return [];
    return some.flatMap(
      (one) =>
        caseOf(
          one,
          stretches.filter((other) => other.turn === turn),
          meant,
          weighing,
        ) ?? [],
    );
  });
}

/** Null for what teaches nothing: a part of a misheard name, a plain name, words that mean a name elsewhere in the talk. */
function caseOf(
  { guess, features }: MisheardCase,
  stretches: readonly Stretch[],
  meant: ReadonlySet<string>,
  weighing: Weighing,
): Case | null {
  const { run, form } = guess;
  const words = run.words.slice(run.from, run.to);
  const [start, end] = [words[0]?.start ?? 0, words.at(-1)?.end ?? 0];
  const stretch = stretches.find((one) => one.start < end && start < one.end);
  if (stretch === undefined) {
    const said = foldName(words.map((word) => word.folded).join(' '));
    return meant.has(`${said}/${form.candidate.name}`) || !weighing.keep()
      ? null
      : { features, isTrue: false, weight: weighing.rest };
  }
  if (stretch.means === form.candidate.name && !stretch.isPlain) {
    const isWhole = Math.abs(stretch.start - start) <= 4 && Math.abs(stretch.end - end) <= 2;
    return isWhole ? { features, isTrue: true, weight: weighing.own } : null;
  }
  if (stretch.isPlain) return null;
  return { features, isTrue: false, weight: stretch.means === null ? weighing.own : weighing.own / 2 };
}

function stretchOf(label: NameLabel, { turns }: Conversation): Stretch {
  const turn = turns.findIndex((one) => one.text.includes(label.quote));
  const start = (turns[turn]?.text.indexOf(label.quote) ?? 0) + Math.max(0, placeIn(label.quote, label.said));
  const isResolved = label.outcome === 'resolved';
  return {
    turn,
    start,
    end: start + label.said.length,
    said: label.said,
    means: isResolved && label.misheard ? label.means : null,
    isPlain: isResolved && !label.misheard,
  };
}

/** Where whole words begin in a text, case ignored; -1 where they do not stand. */
function placeIn(text: string, words: string): number {
  const escaped = words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])`, 'iu').exec(text)?.index ?? -1;
}

function page(kind: EntityKind, name: string, account: string | null): Entity {
  return { kind, name, aliases: [], emails: [], account, role: null, page: `${kind}/${name}.md` as VaultPath };
}

function pick<Item>(items: readonly Item[], random: () => number): Item | undefined {
  return items[Math.floor(random() * items.length)];
}
