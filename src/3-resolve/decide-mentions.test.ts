import { describe, expect, test } from 'vitest';
import type { Conversation, Resolution } from '#core';
import { nothing, page, settings, talk } from './__support__/scene.ts';
import { resolveNames } from './resolve-names.ts';

const entities = [
  page('account', 'Halden Steel', { aliases: ['Halden'] }),
  page('account', 'Onward'),
  page('account', 'Pan-Nordic Cold Stores', { aliases: ['PNCS'] }),
  page('project', 'Sandpiper'),
  page('project', 'Supplier Cost Review', { aliases: ['SCR'] }),
  page('person', 'Tova Brandt', { account: 'Halden Steel', role: 'Head of procurement' }),
  page('person', 'David Achebe', { account: 'Halden Steel', role: 'Plant manager' }),
  page('person', 'David Lindgren', { role: 'Legal counsel' }),
  page('person', 'Robert Ferris', { account: 'Halden Steel' }),
  page('person', 'Hope Marlowe', { account: 'Halden Steel' }),
];

/** What is resolved in a call between Tova of Halden and the owner, as "words -> name". */
function links(lines: readonly string[], more: Partial<Conversation> = {}): readonly string[] {
  const conversation = talk(['Tova Brandt: Good morning.', ...lines], more);
  const { resolutions } = resolveNames(conversation, nothing, { entities }, settings);
  return resolutions.filter((one) => one.mention.spans !== undefined).flatMap((one) => asLink(one, conversation));
}

function asLink(resolution: Resolution, { turns }: Conversation): readonly string[] {
  if (resolution.outcome !== 'resolved') return [];
  const { spans = [] } = resolution.mention;
  return spans.map(({ turn, start, end }) => `${turns[turn]?.text.slice(start, end)} -> ${resolution.name}`);
}

describe('a known name is found wherever it is said, and its place with it', () => {
  test.each([
    ['Mara Ostrow: Bob called about the steel.', 'Bob -> Robert Ferris'],
    ['Mara Ostrow: Is that Robert’s desk?', 'Robert -> Robert Ferris'],
    ['Mara Ostrow: Ask Mr. Ferris, please.', 'Mr. Ferris -> Robert Ferris'],
    ['Mara Ostrow: It is with pan nordic cold stores now.', 'pan nordic cold stores -> Pan-Nordic Cold Stores'],
    ['Mara Ostrow: The SCR starts in May.', 'SCR -> Supplier Cost Review'],
    ['Mara Ostrow: The supplier cost review starts in May.', 'supplier cost review -> Supplier Cost Review'],
    ['Mara Ostrow: I asked David, our lawyer, to look.', 'David -> David Lindgren'],
    ['Mara Ostrow: That is for David from Halden.', 'David -> David Achebe'],
    ['Mara Ostrow: Hope has the keys.', 'Hope -> Hope Marlowe'],
  ])('%s', (line, link) => {
    expect(links([line])).toContain(link);
  });
});

describe('words that are a name elsewhere are left alone', () => {
  test.each([
    ['Mara Ostrow: Shall we move onward, then?'],
    ['Mara Ostrow: A sandpiper stood on the beach.'],
    ['Mara Ostrow: We live in Onward Street.'],
    ['Mara Ostrow: I hope so.'],
    ['Mara Ostrow: Our SCR is another one.'],
    ['Mara Ostrow: A Robert rang the desk.'],
    ['Mara Ostrow: Robert Kessler rang the desk.'],
    ['Mara Ostrow: My brother Robert is ill.'],
    ['Mara Ostrow: Sandpiper Analytics sent a flyer.'],
    ['Mara Ostrow: We ate sandpiper nuts, whatever those are.'],
    ['Mara Ostrow: I met the bursar, Robert, no relation, and he said fine.'],
    ['Mara Ostrow: The boys are calling him Robert for a joke.'],
    ['Mara Ostrow: The solicitors downstairs, Ferris and Bell, let us print.'],
    ['Mara Ostrow: Hope, in a way.'],
  ])('%s', (line) => {
    expect(links([line])).toEqual([]);
  });
});

test('in a source without capitals an everyday word is a name only where a name is called for', () => {
  const lines = ['Mara Ostrow: i hope that is all', 'Mara Ostrow: hope said the steel is late', 'Tova Brandt: right'];
  expect(
    links(
      lines.map((line) => line),
      { turns: talk(lines).turns },
    ),
  ).toEqual(['hope -> Hope Marlowe']);
});

test('one word may mean two in one talk, each with its places', () => {
  const { resolutions } = resolveNames(
    talk([
      'Tova Brandt: Morning.',
      'Mara Ostrow: David from Halden called.',
      'Mara Ostrow: Then David, our lawyer, called.',
    ]),
    nothing,
    { entities },
    settings,
  );
  const davids = resolutions.filter((one) => one.mention.text === 'David');
  expect(davids.map((one) => [one.outcome === 'ambiguous' ? null : one.name, one.mention.turns])).toEqual([
    ['David Achebe', [1]],
    ['David Lindgren', [2]],
  ]);
});

/** Whom a first name is taken for in each of its turns, null where it is left open or new. */
function taken(said: string, lines: readonly string[]): readonly (string | null)[] {
  const { resolutions } = resolveNames(talk(lines), nothing, { entities }, settings);
  const places = resolutions
    .filter((one) => one.mention.text === said)
    .flatMap((one) => one.mention.turns.map((turn) => ({ turn, name: one.outcome === 'resolved' ? one.name : null })));
  return places.sort((one, other) => one.turn - other.turn).map((one) => one.name);
}

test('a stranger of the same first name counts from where they are named, and not before', () => {
  const lines = [
    'Tova Brandt: Robert has the keys.',
    'Mara Ostrow: I met Robert Kessler too.',
    'Mara Ostrow: Robert was late.',
  ];
  expect(taken('Robert', lines)).toEqual(['Robert Ferris', null]);
});

test('a name that somebody asks back about stays open', () => {
  const lines = ['Tova Brandt: Morning.', 'Mara Ostrow: Ask David what he thinks.', 'Tova Brandt: Which one?'];
  expect(taken('David', lines)).toEqual([null]);
});

test('an everyday word is a colleague’s name where their work stands beside it', () => {
  const more = [...entities, page('person', 'Olive Trench', { role: 'Delivery manager' })];
  const said = (text: string): readonly string[] =>
    resolveNames(
      talk(['Tova Brandt: Morning.', `Mara Ostrow: ${text}`]),
      nothing,
      { entities: more },
      settings,
    ).resolutions.flatMap((one) => (one.outcome === 'resolved' && one.mention.spans !== undefined ? [one.name] : []));
  expect(said('Olive in our delivery team has it.')).toEqual(['Olive Trench']);
  expect(said('Olive oil is dear this year.')).toEqual([]);
});

test('a name that is set right in the next turn is another’s', () => {
  const lines = ['Mara Ostrow: Third was Robert.', 'Tova Brandt: Careful, not our Robert.'];
  expect(taken('Robert', lines)).toEqual([null, 'Robert Ferris']);
});

test('a customer who says "our David" means none of us', () => {
  expect(taken('David', ['Tova Brandt: Morning.', 'Tova Brandt: It broke when our David left.'])).toEqual([
    'David Achebe',
  ]);
  const ours = page('person', 'Gustav Lindgren', { role: 'Engineer' });
  const { resolutions } = resolveNames(
    talk(['Tova Brandt: Morning.', 'Tova Brandt: It broke when our Gustav left.']),
    nothing,
    { entities: [...entities, ours] },
    settings,
  );
  expect(resolutions.find((one) => one.mention.text === 'Gustav')?.outcome).toBe('ambiguous');
});

test('of two pages whose names are spellings of one, the nearer is meant or it stays open', () => {
  const more = [
    page('account', 'Halden Steel', { aliases: ['Halden'] }),
    page('person', 'Alistair Moe', { account: 'Halden Steel' }),
    page('person', 'Alastair Crane'),
    page('person', 'Tova Brandt', { account: 'Halden Steel' }),
  ];
  const means = (lines: readonly string[]): string | null => {
    const found = resolveNames(talk(lines), nothing, { entities: more }, settings).resolutions.find(
      (one) => one.mention.text === 'Alistair',
    );
    return found?.outcome === 'resolved' ? found.name : null;
  };
  expect(means(['Mara Ostrow: Alistair wanted it cheap.'])).toBeNull();
  expect(means(['Tova Brandt: Hello.', 'Mara Ostrow: Alistair wanted it cheap.'])).toBe('Alistair Moe');
});
