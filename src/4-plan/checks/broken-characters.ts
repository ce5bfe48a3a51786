import { fileOfReference } from '#core';
import { findMojibake, type Mojibake, repairMojibake } from '#markdown';
import type { Check, Finding } from './check.ts';
import type { NoteLook } from './note-look.ts';
import type { VaultLook } from './vault-look.ts';

/** Text that was decoded wrongly: UTF-8 read as Mac Roman or Windows-1252. */
export const brokenCharacters: Check = {
  name: 'broken-characters',
  description: 'Characters were broken by a wrong decoding: signs of tasks are not recognised, names are not found.',
  examples: [
    {
      before: '- [ ] Write it up. @Dana \uf8ffüìÖ 2025-12-19 ‚è´ #task\n',
      found: ['1: Broken characters: "\uf8ffüìÖ" was "📅", "‚è´" was "⏫"'],
      after: '- [ ] Write it up. @Dana 📅 2025-12-19 ⏫ #task\n',
    },
    {
      before: 'It wonâ€™t wait.\n\nGrÃ¼ÃŸe aus KÃ¶ln\n',
      found: ['1: Broken characters: "â€™" was "’"', '3: Broken characters: "Ã¼" was "ü", "ÃŸ" was "ß", "Ã¶" was "ö"'],
      after: 'It won’t wait.\n\nGrüße aus Köln\n',
    },
    { before: 'Ã la carte, naïve, Größe, “CAFÉ”, 2√π\n', found: [] },
    { before: 'What became of the sign: `‚è´`\n', found: [] },
    { before: 'The file is really called so: [[CafÃ©]]\n', beside: { 'CafÃ©.md': '' }, found: [] },
  ],
  find: (look) => look.notes.flatMap((note) => brokenLines(note, look)),
};

function brokenLines(note: NoteLook, look: VaultLook): readonly Finding[] {
  const found = findMojibake(note.text);
  if (found.length === 0) return [];
  const names = namesOfFiles(note, look);
  const byLine = new Map<number, Mojibake[]>();
  for (const each of found) {
    const isName = names.some(({ start, end }) => start <= each.start && each.end <= end);
    if (isName || note.isLiteral(each.start)) continue;
    const line = note.lineAt(each.start);
    const group = byLine.get(line);
    if (group === undefined) byLine.set(line, [each]);
    else group.push(each);
  }
  return [...byLine].map(([line, group]) => finding(note, line, group));
}

function finding(note: NoteLook, line: number, found: readonly Mojibake[]): Finding {
  const shown = found.map(
    ({ start, end, repaired }) => `"${note.text.slice(start, end)}" was "${repairMojibake(repaired)}"`,
  );
  return {
    check: brokenCharacters.name,
    severity: 'warning',
    file: note.path,
    line,
    message: `Broken characters: ${[...new Set(shown)].join(', ')}`,
    hint: 'The text was read in the wrong encoding once; put the characters back',
    fix: found.map(({ start, end, repaired }) => ({ start, end, text: repaired })),
  };
}

/** Where files are named as they really are called: there the text is right as it stands. */
function namesOfFiles(note: NoteLook, look: VaultLook): readonly { readonly start: number; readonly end: number }[] {
  const links = note.links().filter(({ target }) => look.targets.resolve(target, note.path) !== null);
  const references = note.text.includes('source_ref') ? note.texts('source_ref') : [];
  const properties = references
    .filter((reference) => look.targets.resolve(fileOfReference(reference), note.path) !== null)
    .map((reference) => ({
      start: note.text.indexOf(reference),
      end: note.text.indexOf(reference) + reference.length,
    }));
  return [...links, ...properties];
}
