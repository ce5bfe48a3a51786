import { describe, expect, test } from 'vitest';
import type { ActionItem, Conversation, Entity, Mention, Resolution } from '#core';
import { nothing, page, person, settings, talk } from './__support__/scene.ts';
import { resolveNames } from './resolve-names.ts';

const halden = page('account', 'Halden Steel', { aliases: ['Halden'] });
const orrin = page('account', 'Orrin Foods');
const davidH = page('person', 'David Achebe', { account: 'Halden Steel' });
const davidO = page('person', 'David Lindgren', { account: 'Orrin Foods' });
const tova = page('person', 'Tova Brandt', { emails: ['tova@halden.example'], account: 'Halden Steel' });
const vault = [halden, orrin, davidH, davidO, tova];

function resolution(conversation: Conversation, mention: Mention, entities: readonly Entity[] = vault): Resolution {
  const findings = resolveNames(conversation, { ...nothing, mentions: [mention] }, { entities }, settings);
  const found = findings.resolutions.find((one) => one.mention.text === mention.text);
  if (found === undefined) throw new Error(`No resolution of "${mention.text}"`);
  return found;
}

const nameOf = (found: Resolution): string | null => (found.outcome === 'ambiguous' ? null : found.name);

describe('two people of one first name', () => {
  test('the one in the room is meant', () => {
    const found = resolution(talk(['David Lindgren: Hello', 'Mara Ostrow: Can David send it?']), person('David', [1]));
    expect(nameOf(found)).toBe('David Lindgren');
    expect(found.why).toBe('David Lindgren goes by "David" and took part');
  });

  test('else the one of the account that is talked about', () => {
    const found = resolution(talk(['Tova Brandt: I will ask David'], { title: 'Halden call' }), person('David'));
    expect(nameOf(found)).toBe('David Achebe');
    expect(found.why).toContain('Halden Steel, which is talked about');
  });

  test('else it stays open, with both named', () => {
    const found = resolution(talk(['Mara Ostrow: David will know']), person('David'));
    expect(found).toMatchObject({ outcome: 'ambiguous', candidates: ['David Achebe', 'David Lindgren'] });
  });

  test('two of them in the room stay open', () => {
    const found = resolution(
      talk(['David Lindgren: Hi', 'David Achebe: Hi', 'Mara Ostrow: David?']),
      person('David', [2]),
    );
    expect(found.outcome).toBe('ambiguous');
  });

  test('a David who speaks of David means another', () => {
    const found = resolution(talk(['David Lindgren: I sent it to David', 'Mara Ostrow: Fine']), person('David', [0]));
    expect(found.outcome).toBe('ambiguous');
  });

  test('a name in full settles it anywhere', () => {
    expect(nameOf(resolution(talk(['Mara Ostrow: David Achebe called']), person('David Achebe')))).toBe('David Achebe');
  });
});

describe('ways of naming somebody who took part', () => {
  const room = talk(['Katherine Novak: Hello', 'Robert Iyer: Hello', 'Müge Solberg: Hello', 'Mara Ostrow: Well']);
  test.each([
    ['Kate', 'Katherine Novak'],
    ['Catherine', 'Katherine Novak'],
    ["Robert's", 'Robert Iyer'],
    ['Bobby', 'Robert Iyer'],
    ['Dr. Iyer', 'Robert Iyer'],
    ['Bob Iyer', 'Robert Iyer'],
    ['Robert I.', 'Robert Iyer'],
    ['R. Iyer', 'Robert Iyer'],
    ['RI', 'Robert Iyer'],
    ['robert.iyer@orrin.example', 'Robert Iyer'],
    ['Muge', 'Müge Solberg'],
    ['our friend Robert', 'Robert Iyer'],
    ['Mara', 'Mara Ostrow'],
  ])('%s is %s', (said, name) => {
    expect(nameOf(resolution(room, person(said, [3]), []))).toBe(name);
  });

  test.each(['Bill', 'Roberta', 'Robert N.', 'XY', 'Kathleen', 'Speaker 2', 'Novaks'])('%s is nobody here', (said) => {
    expect(nameOf(resolution(room, person(said, [3]), []))).toBeNull();
  });

  test('an abbreviation that is also somebody’s initials needs a person’s place', () => {
    const said = (text: string): string | null =>
      nameOf(resolution(talk(['Anders Ivers: Hi', `Mara Ostrow: ${text}`]), person('AI', [1]), []));
    expect(said('AI will follow up on that.')).toBe('Anders Ivers');
    expect(said('We use AI for the drafts.')).toBeNull();
  });
});

describe('the vault', () => {
  test('somebody of an account that nobody speaks of is not guessed from a first name', () => {
    const other = page('person', 'Jonas Weil', { account: 'Orrin Foods' });
    const found = resolution(talk(['Tova Brandt: Jonas has the key']), person('Jonas'), [...vault, other]);
    expect(found).toMatchObject({ outcome: 'ambiguous', candidates: ['Jonas Weil'] });
  });

  test('an alias on the page is enough', () => {
    const other = page('person', 'Jonas Weil', { account: 'Orrin Foods', aliases: ['Joni'] });
    expect(nameOf(resolution(talk(['Tova Brandt: Joni has the key']), person('Joni'), [...vault, other]))).toBe(
      'Jonas Weil',
    );
  });

  test('a first name means the one who was named in full before', () => {
    const conversation = talk(['Mara Ostrow: Ilse Vermeer joins us in May, Ilse starts on the 4th']);
    const mentions = [person('Ilse Vermeer'), person('Ilse')];
    const { resolutions } = resolveNames(conversation, { ...nothing, mentions }, { entities: vault }, settings);
    expect(resolutions.map(nameOf)).toEqual(['Ilse Vermeer', 'Ilse Vermeer', 'Mara Ostrow']);
    expect(resolutions[1]?.outcome).toBe('new');
  });

  test.each(['Ann', 'World War', 'Monday Keir', 'Annual Report', "I'm Ines"])('%s is no new person', (said) => {
    expect(resolution(talk(['Mara Ostrow: Well']), person(said)).outcome).toBe('ambiguous');
  });

  test('the user’s own company is never an account', () => {
    const found = resolution(talk(['Mara Ostrow: At Lindqvist']), person('Lindqvist', [0], { kind: 'organization' }));
    expect(found.outcome).toBe('ambiguous');
  });
});

describe('who took part', () => {
  test('labels become full names, one person once, and a generic label stays one', () => {
    const conversation = talk(['Tova: Hi', 'Speaker 2: Hi', 'mara@lindqvist.example: Hi', 'Tova Brandt (Halden): Hi']);
    const findings = resolveNames(conversation, nothing, { entities: vault }, settings);
    expect(findings.speakers).toEqual({
      Tova: 'Tova Brandt',
      'mara@lindqvist.example': 'Mara Ostrow',
      'Tova Brandt (Halden)': 'Tova Brandt',
    });
    expect(findings.spoke).toEqual(['Tova Brandt', 'Mara Ostrow']);
    expect(findings.proposedPages).toEqual([]);
    expect(findings.resolutions.find((one) => one.mention.text === 'Speaker 2')?.outcome).toBe('ambiguous');
  });

  test('the silent attended, those only talked about did not', () => {
    const conversation = talk(['Mara Ostrow: Tova will join later'], {
      participants: [{ name: 'Ilse Vermeer', email: null }],
    });
    const findings = resolveNames(
      conversation,
      { ...nothing, mentions: [person('Tova')] },
      { entities: vault },
      settings,
    );
    expect(findings.attended.map((one) => one.name)).toEqual(['Mara Ostrow', 'Ilse Vermeer']);
    expect(findings.spoke).toEqual(['Mara Ostrow']);
    expect(findings.mentioned).toEqual(['Tova Brandt']);
    expect(findings.proposedPages).toMatchObject([{ kind: 'person', name: 'Ilse Vermeer' }]);
  });

  test('the lone voice of a memo is the owner', () => {
    const findings = resolveNames(
      talk(['Speaker 1: Note to self'], { kind: 'memo' }),
      nothing,
      { entities: vault },
      settings,
    );
    expect(findings).toMatchObject({
      noteType: 'journal',
      speakers: { 'Speaker 1': 'Mara Ostrow' },
      spoke: ['Mara Ostrow'],
    });
  });
});

describe('owners', () => {
  const owners = (...named: readonly string[]): readonly string[] => {
    const item: ActionItem = {
      kind: 'actionItem',
      text: 'Send the deck',
      owner: named[0] ?? null,
      owners: named,
      due: null,
      duePhrase: null,
      priority: null,
      confidence: 1,
      evidence: [{ turn: 0, quote: 'deck', start: null }],
    };
    const conversation = talk(['Tova: the deck', 'Speaker 2: yes', 'Mara: fine']);
    const findings = resolveNames(conversation, { ...nothing, actionItems: [item] }, { entities: vault }, settings);
    expect(findings.extraction.actionItems[0]?.owner).toBe(findings.extraction.actionItems[0]?.owners[0] ?? null);
    return findings.extraction.actionItems[0]?.owners ?? [];
  };
  test.each([
    [['Tova'], ['Tova Brandt']],
    [
      ['Tova', 'Tova Brandt', 'Mara'],
      ['Tova Brandt', 'Mara Ostrow'],
    ],
    [['Speaker 2'], []],
    [['everyone'], []],
    [['the legal team'], []],
    [['Speaker 2', 'Mara'], ['Mara Ostrow']],
    [['Ottoline'], ['Ottoline']],
  ])('%j own as %j', (named, full) => {
    expect(owners(...named)).toEqual(full);
  });
});

describe('what it is about', () => {
  const about = (
    lines: readonly string[],
    more: Partial<Conversation> = {},
    entities: readonly Entity[] = vault,
  ): object => {
    const {
      noteType,
      account,
      project,
      person: about,
    } = resolveNames(talk(lines, more), nothing, { entities }, settings);
    return { noteType, account, project, person: about };
  };
  const none = { account: null, project: null, person: null };
  const kite = page('project', 'Project Kite');
  const ilse = page('person', 'Ilse Vermeer');
  test('a customer who took part', () => {
    expect(about(['Tova Brandt: Hi', 'Mara Ostrow: Hi'])).toEqual({
      ...none,
      noteType: 'customer',
      account: 'Halden Steel',
    });
  });
  test('a customer by the domain of an address', () => {
    const participants = [{ name: 'Lotte Krug', email: 'lotte@halden.example' }];
    expect(about(['Mara Ostrow: Hi'], { participants })).toMatchObject({ account: 'Halden Steel' });
  });
  test('a colleague met alone, whatever accounts come up', () => {
    const lines = ['Mara Ostrow: So Halden called', 'Ilse Vermeer: And Orrin Foods?'];
    expect(about(lines, {}, [...vault, ilse])).toEqual({ ...none, noteType: 'people', person: 'Ilse Vermeer' });
  });
  test('a project in the title', () => {
    expect(
      about(['Mara Ostrow: Hi', 'Ilse Vermeer: Hi', 'Per Holm: Hi'], { title: 'Kite design review' }, [...vault, kite]),
    ).toEqual({
      ...none,
      noteType: 'projects',
      project: 'Project Kite',
    });
  });
  test('a forum', () => {
    expect(about(['Ilse: Hi', 'Per: Halden is down'], { title: 'Platform stand-up' })).toEqual({
      ...none,
      noteType: 'team',
    });
  });
  test('people of two accounts: neither', () => {
    expect(about(['Tova Brandt: Hi', 'David Lindgren: Hi', 'Mara Ostrow: Hi'])).toMatchObject({ account: null });
  });
  test('nothing known', () => {
    expect(about(['Speaker 1: Hi', 'Speaker 2: Hi'])).toEqual({ ...none, noteType: 'meeting' });
  });
});
