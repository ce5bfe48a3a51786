import { recover } from '#apply';
import {
  type ChangePlan,
  type Diagnostic,
  type Findings,
  type NameAnswer,
  type NameQuestion,
  type ProposedPage,
  pathKey,
  type Run,
  UsageError,
  type VaultPath,
} from '#core';
import { readVaultSource } from '#files';
import { entityNamed, type FiledTranscript, planAnswer, printPlanDiff, readTranscript, rememberedNames } from '#plan';
import { judgeAlias, resolveNames } from '#resolve';
import { alone } from './alone.ts';
import { carryOut } from './carry-out.ts';
import { talksOf } from './collection-talks.ts';
import { type OpenedVault, openForWork } from './open.ts';
import { engineContext } from './plan-sources.ts';
import { type UnderstoodTalk, understandSource } from './understand-source.ts';
import { filesBelow } from './vault-facts.ts';
import type { World } from './world.ts';

/** A name that is open, where it was said, and in which words. */
export interface OpenName extends NameQuestion {
  /** The note about the conversation, or null where it is gone. */
  readonly note: VaultPath | null;
  readonly transcript: VaultPath;
  readonly date: string | null;
  /** The turns as the transcript page has them, speaker included; at most three. */
  readonly saidIn: readonly string[];
}

/** What a person says to a question. */
export type Answer =
  | { readonly kind: 'is'; readonly name: string }
  /** Somebody or something that has no page yet: one is made. */
  | { readonly kind: 'new'; readonly name: string }
  | { readonly kind: 'nobody' };

export interface AnsweredName {
  readonly question: NameQuestion;
  readonly plan: ChangePlan;
  /** Null where nothing was to be written, or for a dry run. */
  readonly run: Run | null;
  /** The plan as a unified diff, for people. */
  readonly diff: string;
  /** Whether the name is an alias of the page from now on; false: the answer holds for this conversation only. */
  readonly isRemembered: boolean;
  readonly diagnostics: readonly Diagnostic[];
}

/** All open names of the vault, by conversation, the oldest first. Reads the transcript pages only. @throws {SettingsError} */
export function openNames(world: World): readonly OpenName[] {
  const vault = openForWork(world.files, { remember: false });
  return transcriptsWithNames(vault, world)
    .toSorted((a, b) => ((a.date ?? '') < (b.date ?? '') ? -1 : 1))
    .flatMap((transcript) => questionsOf(transcript, vault));
}

/**
 * Answers a question: mends the note, the transcript page and the pages, keeps the name as an alias where that cannot mislead,
 * and remembers the answer on the transcript page; as one run that `undo` takes back. With `isDry` only tells what it would do.
 * @throws {UsageError} where there is no such question, or no such page.
 */
export function answerName(id: string, answer: Answer, world: World, isDry: boolean): Promise<AnsweredName> {
  if (isDry) return planned(id, answer, world).then((made) => ({ ...made, run: null }));
  return alone('resolve', world, async ({ world: held, lock }) => {
    const recovered = recover(held.files);
    const made = await planned(id, answer, held);
    const { plan, run } = carryOut(made.plan, held, lock);
    return { ...made, plan, run, diagnostics: [...recovered, ...plan.diagnostics] };
  });
}

/** `{schema: "boswell/questions@1", ...}`: what `resolve --json` prints. */
export function openNamesDocument(names: readonly OpenName[]): object {
  return {
    schema: 'boswell/questions@1',
    questions: names.map(({ id, said, kind, candidates, turns, note, transcript, date, saidIn }) => {
      return { id, said, kind, candidates, turns, note, transcript, date, saidIn };
    }),
  };
}

async function planned(id: string, answer: Answer, world: World): Promise<Omit<AnsweredName, 'run'>> {
  const vault = openForWork(world.files, { remember: false });
  const { question, transcript } = findQuestion(id, vault, world);
  const name = answer.kind === 'nobody' ? null : nameOf(answer, question, vault);
  const given: NameAnswer = { said: question.said, name };
  const findings = await understoodAgain(transcript, question, given, { answer, vault, world });
  const alias = answer.kind === 'is' ? aliasFor(question, name ?? '', vault) : null;
  const settings = { ...vault.settings, pages: { ...vault.settings.pages, create: true } };
  const answered = { question, answer: given, transcript, alias };
  const plan = planAnswer(answered, findings, vault.view, settings, vault.templates);
  const lost = findings === null ? [notMended(question, transcript)] : [];
  const told = { ...plan, diagnostics: [...plan.diagnostics, ...lost] };
  return {
    question,
    plan: told,
    diff: printPlanDiff(plan, vault.view),
    isRemembered: alias !== null,
    diagnostics: told.diagnostics,
  };
}

function transcriptsWithNames(vault: OpenedVault, { files }: World): readonly FiledTranscript[] {
  const { archive } = vault.settings.folders;
  const isTranscript = (path: VaultPath): boolean =>
    /\.md$/i.test(path) && (pathKey(path).startsWith(`${pathKey(archive)}/`) || / \(transcript\)/.test(path));
  return filesBelow(null, files, [])
    .filter(isTranscript)
    .flatMap((path) => {
      const head = new TextDecoder().decode(files.read(path).subarray(0, 20_000));
      const transcript = head.includes('\nopen_names:') ? readTranscript(path, vault.view) : null;
      // A transcript that was corrected asks no more: the corrected one does.
      return transcript === null || transcript.filedAs !== null ? [] : [transcript];
    });
}

function questionsOf(transcript: FiledTranscript, { view }: OpenedVault): readonly OpenName[] {
  const { text, sha256, path, date } = transcript;
  const note = view.filed(sha256)?.note ?? null;
  return rememberedNames(text, sha256).questions.map((question) => {
    return { ...question, note, transcript: path, date, saidIn: wordsOf(question, text) };
  });
}

const mostTurns = 3;

function wordsOf({ turns }: NameQuestion, text: string): readonly string[] {
  const lines = text.split('\n');
  return turns.slice(0, mostTurns).flatMap((turn) => {
    const line = lines.find((each) => each.trimEnd().endsWith(` ^t${turn}`));
    return line === undefined ? [] : [line.replace(/\s\^t\d+\s*$/, '').replaceAll('**', '')];
  });
}

function findQuestion(
  id: string,
  vault: OpenedVault,
  world: World,
): { readonly question: NameQuestion; readonly transcript: FiledTranscript } {
  const open = transcriptsWithNames(vault, world).flatMap((transcript) =>
    rememberedNames(transcript.text, transcript.sha256).questions.map((question) => ({ question, transcript })),
  );
  const [found, ...others] = open.filter(({ question }) => question.id === id);
  if (found !== undefined && others.length === 0) return found;
  const problem = found === undefined ? `No question "${id}" is open` : `Several questions have the id "${id}"`;
  throw new UsageError(problem, { hint: 'List the open questions with: boswell resolve --json' });
}

/** A candidate by its name, else any page or its alias. @throws {UsageError} */
function nameOf(
  answer: Exclude<Answer, { kind: 'nobody' }>,
  { candidates }: NameQuestion,
  { view }: OpenedVault,
): string {
  const key = pathKey(answer.name.trim());
  if (answer.kind === 'new') {
    const taken = view.entities.find(({ name }) => pathKey(name) === key);
    if (taken === undefined) return answer.name.trim();
    throw new UsageError(`"${taken.page}" is the page of "${taken.name}" already`, {
      hint: 'Answer with this name instead of "new"',
    });
  }
  const candidate = candidates.find((each) => pathKey(each) === key);
  return candidate ?? entityNamed(answer.name, view.entities).name;
}

function aliasFor({ said }: NameQuestion, name: string, { view, settings }: OpenedVault): VaultPath | null {
  const entity = view.entities.find((each) => pathKey(each.name) === pathKey(name));
  if (entity === undefined) return null;
  return judgeAlias(said, entity, view.entities, settings) === 'safe' ? entity.page : null;
}

interface Around {
  readonly answer: Answer;
  readonly vault: OpenedVault;
  readonly world: World;
}

/** The conversation understood anew, once, and its names resolved without the answer and with it; null where its source is gone. */
async function understoodAgain(
  transcript: FiledTranscript,
  question: NameQuestion,
  given: NameAnswer,
  { answer, vault, world }: Around,
): Promise<{ readonly before: Findings; readonly after: Findings } | null> {
  if (transcript.archived === null) return null;
  const talk = await talkOf(transcript, transcript.archived, vault, world);
  if (talk === null) return null;
  const title = transcript.title ?? talk.conversation.title;
  const { answers } = rememberedNames(transcript.text, transcript.sha256);
  const resolved = (known: readonly NameAnswer[]): Findings =>
    resolveNames({ ...talk.conversation, title }, talk.extraction, vault.view, vault.settings, known);
  const after = resolved([...answers, given]);
  return {
    before: resolved(answers),
    after: answer.kind === 'new' ? withPage(after, question, given.name ?? '') : after,
  };
}

/** The talk of a transcript page, from its archived source; of a source that holds several the one that says the same. */
async function talkOf(
  { sha256, date }: FiledTranscript,
  archived: VaultPath,
  vault: OpenedVault,
  world: World,
): Promise<UnderstoodTalk | null> {
  const opened = readVaultSource(world.root, archived, vault.settings.limits.sourceMegabytes * 1_000_000);
  if (!('source' in opened)) return null;
  const request = { source: opened.source, engine: vault.settings.engine, context: engineContext(vault) };
  const isWhole = opened.source.sha256 === sha256;
  const seen = await understandSource(isWhole && date !== null ? { ...request, date } : request, world.signal);
  if (seen.kind === 'failed') return null;
  const talks = isWhole ? [seen] : talksOf(seen, archived);
  return talks.find(({ conversation }) => conversation.source.sha256 === sha256) ?? null;
}

function withPage(findings: Findings, { kind, said }: NameQuestion, name: string): Findings {
  const page: ProposedPage = {
    kind: kind === 'organization' ? 'account' : kind === 'project' ? 'project' : 'person',
    name,
    emails: [],
    account: null,
    why: `You said that "${said}" is ${name}`,
  };
  return { ...findings, proposedPages: [...findings.proposedPages.filter((each) => each.name !== name), page] };
}

function notMended({ said }: NameQuestion, { path }: FiledTranscript): Diagnostic {
  return {
    severity: 'warning',
    code: 'answer-not-written',
    file: path,
    line: null,
    message: `The answer about "${said}" is remembered, but could not be written into the note: the source is no longer in the archive`,
    hint: 'Put the name into the note by hand',
  };
}
