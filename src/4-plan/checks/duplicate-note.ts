import { noteNameOf } from '#core';
import type { Check, Finding } from './check.ts';
import { grouped } from './grouped.ts';
import type { NoteLook } from './note-look.ts';
import { isTranscript, sourceRefsOf, type VaultLook } from './vault-look.ts';

const text =
  'Dana agreed to send the revised timetable by Friday, and Tomas books the crane for the second week of March.';

/** Notes of which one is enough. */
export const duplicateNote: Check = {
  name: 'duplicate-note',
  description: 'Two notes were made from the same source, or say nearly the same under one title and date.',
  examples: [
    {
      before: '---\ntitle: Call\nsource_ref: "Inbox/_archive/call.vtt"\n---\n',
      beside: {
        'Inbox/_archive/call.vtt': '',
        'Meetings/A call.md': '---\ntitle: A call\nsource_ref: "Inbox/_archive/call.vtt"\n---\n',
      },
      found: ['-: Made from the same source as "Meetings/A call.md"'],
    },
    {
      path: 'Meetings/Call (2).md',
      before: `---\ntitle: Call\ndate: 2026-01-14\n---\n\n# Call\n\n${text}\n`,
      beside: { 'Meetings/Call.md': `---\ntitle: Call\ndate: 2026-01-14\n---\n\n# Call\n\n${text} Good.\n` },
      found: ['-: Says nearly the same as "Meetings/Call.md", under the same title and date'],
    },
    {
      path: 'Meetings/Call (2).md',
      before: `---\ntitle: Call\ndate: 2026-01-14\n---\n\n# Call\n\n${text}\n`,
      beside: {
        'Meetings/Call.md':
          '---\ntitle: Call\ndate: 2026-01-14\n---\n\n# Call\n\nThe second one of that day, about the invoices.\n',
      },
      found: [],
    },
  ],
  find: (look) => {
    const twice = [...sameSource(look), ...sameHash(look), ...sameTalk(look)];
    const seen = new Set<string>();
    return twice.filter(({ file }) => !seen.has(file) && seen.add(file));
  },
};

function sameSource({ madeFrom, notes }: VaultLook): readonly Finding[] {
  return notes.flatMap((note) => {
    if (!isMade(note) || isTranscript(note)) return [];
    const others = sourceRefsOf(note).flatMap((reference) => madeFrom().get(reference) ?? []);
    const other = others.find((each) => each !== note && isMade(each) && !isTranscript(each));
    return other === undefined ? [] : [finding(note, `Made from the same source as "${other.path}"`)];
  });
}

/** A page that says why a source could not be read is no note about it. */
function isMade(note: NoteLook): boolean {
  return sourceRefsOf(note).length > 0 && !note.texts('type').includes('failure');
}

function sameHash({ notes }: VaultLook): readonly Finding[] {
  const groups = grouped(notes.filter(isTranscript), (note) => note.texts('source_sha256'));
  return [...groups.values()].flatMap((group) =>
    group.length < 2
      ? []
      : group.map((note) => finding(note, `Transcript of the same bytes as "${otherOf(group, note)}"`)),
  );
}

function sameTalk({ notes }: VaultLook): readonly Finding[] {
  const dated = notes.filter((note) => /^date:/m.test(note.text.slice(0, 2000)) && !isTranscript(note));
  const groups = grouped(dated, (note) => note.texts('date').map((date) => `${date} ${titleOf(note)}`));
  return [...groups.values()].flatMap((group) =>
    group.flatMap((note) => {
      const twin = group.find((each) => each !== note && likeness(wordsOf(note), wordsOf(each)) >= 0.9);
      return twin === undefined
        ? []
        : [finding(note, `Says nearly the same as "${twin.path}", under the same title and date`)];
    }),
  );
}

function titleOf(note: NoteLook): string {
  const title = note.texts('title')[0] ?? noteNameOf(note.path).replace(/ \(\d+\)$/, '');
  return title.toLowerCase();
}

function otherOf(group: readonly NoteLook[], note: NoteLook): string {
  return group.find((each) => each !== note)?.path ?? '';
}

function wordsOf(note: NoteLook): ReadonlySet<string> {
  const body = note.text.slice(note.frontmatter().bodyOffset).toLowerCase();
  return new Set(body.match(/[\p{L}\p{N}]+/gu));
}

/** Share of the words of either that both have (Jaccard 1901); 0 where one says hardly anything. */
function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (Math.min(a.size, b.size) < 10) return 0;
  let both = 0;
  for (const word of a) if (b.has(word)) both += 1;
  return both / (a.size + b.size - both);
}

function finding(note: NoteLook, message: string): Finding {
  const hint = 'Keep the one that links lead to, and move what only the other says into it';
  return { check: duplicateNote.name, severity: 'warning', file: note.path, line: null, message, hint, fix: null };
}
