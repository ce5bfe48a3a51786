import {
  type ChangePlan,
  type Diagnostic,
  type Entity,
  type FileOperation,
  fileNameOf,
  fileOfReference,
  folderOf,
  joinVaultPath,
  type NameAnswer,
  noteNameOf,
  pathKey,
  type VaultPath,
  type VaultView,
  vaultPath,
} from '#core';
import { findWikilinks, parseFrontmatter } from '#markdown';
import { hasName } from './concerns.ts';
import { type EditedLink, entityOf } from './edited-links.ts';
import { splitExtension } from './filing.ts';
import { rememberedNames, withRemembered } from './name-questions.ts';
import { bodyOf } from './note-parts.ts';
import { readPage } from './read-page.ts';
import { type FiledTranscript, readTranscript } from './transcript-turns.ts';

/**
 * Remembers what a person made of a link for the conversation of its note alone, as an answer on its transcript page: for names
 * that are not fit to be an alias. Only names that were said there, and only where the note leaves no doubt: one that still
 * links to the page that the link left, or did to the other one before, speaks of both.
 */
export function learnAnswers(
  links: readonly EditedLink[],
  vault: VaultView,
): Pick<ChangePlan, 'operations' | 'diagnostics'> {
  const operations: FileOperation[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const note of new Set(links.map((link) => link.note))) {
    const edited = links.filter((link) => link.note === note);
    const transcript = transcriptOf(note, vault);
    const expects = transcript === null ? null : vault.hash(transcript.path);
    if (transcript === null || expects === null) continue;
    const known = rememberedNames(transcript.text, transcript.sha256);
    const isNew = ({ said }: NameAnswer): boolean =>
      !known.answers.some((each) => pathKey(each.said) === pathKey(said));
    const answers = edited.flatMap((link) => answersOf(link, transcript, vault)).filter(isNew);
    if (answers.length === 0) continue;
    const content = withAnswers(transcript, answers);
    const reason = `Remembers whom you mean by ${answers.map(({ said }) => `"${said}"`).join(', ')} in this conversation`;
    operations.push({ kind: 'update', path: transcript.path, expects, content, reason });
    diagnostics.push(...answers.map((answer) => learned(answer, note, transcript.path)));
  }
  return { operations, diagnostics };
}

/** The transcript page that a note cites, beside the archived original; null where it is gone. */
function transcriptOf(note: VaultPath, vault: VaultView): FiledTranscript | null {
  const text = readPage(note, vault);
  if (text === null || text === 'unreadable') return null;
  const { source_ref: reference } = parseFrontmatter(text).properties;
  const archived = typeof reference === 'string' ? vaultPath(fileOfReference(reference)) : null;
  if (archived === null) return null;
  const cited = findWikilinks(text).find(({ anchor }) => /^\^t\d+$/.test(anchor ?? ''))?.target;
  const name = cited === undefined ? `${splitExtension(fileNameOf(archived)).stem} (transcript)` : noteNameOf(cited);
  const transcript = readTranscript(joinVaultPath(folderOf(archived) ?? '', `${name}.md`), vault);
  return transcript?.reference === reference ? transcript : null;
}

function answersOf(link: EditedLink, transcript: FiledTranscript, vault: VaultView): readonly NameAnswer[] {
  const { was, now, entity } = link;
  const isTurned = pathKey(noteNameOf(was.target)) !== pathKey(noteNameOf(now.target));
  if (isTurned && speaksOfBoth(link, vault)) return [];
  const earlier = isTurned ? entityOf(was, vault.entities) : undefined;
  const names = isTurned ? [was.display, noteNameOf(was.target), ...namesOf(earlier)] : [now.display];
  const spoken = bodyOf(transcript.text);
  return [...new Set(names)]
    .filter((said) => said !== null && said !== '' && hasName(spoken, said))
    .map((said) => ({ said: said ?? '', name: entity.name }));
}

function namesOf(entity: Entity | undefined): readonly string[] {
  if (entity === undefined) return [];
  const [first = ''] = entity.name.split(' ');
  return [...entity.aliases, ...(entity.kind === 'person' ? [first] : [])];
}

function speaksOfBoth({ note, was, now }: EditedLink, vault: VaultView): boolean {
  const leadsTo = (text: string | null, { target }: EditedLink['now']): boolean =>
    findWikilinks(text ?? '').some((each) => pathKey(noteNameOf(each.target)) === pathKey(noteNameOf(target)));
  return leadsTo(vault.read(note), was) || leadsTo(vault.lastWritten(note), now);
}

function withAnswers({ text, sha256 }: FiledTranscript, given: readonly NameAnswer[]): string {
  const { questions, answers } = rememberedNames(text, sha256);
  const said = new Set(given.map((each) => pathKey(each.said)));
  const next = {
    questions: questions.filter((each) => !said.has(pathKey(each.said))),
    answers: [...answers, ...given],
  };
  return withRemembered(text, next);
}

function learned({ said, name }: NameAnswer, note: VaultPath, transcript: VaultPath): Diagnostic {
  return {
    severity: 'info',
    code: 'answer-learned',
    file: note,
    line: null,
    message: `"${said}" is ${name} in "${noteNameOf(note)}" from now on: you changed a link in it`,
    hint: `Take it out of "answered_names" in "${transcript}" if that is wrong`,
  };
}
