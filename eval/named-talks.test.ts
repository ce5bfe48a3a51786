import { describe, expect, test } from 'vitest';
import type { Conversation } from '#core';
import { type NamedTalk, type NameLabel, type NamesVault, readNamedTalks, readNamesVault } from './named-talks.ts';

const vault = readNamesVault('eval/names/vault');
const moreVault = readNamesVault('eval/names/more-vault');
const sides = { tune: await readNamedTalks('eval/names/tune'), test: await readNamedTalks('eval/names/test') };
const more = await readNamedTalks('eval/names/more');
/** Sides by writers who had not seen the program, each with a vault of its own. */
const strangers = await Promise.all(
  ['foundry', 'cloud', 'timber', 'ward', 'port'].map(async (name) => ({
    talks: await readNamedTalks(`eval/names/${name}`),
    vault: readNamesVault(`eval/names/${name}-vault`),
  })),
);
const all = [...sides.tune, ...sides.test, ...more, ...strangers.flatMap((one) => one.talks)];

/** The vault that a talk belongs to, and the kinds of its pages by name. */
function vaultOf(talk: NamedTalk): NamesVault {
  const own = strangers.find((one) => one.talks.includes(talk));
  return own?.vault ?? (more.includes(talk) ? moreVault : vault);
}

function kindsIn({ entities }: NamesVault): ReadonlyMap<string, NameLabel['kind']> {
  return new Map(entities.map((one) => [one.name, one.kind === 'account' ? 'organization' : one.kind] as const));
}

/** Lines for what is wrong with the labels of all talks. */
function wrong(isWrong: (label: NameLabel, talk: NamedTalk) => boolean): readonly string[] {
  return all.flatMap((talk) =>
    talk.labels.mentions
      .filter((label) => isWrong(label, talk))
      .map((label) => `${talk.name}: ${label.said} <${label.quote}>`),
  );
}

describe('the labelled set of names', () => {
  test('has a vault of 150 pages and thirteen talks on either side, with at least 300 labels each', () => {
    expect(kindsIn(vault).size).toBe(150);
    expect([sides.tune.length, sides.test.length]).toEqual([13, 13]);
    for (const talks of Object.values(sides)) {
      expect(talks.flatMap((talk) => talk.labels.mentions).length).toBeGreaterThan(300);
    }
  });

  test('has a side for development, of another vault and fourteen talks', () => {
    expect(more.length).toBe(14);
    expect(more.flatMap((talk) => talk.labels.mentions).length).toBeGreaterThan(300);
  });

  test('has five sides of ten talks by writers apart from the program', () => {
    expect(strangers.map((one) => one.talks.length)).toEqual([10, 10, 10, 10, 10]);
    for (const { talks } of strangers)
      expect(talks.flatMap((talk) => talk.labels.mentions).length).toBeGreaterThan(300);
  });

  test('has as many traps as misheard names', () => {
    const labels = [...sides.tune, ...sides.test].flatMap((talk) => talk.labels.mentions);
    const traps = labels.filter((label) => label.outcome === 'none').length;
    expect(traps).toBeGreaterThanOrEqual(labels.filter((label) => label.misheard).length);
  });

  test('is read whole, title and date included', () => {
    for (const { conversation, labels } of all) {
      expect(conversation.turns.length).toBeGreaterThanOrEqual(conversation.kind === 'memo' ? 9 : 20);
      expect([conversation.title.toLowerCase(), conversation.date]).toEqual([
        labels.title.replaceAll('/', '-').toLowerCase(),
        labels.date,
      ]);
    }
  });

  test('each quote stands in one turn, and the words once in the quote', () => {
    const isOnce = ({ quote, said, feature }: NameLabel, { conversation }: NamedTalk): boolean =>
      conversation.turns.filter((turn) => turn.text.includes(quote)).length === 1 &&
      (feature === 'label' || wholeWords(quote, said) === 1);
    expect(wrong((label, talk) => !isOnce(label, talk))).toEqual([]);
  });

  test('what a label means is a page of that kind, a speaker, the owner or the owner’s company', () => {
    const isKnown = (label: NameLabel, talk: NamedTalk): boolean => {
      const { me } = vaultOf(talk).settings;
      const kind = kindsIn(vaultOf(talk)).get(label.means ?? '');
      const present = [
        me.name,
        me.company,
        ...speakers(talk.conversation),
        ...Object.values(talk.labels.speakers ?? {}),
      ];
      return kind === undefined ? present.includes(label.means) : kind === label.kind;
    };
    expect(wrong((label, talk) => label.outcome === 'resolved' && !isKnown(label, talk))).toEqual([]);
    const isPage = ({ means, kind }: NameLabel, talk: NamedTalk): boolean =>
      kindsIn(vaultOf(talk)).get(means ?? '') === kind;
    expect(wrong((label, talk) => label.outcome === 'new' && (label.means === null || isPage(label, talk)))).toEqual(
      [],
    );
  });

  test('what is ambiguous has candidates with pages, and nothing else has', () => {
    const fits = ({ outcome, candidates, kind }: NameLabel, talk: NamedTalk): boolean =>
      outcome === 'ambiguous'
        ? candidates.length > 0 && candidates.every((name) => kindsIn(vaultOf(talk)).get(name) === kind)
        : candidates.length === 0;
    expect(wrong((label, talk) => !fits(label, talk))).toEqual([]);
  });

  test('each label of a speaker says the same as the table of speakers', () => {
    expect(
      wrong(({ feature, said, means }, { labels }) => feature === 'label' && labels.speakers?.[said] !== means),
    ).toEqual([]);
  });
});

function speakers(conversation: Conversation): readonly (string | null)[] {
  return conversation.turns.map((turn) => turn.speaker);
}

function wholeWords(text: string, words: string): number {
  const escaped = words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const start = /^[\p{L}\p{N}]/u.test(words) ? '(?<![\\p{L}\\p{N}])' : '';
  return Array.from(text.matchAll(new RegExp(`${start}${escaped}(?![\\p{L}\\p{N}])`, 'gu'))).length;
}
