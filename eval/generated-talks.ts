import { type Conversation, defaultSettings, type Entity, type Sha256, type VaultPath } from '#core';
import { readJsonLines } from './corpora.ts';
import type { NamedTalk, NameLabel, NamesVault } from './named-talks.ts';
import { misheard, seeded } from './noise.ts';

/** What it is made of: given names and last names, and short forms with the names they are short for. */
interface Names {
  readonly given: readonly string[];
  readonly last: readonly string[];
  readonly short: ReadonlyMap<string, readonly string[]>;
}

const ACCOUNTS = [
  'Brackwater',
  'Tessendale',
  'Corrimont',
  'Halvorsted',
  'Mirabeck',
  'Quenlow',
  'Dorvane',
  'Ashgrove Mills',
];
/** Where somebody is named; `{}` is the name. */
const SENTENCES = [
  'I asked {} about the invoice yesterday.',
  'We should check that with {} before Friday.',
  'I will forward it to {} today.',
  'Can you tell {} that we need two more days?',
  'I spoke with {} about the rollout.',
  '{} said the numbers are fine.',
  '{} wants to see the draft first.',
];
/** What is said of somebody whom nobody here knows, under a known first name and another last name. */
const STRANGERS = [
  'A {} rang the front desk and left no number.',
  'My neighbour is called {} as well.',
  'There was a talk by a {} at the fair.',
];
/** Everyday words that are names as well, or sound like some. */
const EVERYDAY: readonly (readonly [string, string])[] = [
  ['will', 'We will see about that next week.'],
  ['may', 'They may come a bit later.'],
  ['mark', 'Please mark that as done.'],
  ['bill', 'The bill came to forty pounds.'],
  ['hope', 'I hope that is all for now.'],
  ['rose', 'The price rose again in the spring.'],
  ['grace', 'There is a grace period of ten days.'],
  ['frank', 'To be frank I do not know.'],
  ['dawn', 'We left at the crack of dawn.'],
  ['jack', 'The jack for the headphones is broken.'],
  ['alone', 'Leave me alone with that.'],
  ['marry', 'They marry two lists into one.'],
  ['done', 'That is done more or less.'],
  ['lease', 'The lease ends in a year.'],
  ['carry', 'Can we carry on with the agenda?'],
  ['dean', 'The dean of the faculty signed it.'],
  ['art', 'There is an art to it.'],
  ['harry', 'Do not harry them about it.'],
];

/** Talks with generated people, the vault they belong to and what is meant by each name: the same for the same seed. The names are those of `names.dev.jsonl`. */
export function generatedTalks(
  corporaDir: string,
  seed: number,
): { readonly talks: readonly NamedTalk[]; readonly vault: NamesVault } {
  const random = seeded(seed);
  const names = namesOf(corporaDir);
  const people = peopleOf(names, random);
  const accounts = ACCOUNTS.map((name) => page('account', name, null));
  const settings = {
    ...defaultSettings,
    me: { name: 'Ines Halloran', aliases: ['Ines'], email: 'ines@quillstone.example', company: 'Quillstone' },
  };
  const talks = Array.from({ length: 40 }, (_, at) => talkOf(at, people, names, random));
  return { talks, vault: { entities: [...accounts, ...people], settings } };
}

function namesOf(corporaDir: string): Names {
  const lines = readJsonLines<{ kind: string; participants: string[]; mention: string | null; gold: string | null }>(
    corporaDir,
    'names.dev.jsonl',
  );
  const full = [...new Set(lines.flatMap((line) => line.participants))].filter((name) =>
    /^\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+$/u.test(name),
  );
  const short = new Map<string, string[]>();
  for (const { kind, mention, gold } of lines) {
    const [given] = gold?.split(' ') ?? [];
    if (kind !== 'nickname' || mention === null || given === undefined) continue;
    short.set(given, [...(short.get(given) ?? []), mention]);
  }
  const part = (at: number): readonly string[] => [...new Set(full.map((name) => name.split(' ')[at] ?? ''))].sort();
  return { given: part(0), last: part(1), short };
}

/** Eight people an account, and no two of one first name within it. */
function peopleOf({ given, last }: Names, random: () => number): readonly Entity[] {
  const people = ACCOUNTS.flatMap((account) =>
    shuffled(given, random)
      .slice(0, 8)
      .map((first) => page('person', `${first} ${pick(last, random)}`, account)),
  );
  return [...new Map(people.map((one) => [one.name, one])).values()];
}

function talkOf(at: number, people: readonly Entity[], names: Names, random: () => number): NamedTalk {
  const account = ACCOUNTS[at % ACCOUNTS.length] ?? '';
  const ours = people.filter((one) => one.account === account);
  const present = ours.slice(0, 2);
  const lines: { speaker: string; text: string; label: NameLabel | null }[] = present.map(({ name }) => ({
    speaker: name,
    text: `Hello, ${name.split(' ')[0]} here from ${account}.`,
    label: null,
  }));
  for (const one of ours.slice(2)) {
    const said = saidFor(one.name, names, random);
    lines.push(
      line(pick(SENTENCES, random), said.text, { means: one.name, misheard: said.misheard, feature: said.feature }),
    );
    const [everyday, sentence] = pick(EVERYDAY, random);
    lines.push(line(sentence, everyday, null));
  }
  const [known] = shuffled(ours, random);
  const stranger = `${known?.name.split(' ')[0]} ${pick(names.last, random)}`;
  if (!people.some((one) => one.name === stranger))
    lines.push(
      line(pick(STRANGERS, random), stranger, { means: stranger, misheard: false, feature: 'unknown-person' }, 'new'),
    );
  const turns = lines.map(({ speaker, text }, index) => ({
    index,
    speaker,
    text,
    start: null,
    end: null,
    line: index + 1,
  }));
  const title = `${account} call ${at + 1}`;
  return {
    name: `generated-${at + 1}`,
    conversation: conversationOf(title, turns),
    labels: {
      title,
      date: '2026-03-09',
      account,
      noteType: 'customer',
      mentions: lines.flatMap((one) => one.label ?? []),
    },
  };
}

interface Said {
  readonly text: string;
  readonly misheard: boolean;
  readonly feature: string;
}

/** The first name, a short form, the whole name or what a recogniser made of the first name. */
function saidFor(name: string, { short }: Names, random: () => number): Said {
  const [first = ''] = name.split(' ');
  const heard = misheard(first, random);
  const choice = random();
  if (choice < 0.5 && heard !== null) return { text: heard, misheard: true, feature: 'misheard' };
  const forms = short.get(first) ?? [];
  if (choice < 0.65 && forms.length > 0) return { text: pick(forms, random), misheard: false, feature: 'nickname' };
  if (choice < 0.8) return { text: name, misheard: false, feature: 'full-name' };
  return { text: first, misheard: false, feature: 'first-name' };
}

function line(
  sentence: string,
  said: string,
  meant: { readonly means: string; readonly misheard: boolean; readonly feature: string } | null,
  outcome: NameLabel['outcome'] = meant === null ? 'none' : 'resolved',
): { speaker: string; text: string; label: NameLabel } {
  const text = sentence.replace('{}', sentence.startsWith('{}') ? said.charAt(0).toUpperCase() + said.slice(1) : said);
  const spoken = sentence.startsWith('{}') ? said.charAt(0).toUpperCase() + said.slice(1) : said;
  const isName = meant !== null;
  return {
    speaker: 'Ines Halloran',
    text,
    label: {
      quote: text,
      said: spoken,
      kind: isName ? 'person' : null,
      outcome,
      means: meant?.means ?? null,
      candidates: [],
      misheard: meant?.misheard ?? false,
      feature: meant?.feature ?? 'common-word-trap',
    },
  };
}

function conversationOf(title: string, turns: Conversation['turns']): Conversation {
  return {
    source: { path: `Inbox/${title}.md`, sha256: '0'.repeat(64) as Sha256, format: 'generated' },
    kind: 'meeting',
    title,
    date: '2026-03-09',
    time: null,
    language: 'en',
    participants: [],
    turns,
    notUnderstood: 0,
  };
}

function page(kind: Entity['kind'], name: string, account: string | null): Entity {
  return { kind, name, aliases: [], emails: [], account, role: null, page: `${kind}/${name}.md` as VaultPath };
}

function pick<Item>(items: readonly Item[], random: () => number): Item {
  const item = items[Math.floor(random() * items.length)];
  if (item === undefined) throw new RangeError('Cannot pick from nothing');
  return item;
}

function shuffled<Item>(items: readonly Item[], random: () => number): readonly Item[] {
  return items
    .map((item) => ({ item, order: random() }))
    .sort((one, other) => one.order - other.order)
    .map(({ item }) => item);
}
