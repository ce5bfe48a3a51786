import { noteNameOf, pathKey } from '#core';
import type { Check, Finding } from './check.ts';
import { grouped } from './grouped.ts';
import type { NoteLook } from './note-look.ts';
import type { VaultLook } from './vault-look.ts';

/** Pages that one name may mean. */
export const sharedAlias: Check = {
  name: 'shared-alias',
  description:
    'A page has another name that is also a name of some other page, so that nobody can tell which one is meant.',
  examples: [
    {
      before: '---\ntype: person\naliases: [Dana, DL]\n---\n',
      beside: { 'People/Dana Levi.md': '---\naliases:\n  - dana\n---\n' },
      found: ['3: The alias "Dana" is also an alias of "People/Dana Levi.md"'],
    },
    {
      before: '---\nalias: Heron\n---\n',
      beside: { 'Projects/Heron/Heron.md': '# Heron\n' },
      found: ['2: The alias "Heron" is also the name of "Projects/Heron/Heron.md"'],
    },
    {
      path: 'People/Dana Levi.md',
      before: '---\naliases: [Dana Levi, Dana]\n---\n',
      beside: { 'People/Dan Okoro.md': '---\naliases: [Dan]\n---\n' },
      found: [],
    },
  ],
  find: (look) => {
    const named = grouped(look.notes, ({ path }) => [pathKey(noteNameOf(path))]);
    return look.notes.flatMap((note) => sharedAliases(note, look, named));
  },
};

function sharedAliases(
  note: NoteLook,
  look: VaultLook,
  named: ReadonlyMap<string, readonly NoteLook[]>,
): readonly Finding[] {
  return note.aliases().flatMap((alias) => {
    const key = pathKey(alias);
    const namesake = named.get(key)?.find((each) => each !== note);
    const owner = look
      .aliasOwners()
      .get(key)
      ?.find((each) => each !== note);
    if (key === pathKey(noteNameOf(note.path))) return [];
    if (namesake !== undefined) return [finding(note, alias, `the name of "${namesake.path}"`)];
    return owner === undefined ? [] : [finding(note, alias, `an alias of "${owner.path}"`)];
  });
}

function finding(note: NoteLook, alias: string, whose: string): Finding {
  const { bodyOffset } = note.frontmatter();
  const properties = note.text.slice(0, bodyOffset);
  const start = Math.max(0, properties.search(/^alias(?:es)?:/m));
  const at = properties.indexOf(alias, start);
  return {
    check: sharedAlias.name,
    severity: 'warning',
    file: note.path,
    line: note.lineAt(at < 0 ? start : at),
    message: `The alias "${alias}" is also ${whose}`,
    hint: 'Take the alias off the page that is less often meant, or make one page of the two',
    fix: null,
  };
}
