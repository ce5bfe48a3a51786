import type {
  ChangePlan,
  FileOperation,
  Findings,
  NameAnswer,
  NameQuestion,
  Settings,
  VaultPath,
  VaultView,
} from '#core';
import { addToListProperty, mergeLines } from '#markdown';
import type { Templates } from './default-templates.ts';
import { createdPages, editedPages, pagesToUpdate } from './entity-pages.ts';
import { type Filing, fileUnder } from './filing.ts';
import { editKept } from './kept-edit.ts';
import { conversationLines, insertKept, withConversation } from './kept-sections.ts';
import { mergeNote } from './merge-note.ts';
import { mergeProperties } from './merge-properties.ts';
import { rememberedNames, withRemembered } from './name-questions.ts';
import { noteView } from './note.ts';
import { bodyOf, headOf } from './note-parts.ts';
import type { Page } from './pages.ts';
import { withProfile } from './person-facts.ts';
import { readPage } from './read-page.ts';
import { renderTemplate } from './render-template.ts';
import { transcriptView } from './transcript.ts';
import type { FiledTranscript } from './transcript-turns.ts';
import { updateOperation } from './update-operation.ts';

/** A question with its answer, and where it was asked. */
export interface Answered {
  readonly question: NameQuestion;
  readonly answer: NameAnswer;
  readonly transcript: FiledTranscript;
  /** The page that is to have the name as an alias from now on, or null. */
  readonly alias: VaultPath | null;
}

/** A conversation as it is understood without the answer and with it; null where it can no longer be read. */
export interface BeforeAndAfter {
  readonly before: Findings;
  readonly after: Findings;
}

/**
 * Mends what was written about a conversation with an answer: only what the answer changes is changed, in the note, the transcript
 * page and the pages that hear of it, and around the edits of people. The transcript page remembers the answer, and no longer
 * asks. Where the conversation can no longer be read, it is remembered only.
 */
export function planAnswer(
  { question, answer, transcript, alias }: Answered,
  findings: BeforeAndAfter | null,
  vault: VaultView,
  settings: Settings,
  templates: Templates,
): ChangePlan {
  const mended = findings === null ? nothing : mendings(findings, transcript, vault, settings, templates);
  const operations = [
    ...mended.operations,
    ...updateOperation(
      transcript.path,
      withAnswer(mended.transcript ?? transcript.text, question, answer, transcript),
      'Remembers the answer',
      vault,
    ),
  ];
  return {
    schema: 'boswell/plan@1',
    command: `resolve ${question.id}`,
    operations: alias === null ? operations : withAlias(operations, alias, question.said, vault, settings),
    sources: [],
    diagnostics: mended.diagnostics,
  };
}

interface Mendings {
  readonly operations: readonly FileOperation[];
  readonly transcript: string | null;
  readonly diagnostics: ChangePlan['diagnostics'];
}

const nothing: Mendings = { operations: [], transcript: null, diagnostics: [] };

function mendings(
  { before, after }: BeforeAndAfter,
  transcript: FiledTranscript,
  vault: VaultView,
  settings: Settings,
  templates: Templates,
): Mendings {
  const origin = { insideVault: true, today: transcript.date ?? after.conversation.date };
  const path = vault.filed(transcript.sha256)?.note ?? transcript.note;
  const filingOf = (findings: Findings): Filing => {
    const filing = fileUnder(findings, origin, vault, settings);
    const archived = transcript.archived ?? filing.archived;
    return { ...filing, note: path ?? filing.note, transcript: transcript.path, archived };
  };
  const [old, now] = [filingOf(before), filingOf(after)];
  const note = path === null ? nothing : mendedNote(path, old, now, { vault, templates });
  const pages = mendedPages(old, now, vault);
  return {
    operations: [...note.operations, ...createdPages(now, templates), ...pages.operations],
    transcript: mendedTranscript(transcript.text, old, now, templates),
    diagnostics: [...note.diagnostics, ...pages.diagnostics],
  };
}

function mendedNote(
  path: VaultPath,
  old: Filing,
  now: Filing,
  { vault, templates }: { readonly vault: VaultView; readonly templates: Templates },
): Omit<Mendings, 'transcript'> {
  const theirs = readPage(path, vault);
  if (theirs === null || theirs === 'unreadable') return nothing;
  const print = (filing: Filing): string => renderTemplate('note', templates, noteView(filing));
  // A task that was done was done by the one who was meant.
  const how = { isSameTurn: (a: string, b: string) => a === b, isNews: () => false, ticked: 'updated' } as const;
  const { text, kept } = mergeNote({ base: print(old), ours: print(now), theirs }, how);
  return {
    operations: updateOperation(path, text, 'Puts the right name into the note', vault),
    diagnostics: kept.map(({ line }) => editKept(path, text, line)),
  };
}

/** Pages that hear of the conversation only with the answer get its lines; those that heard of it get the facts that are new. */
function mendedPages(old: Filing, now: Filing, vault: VaultView): ReturnType<typeof editedPages> {
  const heard = new Map(pagesToUpdate(old).map((page) => [page.path, page] as const));
  const { date } = now.findings.conversation;
  return editedPages(pagesToUpdate(now), vault, (text, page) => {
    const reason = `Adds the conversation of ${date} to the page of ${page.name}`;
    const earlier = heard.get(page.path);
    const content =
      earlier === undefined ? withConversation(text, page, now) : withNewFacts(text, { page, earlier, old, now });
    return { content, reason, diagnostics: [] };
  });
}

function withNewFacts(
  text: string,
  {
    page,
    earlier,
    old,
    now,
  }: { readonly page: Page; readonly earlier: Page; readonly old: Filing; readonly now: Filing },
): string {
  const known = new Set(conversationLines(earlier, old).facts);
  const lines = conversationLines(page, now).facts.filter((line) => !known.has(line));
  const withFacts =
    lines.length === 0 ? text : insertKept(text, 'facts', { date: now.findings.conversation.date, lines });
  return withProfile(withFacts, page, now);
}

function mendedTranscript(standing: string, old: Filing, now: Filing, templates: Templates): string {
  const print = (filing: Filing): string => renderTemplate('transcript', templates, transcriptView(filing));
  const [base, ours] = [print(old), print(now)];
  if (base === ours) return standing;
  const head = mergeProperties(headOf(base), headOf(ours), headOf(standing)).text;
  const isWindows = standing.includes('\r\n');
  const theirs = bodyOf(standing).replaceAll('\r\n', '\n');
  const { text } = mergeLines({ base: bodyOf(base), first: theirs, second: bodyOf(ours) });
  return head + (isWindows ? text.replaceAll('\n', '\r\n') : text);
}

function withAnswer(
  text: string,
  question: NameQuestion,
  answer: NameAnswer,
  { sha256, text: standing }: FiledTranscript,
): string {
  const known = rememberedNames(standing, sha256);
  const next = {
    questions: known.questions.filter(({ id }) => id !== question.id),
    answers: [...known.answers.filter(({ said }) => said !== answer.said), answer],
  };
  return withRemembered(text, next);
}

function withAlias(
  operations: readonly FileOperation[],
  page: VaultPath,
  said: string,
  vault: VaultView,
  settings: Settings,
): readonly FileOperation[] {
  const property = settings.properties['aliases'] ?? 'aliases';
  const planned = operations.find((each) => each.path === page && (each.kind === 'update' || each.kind === 'create'));
  const text = planned !== undefined && 'content' in planned ? planned.content : (vault.read(page) ?? '');
  const content = addToListProperty(text, property, said);
  if (content === text) return operations;
  const reason = `Remembers that "${said}" is a name of this page`;
  if (planned === undefined) return [...operations, ...updateOperation(page, content, reason, vault)];
  return operations.map((each) =>
    each === planned && 'content' in each ? { ...each, content, reason: `${each.reason}; ${reason}` } : each,
  );
}
