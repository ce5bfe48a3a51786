import type { Conversation, Entity, Evidences, Extraction, Findings, Mention, Sha256, Statement, Turn } from '#core';

const noExtraction: Extraction = {
  engine: 'builtin',
  summary: '',
  topics: [],
  actionItems: [],
  decisions: [],
  keyFacts: [],
  openQuestions: [],
  mentions: [],
};

/** Turns of `Name: text` pairs, 20 seconds apart. */
export function turns(...said: readonly (readonly [speaker: string | null, text: string])[]): readonly Turn[] {
  return said.map(([speaker, text], index) => ({
    index,
    speaker,
    text,
    start: index * 20,
    end: index * 20 + 19,
    line: index + 1,
  }));
}

/** Evidence that a turn of `turns` gives. */
export function from(...indices: readonly [number, ...number[]]): Evidences {
  const [first, ...others] = indices;
  const evidence = (turn: number) => ({ turn, quote: '', start: turn * 20 });
  return [evidence(first), ...others.map(evidence)];
}

export function statement<Kind extends string>(kind: Kind, text: string, evidence: Evidences): Statement<Kind> {
  return { kind, text, confidence: 0.9, evidence };
}

/** Findings of a conversation with nothing in it, and what is given instead. */
export function findings(
  sha256: Sha256,
  conversation: Partial<Conversation>,
  extraction: Partial<Extraction> = {},
  rest: Partial<Findings> = {},
): Findings {
  return {
    conversation: {
      source: { path: 'Inbox/2025-12-15 14 59 - Weekly call.vtt', sha256, format: 'webvtt' },
      kind: 'meeting',
      title: 'Weekly call',
      date: '2025-12-15',
      time: '14:59',
      language: 'en',
      participants: [],
      turns: [],
      notUnderstood: 0,
      ...conversation,
    },
    extraction: { ...noExtraction, ...extraction },
    resolutions: [],
    speakers: {},
    noteType: 'meeting',
    account: null,
    project: null,
    person: null,
    attended: [],
    spoke: [],
    mentioned: [],
    proposedPages: [],
    ...rest,
  };
}

/** A mention that stands for a page of the vault. */
export function resolved(entity: Entity, kind: Mention['kind'] = 'person'): Findings['resolutions'][number] {
  const mention = { kind, text: entity.name, confidence: 1, turns: [0] };
  return { outcome: 'resolved', mention, name: entity.name, entity, confidence: 1, why: 'exact name' };
}
