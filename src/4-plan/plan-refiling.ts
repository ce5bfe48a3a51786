import type { ChangePlan, FileOperation, Findings, Settings, VaultPath, VaultView } from '#core';
import { parseTranscriptPage, setProperty } from '#markdown';
import { archiveOperation } from './archive-operation.ts';
import { coverageLine } from './coverage.ts';
import type { Templates } from './default-templates.ts';
import { createdPages } from './entity-pages.ts';
import { type Filing, fileUnder, type Origin } from './filing.ts';
import type { EarlierFiling } from './find-earlier.ts';
import { editKept } from './kept-edit.ts';
import { mergeNote } from './merge-note.ts';
import { questionsIn } from './name-questions.ts';
import { noteView } from './note.ts';
import { sourceRefOf } from './note-parts.ts';
import { proposedIn } from './pages.ts';
import { refiledPages } from './refile-page.ts';
import { renderTemplate } from './render-template.ts';
import { transcriptView } from './transcript.ts';
import { turnsAlike } from './turns-alike.ts';
import { updateOperation } from './update-operation.ts';

/**
 * Brings a note up to date with a corrected transcript of its talk: the note keeps its place, name and title, and what people
 * made of it; the corrected transcript gets a page of its own; the earlier one stays, since people may have cited it, and
 * says which source the note is filed under now. Both originals stay in the archive.
 */
export function planRefiling(
  findings: Findings,
  earlier: EarlierFiling,
  origin: Origin,
  vault: VaultView,
  settings: Settings,
  templates: Templates,
): ChangePlan {
  const filing: Filing = {
    ...fileUnder(asFiledBefore(findings, earlier), origin, vault, settings),
    note: earlier.note,
  };
  const { source } = findings.conversation;
  const theirs = vault.read(filing.note) ?? '';
  const base = writtenNote(earlier, vault);
  const ours = renderTemplate('note', templates, noteView(filing));
  const how = turnsAlike(filing, earlier);
  const merged = mergeNote({ base, ours, theirs }, how);
  const note = setProperty(merged.text, 'source_ref', filing.reference);
  const pages = refiledPages({ filing, earlier, how, vault }, [theirs, base ?? '']);
  return {
    schema: 'boswell/plan@1',
    command: 'ingest',
    operations: [
      ...updateOperation(filing.note, note, 'Brings the note up to date with the corrected transcript', vault),
      {
        kind: 'create',
        path: filing.transcript,
        content: renderTemplate('transcript', templates, transcriptView(filing)),
        reason: 'Writes the readable transcript that the note cites',
      },
      ...supersede(earlier, findings, vault),
      ...createdPages(filing, templates),
      ...pages.operations,
      ...archiveOperation(source, filing.archived, origin),
    ],
    sources: [
      {
        path: source.path,
        sha256: source.sha256,
        outcome: 'filed',
        note: filing.note,
        report: `Corrects what was filed before, so the note is brought up to date; ${coverageLine(findings.conversation, findings.extraction)}`,
        ...questionsIn(findings),
        ...proposedIn(filing.pages),
      },
    ],
    diagnostics: [...merged.kept.map(({ line }) => editKept(filing.note, note, line)), ...pages.diagnostics],
  };
}

/** A corrected export often has a name of its own and no date: title and day are those that the person knows. */
function asFiledBefore(findings: Findings, { transcript }: EarlierFiling): Findings {
  const { conversation } = findings;
  const isDated = conversation.isDateStated !== false;
  const title = transcript.title ?? conversation.title;
  const date = isDated ? conversation.date : (transcript.date ?? conversation.date);
  const certainty = isDated || transcript.isDateStated ? {} : { isDateStated: false };
  const { isDateStated: _, ...rest } = conversation;
  return { ...findings, conversation: { ...rest, ...certainty, title, date } };
}

/**
 * What Boswell last wrote of the note, whole; null where the journal does not tell. A note that was renamed is found by
 * what its transcript page said of it when it was written.
 */
function writtenNote({ note, transcript }: EarlierFiling, vault: VaultView): string | null {
  const pageThen = vault.lastWritten(transcript.path);
  const noteThen: VaultPath | null = pageThen === null ? null : (parseTranscriptPage(pageThen)?.note ?? null);
  const candidates = [note, ...(noteThen === null ? [] : [noteThen])].map((path) => vault.lastWritten(path));
  // Of a journal that was cut short only the lines that later runs put in are known.
  return candidates.find((text) => text !== null && sourceRefOf(text) !== null) ?? null;
}

function supersede({ transcript }: EarlierFiling, findings: Findings, vault: VaultView): readonly FileOperation[] {
  const content = setProperty(transcript.text, 'source_filed_as', findings.conversation.source.sha256);
  return updateOperation(transcript.path, content, 'Says that a corrected transcript came', vault);
}
