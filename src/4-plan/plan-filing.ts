import type { ChangePlan, Findings, Settings, VaultView } from '#core';
import { archiveOperation } from './archive-operation.ts';
import { coverageLine } from './coverage.ts';
import type { Templates } from './default-templates.ts';
import { createdPages, updatedPages } from './entity-pages.ts';
import { type Filing, fileUnder, type Origin } from './filing.ts';
import { findEarlier, namesSpeakersBetter } from './find-earlier.ts';
import { questionsIn } from './name-questions.ts';
import { noteView } from './note.ts';
import { proposedIn } from './pages.ts';
import { planDuplicate } from './plan-duplicate.ts';
import { planRefiling } from './plan-refiling.ts';
import { checkTemplates, renderTemplate } from './render-template.ts';
import { transcriptView } from './transcript.ts';
import { planAlreadyFiled } from './unchanged.ts';

/**
 * Plans the filing of a conversation: its note, the readable transcript, new pages, what standing pages learn, and the
 * original to the archive (moved, or copied from outside the vault) as the last. Pure: equal inputs give an equal plan. A
 * source that was filed before gives no operations and says where its note is.
 * @throws {SettingsError} for a template that cannot be used. @throws {UnreadableFileError} from the vault.
 */
export function planFiling(
  findings: Findings,
  origin: Origin,
  vault: VaultView,
  settings: Settings,
  templates: Templates,
): ChangePlan {
  checkTemplates(templates);
  const { source } = findings.conversation;
  if (vault.filed(source.sha256) !== null) return planAlreadyFiled(source, vault);
  const earlier = findEarlier(findings.conversation, vault);
  if (earlier !== null && (earlier.kind === 'like' || namesSpeakersBetter(findings, earlier))) {
    return planRefiling(findings, earlier, origin, vault, settings, templates);
  }
  if (earlier !== null) return planDuplicate(findings.conversation, earlier, origin, vault, settings);
  const filing = fileUnder(findings, origin, vault, settings);
  const updated = updatedPages(filing, vault);
  return {
    schema: 'boswell/plan@1',
    command: 'ingest',
    operations: [
      { kind: 'create', path: filing.note, content: printNote(filing, templates), reason: 'Writes the note' },
      {
        kind: 'create',
        path: filing.transcript,
        content: renderTemplate('transcript', templates, transcriptView(filing)),
        reason: 'Writes the readable transcript that the note cites',
      },
      ...createdPages(filing, templates),
      ...updated.operations,
      ...archiveOperation(source, filing.archived, origin),
    ],
    sources: [
      {
        path: source.path,
        sha256: source.sha256,
        outcome: 'filed',
        note: filing.note,
        report: coverageLine(findings.conversation, findings.extraction),
        ...questionsIn(findings),
        ...proposedIn(filing.pages),
      },
    ],
    diagnostics: updated.diagnostics,
  };
}

function printNote(filing: Filing, templates: Templates): string {
  return renderTemplate('note', templates, noteView(filing));
}
