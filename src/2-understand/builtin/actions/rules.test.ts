import { describe, expect, test } from 'vitest';
import type { Conversation } from '#core';
import { type Utterance, utterancesOf } from '../utterances.ts';
import { clausesOf } from './clauses.ts';
import { cueIn } from './collect.ts';
import { guards } from './guards/guards.ts';
import { peopleOf } from './people.ts';
import type { Cue, Rule, Scene } from './rule.ts';
import { rules } from './rules/rules.ts';

const LONGER = { before: 'Okay, the trains were late again.', after: 'Anyway, that was the weekend.' };

describe.each(rules.map((rule) => [rule.name, rule] as const))('%s', (_name, rule) => {
  test.each(rule.fires.map((example) => [example.said, example] as const))('fires on %j', (said, example) => {
    for (const text of [said, `${LONGER.before} ${said} ${LONGER.after}`]) {
      for (const speaker of ['Jonas Adler', 'Speaker 2']) {
        const cues = cuesOf(rule, text, speaker);
        expect(cues.map((cue) => cue.action)).toContain(example.action);
        if (example.names === undefined) continue;
        expect(cues.flatMap((cue) => namesIn(cue))).toEqual(expect.arrayContaining([...example.names]));
      }
    }
  });

  test.each(rule.mustNotFire.map((said) => [said] as const))('does not fire on %j', (said) => {
    expect(cuesOf(rule, said, 'Jonas Adler').filter((cue) => cue.onlyRenews !== true)).toEqual([]);
  });
});

describe.each(guards.map((guard) => [guard.name, guard] as const))('%s', (_name, guard) => {
  test.each(guard.stops.map((said) => [said] as const))('holds back %j', (said) => {
    for (const text of [said, `${LONGER.before} ${said} ${LONGER.after}`]) expect(keptIn(text)).toEqual([]);
  });

  test.each(guard.letsThrough.map((said) => [said] as const))('lets through %j', (said) => {
    expect(keptIn(said)).not.toEqual([]);
  });
});

function cuesOf(rule: Rule, text: string, speaker: string): readonly Cue[] {
  const { utterances, scene } = sceneOf(text, speaker, rule.setting);
  return utterances.flatMap((utterance) =>
    clausesOf(utterance).flatMap((clause) => {
      const cue = rule.find(clause, scene);
      return cue === null ? [] : [cue];
    }),
  );
}

function keptIn(text: string): readonly string[] {
  const { utterances, scene } = sceneOf(text, 'Jonas Adler', undefined);
  return utterances.flatMap((utterance) =>
    clausesOf(utterance).flatMap((clause) => {
      const cue = cueIn(clause, scene);
      return cue === null ? [] : [cue.action];
    }),
  );
}

function sceneOf(
  text: string,
  speaker: string,
  setting: Rule['setting'],
): { readonly utterances: readonly Utterance[]; readonly scene: Scene } {
  const conversation: Conversation = {
    source: { path: 'talk.md', sha256: 'a'.repeat(64) as Conversation['source']['sha256'], format: 'markdown' },
    kind: setting === 'memo' ? 'memo' : 'meeting',
    title: 'Talk',
    date: '2026-03-02',
    time: null,
    language: 'en',
    participants: [],
    notUnderstood: 0,
    turns: [{ index: 0, speaker, text, start: null, end: null, line: 1 }],
  };
  const utterances = utterancesOf(conversation);
  const context = { me: null, knownNames: [{ kind: 'person' as const, name: 'Petra', aliases: [] }] };
  const people = peopleOf(conversation, utterances, context);
  return {
    utterances,
    scene: {
      people,
      isMemo: setting === 'memo',
      isLecture: false,
      isOpening: false,
      isClosing: false,
      isRecap: setting === 'recap',
    },
  };
}

function namesIn(cue: Cue): readonly string[] {
  if (cue.owner.kind === 'named') return cue.owner.names;
  return cue.owner.kind === 'addressed' && cue.owner.name !== null ? [cue.owner.name] : [];
}
