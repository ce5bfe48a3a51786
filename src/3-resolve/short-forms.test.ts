import { describe, expect, test } from 'vitest';
import type { Conversation } from '#core';
import { nothing, page, settings, talk } from './__support__/scene.ts';
import { resolveNames } from './resolve-names.ts';

const entities = [
  page('account', 'Northern Tern Pool'),
  page('account', 'Corvane Terminals'),
  page('account', 'Shoals Ferry Company', { aliases: ['SFC'] }),
  page('account', 'Shoals Harbour Board'),
  page('account', 'Tidal Scheme Watch', { aliases: ['TSW'] }),
  page('project', 'BRINE', { account: 'Corvane Terminals' }),
  page('project', 'PLOTS'),
  page('person', 'Lin Mei Faber', { role: 'Engineer' }),
  page('person', 'Bo Ra Sand', { role: 'Analyst' }),
  page('person', 'Teun van Dalen'),
  page('person', 'Ji-ho Wren', { role: 'Developer' }),
  page('person', 'Tova Brandt', { account: 'Corvane Terminals', role: 'Harbour master' }),
  page('person', 'Celso Pinho', { account: 'Corvane Terminals', role: 'Medical director' }),
  page('person', 'Seth Oduro', { account: 'Shoals Harbour Board', role: 'Board member' }),
  page('person', 'Piet Holm', { role: 'Sales' }),
  page('person', 'Nadia Rask', { role: 'Sales' }),
  page('person', 'Nadia Quist', { account: 'Corvane Terminals' }),
];

/** What is resolved in the last line of a call with Tova of Corvane, as "words -> name". */
function links(lines: readonly string[], more: Partial<Conversation> = {}): readonly string[] {
  const conversation = talk(['Tova Brandt: Good morning.', ...lines], more);
  const { resolutions } = resolveNames(conversation, nothing, { entities }, settings);
  const last = conversation.turns.length - 1;
  return resolutions.flatMap((one) =>
    one.outcome === 'resolved'
      ? (one.mention.spans ?? [])
          .filter(({ turn }) => turn === last)
          .map(({ start, end }) => `${conversation.turns[last]?.text.slice(start, end)} -> ${one.name}`)
      : [],
  );
}

describe('given names of two words are a name', () => {
  test.each([
    ['Mara Ostrow: Ask Lin Mei, she knows.', 'Lin Mei -> Lin Mei Faber'],
    ['Mara Ostrow: That was Bo Ra’s idea.', 'Bo Ra -> Bo Ra Sand'],
  ])('%s', (line, link) => {
    expect(links([line])).toContain(link);
  });

  test.each([['Mara Ostrow: Lin Mei Costas rang.'], ['Mara Ostrow: Bo Ra Costas rang.']])('not in %s', (line) => {
    expect(links([line])).toEqual([]);
  });
});

describe('a part of a company’s name means the one that has it', () => {
  test.each([
    ['Mara Ostrow: She buys for the Tern Pool.', 'Tern Pool -> Northern Tern Pool'],
    ['Mara Ostrow: We both told Corvane a date.', 'Corvane -> Corvane Terminals'],
    ['Mara Ostrow: I asked our TSW friends up north.', 'TSW -> Tidal Scheme Watch'],
    ['Mara Ostrow: No, the TSW one.', 'TSW -> Tidal Scheme Watch'],
    ['Mara Ostrow: Another one. BRINE’s its own paper.', 'BRINE -> BRINE'],
    [
      'Mara Ostrow: And the berth release inspection notes entry, is that late?',
      'berth release inspection notes entry -> BRINE',
    ],
    ['Mara Ostrow: somebody from corvane.com asked for it.', 'corvane.com -> Corvane Terminals'],
    ['Mara Ostrow: Anything ending in northerntern.co.nz gets in.', 'northerntern.co.nz -> Northern Tern Pool'],
    [
      'Mara Ostrow: Please use payables@corvaneterminals.com.au.',
      'payables@corvaneterminals.com.au -> Corvane Terminals',
    ],
  ])('%s', (line, link) => {
    expect(links([line])).toContain(link);
  });

  test.each([
    ['Mara Ostrow: The Harbour Board meets in May.'],
    ['Mara Ostrow: We swam in the tern pool.'],
    ['Mara Ostrow: The app has TSW now, the tide stop warning.'],
    ['Mara Ostrow: We have a TSW here too.'],
    ['Mara Ostrow: It is in corvane.md, I think.'],
    ['Mara Ostrow: sent from northern.com'],
  ])('not in %s', (line) => {
    expect(links([line])).toEqual([]);
  });

  test('of two that begin alike, the one that the talk is about', () => {
    const line = 'Mara Ostrow: First time since the Shoals go-live.';
    expect(links([line], { title: 'Shoals Ferry Company review' })).toEqual(['Shoals -> Shoals Ferry Company']);
    expect(links([line])).toEqual([]);
  });
});

describe('initials and handles are somebody’s where only they have them', () => {
  test.each([
    ['Mara Ostrow: Send it to LMF, he did the course.', 'LMF -> Lin Mei Faber'],
    ['Mara Ostrow: Take a look with JW after this.', 'JW -> Ji-ho Wren'],
    ['Mara Ostrow: Safety is BRS in the sheet.', 'BRS -> Bo Ra Sand'],
    ['Mara Ostrow: It says wren-j on every commit.', 'wren-j -> Ji-ho Wren'],
    ['Mara Ostrow: Put jwren-dev on it as well.', 'jwren-dev -> Ji-ho Wren'],
    ['Mara Ostrow: Thanks, @jwren-dev is on the ticket.', '@jwren-dev -> Ji-ho Wren'],
  ])('%s', (line, link) => {
    expect(links([line])).toContain(link);
  });

  test.each([
    ['Mara Ostrow: The PH value is high.'],
    ['Mara Ostrow: We need a PH for that.'],
    ['Mara Ostrow: Our TB clinic is full.'],
    ['Mara Ostrow: It is a sand-b mix, they say.'],
    ['Mara Ostrow: Read the follow-up.'],
  ])('not in %s', (line) => {
    expect(links([line])).toEqual([]);
  });
});

describe('titles', () => {
  test.each([
    ['Mara Ostrow: I promised Doctor Celso an answer.', 'Doctor Celso -> Celso Pinho'],
    ['Mara Ostrow: Senhora Pinho came twice.', 'Senhora Pinho -> Celso Pinho'],
    ['Mara Ostrow: Everything goes to Mister Oduro and then it comes back.', 'Mister Oduro -> Seth Oduro'],
  ])('%s', (line, link) => {
    expect(links([line], { title: 'Catch-up' })).toContain(link);
  });

  test.each([
    ['Mara Ostrow: There was a Mister Oduro on the phone.'],
    ['Mara Ostrow: Our landlord Mister Oduro gave us a date.'],
    ['Mara Ostrow: Mister Oduro from the gas company rang.'],
    ['Mara Ostrow: Professor Oduro teaches it.'],
  ])('not in %s', (line) => {
    expect(links([line])).toEqual([]);
  });
});

describe('somebody known is no stranger', () => {
  test.each([
    ['Mara Ostrow: We have the one Piet did for them.', 'Piet -> Piet Holm'],
    ['Mara Ostrow: There was a Piet invite in my calendar.', 'Piet -> Piet Holm'],
    ['Mara Ostrow: Is that the Piet who rang me?', 'Piet -> Piet Holm'],
  ])('%s', (line, link) => {
    expect(links([line])).toContain(link);
  });

  test.each([
    ['Mara Ostrow: There was one Piet on the phone.'],
    ['Mara Ostrow: I met the Piet who sells boats.'],
    ['Mara Ostrow: My cousin’s called Piet as well.'],
    ['Mara Ostrow: No, that’s Piet my neighbour.'],
  ])('not in %s', (line) => {
    expect(links([line])).toEqual([]);
  });

  test('the other one of two is the one who is not here', () => {
    expect(links(['Nadia Quist: Hello.', 'Mara Ostrow: The other Nadia has signed off.'])).toEqual([
      'Nadia -> Nadia Rask',
    ]);
  });
});
