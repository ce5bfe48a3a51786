import type { Findings, MentionKind, NameAnswer, NameQuestion, Sha256, SourceOutcome } from '#core';
import { type PropertyEntry, parseFrontmatter, propertyText, setProperty } from '#markdown';
import { tagSlug } from './tag-slug.ts';

/** Properties of a transcript page: names that are open, and what people said about names in this conversation. */
const [openNames, answeredNames] = ['open_names', 'answered_names'] as const;

/** The names of a conversation that stayed open though somebody is known who may be meant, in the order they were said. */
function nameQuestions({ conversation, resolutions }: Findings): readonly NameQuestion[] {
  const bySaid = new Map<string, NameQuestion>();
  for (const resolution of resolutions) {
    if (resolution.outcome !== 'ambiguous' || resolution.candidates.length === 0) continue;
    const { text, kind, turns } = resolution.mention;
    const said = propertyText(text);
    const id = questionId(conversation.source.sha256, said);
    const known = bySaid.get(id);
    bySaid.set(id, {
      id,
      said: known?.said ?? said,
      kind: known?.kind ?? kind,
      turns: [...new Set([...(known?.turns ?? []), ...turns])].sort((a, b) => a - b),
      candidates: [...new Set([...(known?.candidates ?? []), ...resolution.candidates])],
    });
  }
  return [...bySaid.values()].sort((a, b) => (a.turns[0] ?? 0) - (b.turns[0] ?? 0));
}

/** The questions as an outcome tells them; nothing where there are none. */
export function questionsIn(findings: Findings): Pick<SourceOutcome, 'questions'> {
  const questions = nameQuestions(findings);
  return questions.length === 0 ? {} : { questions };
}

/** Open and answered names as properties of a transcript page: readable, and all that is remembered of them. */
export function nameProperties(findings: Findings): readonly PropertyEntry[] {
  const open = nameQuestions(findings).map(printQuestion);
  const answered = (findings.answers ?? []).map(printAnswer);
  return [
    ...(open.length === 0 ? [] : [[openNames, open] as const]),
    ...(answered.length === 0 ? [] : [[answeredNames, answered] as const]),
  ];
}

/** What a transcript page remembers of names. */
export interface RememberedNames {
  readonly questions: readonly NameQuestion[];
  readonly answers: readonly NameAnswer[];
}

/** Reads what a transcript page remembers; a line that a person changed beyond recognition is none. */
export function rememberedNames(text: string, sha256: Sha256): RememberedNames {
  const { properties } = parseFrontmatter(text);
  const lines = (value: unknown): readonly string[] =>
    (Array.isArray(value) ? value : [value]).filter((line) => typeof line === 'string');
  return {
    questions: lines(properties[openNames]).flatMap((line) => parseQuestion(line, sha256) ?? []),
    answers: lines(properties[answeredNames]).flatMap((line) => parseAnswer(line) ?? []),
  };
}

/** A transcript page with what it is to remember from now on, and no more; an empty list takes the place of one that stood there. */
export function withRemembered(text: string, { questions, answers }: RememberedNames): string {
  const lists = [
    [openNames, questions.map(printQuestion)],
    [answeredNames, answers.map(printAnswer)],
  ] as const;
  return lists
    .filter(([name, value]) => value.length > 0 || text.includes(`\n${name}:`))
    .reduce((so, [name, value]) => setProperty(so, name, value), text);
}

function questionId(sha256: Sha256, said: string): string {
  return `${sha256.slice(0, 6)}-${tagSlug(said) || 'name'}`;
}

const people: Readonly<Record<MentionKind, string>> = {
  person: '',
  organization: ' (organization)',
  project: ' (project)',
  other: ' (other)',
};

/** `David (t3, t14): David Okafor / David Lindqvist`; the turns are block ids of the page. */
function printQuestion({ said, kind, turns, candidates }: NameQuestion): string {
  return `${said}${people[kind]} (${turns.map((turn) => `t${turn}`).join(', ')}): ${candidates.map(propertyText).join(' / ')}`;
}

function parseQuestion(line: string, sha256: Sha256): NameQuestion | null {
  const [, said, kind, turns, candidates] =
    /^(.+?)(?: \((organization|project|other)\))? \(((?:t\d+(?:, )?)+)\): (.+)$/u.exec(line) ?? [];
  if (said === undefined || turns === undefined || candidates === undefined) return null;
  return {
    id: questionId(sha256, said),
    said,
    kind: kind === 'organization' || kind === 'project' || kind === 'other' ? kind : 'person',
    turns: turns.split(', ').map((turn) => Number(turn.slice(1))),
    candidates: candidates.split(' / ').map((each) => each.trim()),
  };
}

/** `David = David Okafor`, or `David = nobody`. */
function printAnswer({ said, name }: NameAnswer): string {
  return `${propertyText(said)} = ${name === null ? 'nobody' : propertyText(name)}`;
}

function parseAnswer(line: string): NameAnswer | null {
  const at = line.lastIndexOf(' = ');
  if (at <= 0) return null;
  const [said, name] = [line.slice(0, at).trim(), line.slice(at + 3).trim()];
  return said === '' || name === '' ? null : { said, name: name === 'nobody' ? null : name };
}
