import { fileNameOf, fileOfReference, pathKey, type VaultPath, vaultPath } from '#core';
import { setProperty } from '#markdown';
import { type Check, editBetween, type Finding } from './check.ts';
import type { NoteLook } from './note-look.ts';
import { isTranscript, sourceRefsOf, type VaultLook } from './vault-look.ts';

/** Notes made from a source that is not in the vault any more. */
export const missingSource: Check = {
  name: 'missing-source',
  description: 'A note or transcript page names the source that it was made from, and no file stands there.',
  examples: [
    {
      before: '---\nsource_ref: "Inbox/_archive/2026-01-04/call.vtt"\n---\n\n# Call\n',
      found: ['2: The source "Inbox/_archive/2026-01-04/call.vtt" is not there'],
    },
    {
      before: '---\ntype: meeting\nsource_ref: "Inbox/_archive/2026-01-04/call.vtt"\n---\n\n# Call\n',
      beside: {
        'Archive/call.vtt': 'WEBVTT\n',
        'Archive/call (transcript).md':
          '---\nsource_ref: "Archive/call.vtt"\nsource_sha256: "73420fdc06730575e08b8a09b5b3824e0f2a9d2dd742640613490ef3abac2bd0"\n---\n',
      },
      found: ['3: The source "Inbox/_archive/2026-01-04/call.vtt" is not there'],
      after: '---\ntype: meeting\nsource_ref: "Archive/call.vtt"\n---\n\n# Call\n',
    },
    {
      before: '---\nsource_ref: "Inbox/_archive/2026-01-04/call.vtt"\n---\n',
      beside: { 'Inbox/_archive/2026-01-04/call.vtt': 'WEBVTT\n' },
      found: [],
    },
  ],
  find: (look) => look.notes.flatMap((note) => missingSources(note, look)),
};

function missingSources(note: NoteLook, look: VaultLook): readonly Finding[] {
  const [reference] = sourceRefsOf(note);
  const path = reference === undefined ? null : vaultPath(fileOfReference(reference));
  if (
    reference === undefined ||
    (path !== null && look.targets.named(fileNameOf(path)).some((each) => pathKey(each) === pathKey(path)))
  )
    return [];
  const moved = movedTo(reference, note, look);
  const at = note.text.indexOf('source_ref');
  const part = reference.slice(fileOfReference(reference).length);
  const mended = moved === null ? note.text : setProperty(note.text, 'source_ref', moved + part);
  return [
    {
      check: missingSource.name,
      severity: 'warning',
      file: note.path,
      line: note.lineAt(at),
      message: `The source "${reference}" is not there`,
      hint:
        moved === null
          ? 'Bring the file back from a backup; the note stays as it is'
          : `A file of this name stands at "${moved}"`,
      fix: moved === null || mended === note.text ? null : [editBetween(note.text, mended)],
    },
  ];
}

/** Where the source went: the only file of its name, if its bytes are those that were filed. */
function movedTo(reference: string, note: NoteLook, { targets, facts, notes }: VaultLook): VaultPath | null {
  const name = fileNameOf(fileOfReference(reference));
  const [path, ...others] = targets.named(name).filter((each) => fileNameOf(each) === name);
  if (path === undefined || others.length > 0) return null;
  const transcripts = notes.filter(
    (each) => isTranscript(each) && (each === note || sharesSource(each, [fileOfReference(reference), path])),
  );
  const hash = facts.hash(path);
  return transcripts.some((each) => each.texts('source_sha256').some((sha256) => sha256 === hash)) ? path : null;
}

function sharesSource(transcript: NoteLook, references: readonly string[]): boolean {
  return sourceRefsOf(transcript).some((reference) => references.includes(fileOfReference(reference)));
}
