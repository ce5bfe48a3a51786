import type { Entity, VaultPath } from '#core';

const syllables = [
  'ba',
  'ke',
  'lor',
  'mi',
  'nu',
  'ras',
  'se',
  'tin',
  'vo',
  'zu',
  'dal',
  'fe',
  'gor',
  'wen',
  'hal',
  'pri',
  'shu',
  'eka',
  'orn',
  'ild',
];

/** Invented people, accounts and projects, in a share of 8 : 1.5 : 0.5. First names recur as they do, whole names seldom. */
export function inventedEntities(count: number): readonly Entity[] {
  return Array.from({ length: count }, (_, at) => {
    if (at % 20 === 0) return entity('project', `Project ${word(at * 7 + 3, 3)} ${at}`, null);
    if (at % 20 < 4) return entity('account', `${word(at * 13 + 1, 3)} ${word(at, 2)}`, null);
    const account = `${word((at - (at % 20) + 1) * 13 + 1, 3)} ${word(at - (at % 20) + 1, 2)}`;
    return entity('person', `${word((at * 31) % 1500, 2)} ${word(at * 17 + 5, 3)}`, at % 40 === 5 ? null : account);
  });
}

function entity(kind: Entity['kind'], name: string, account: string | null): Entity {
  const page = `${kind}/${name}/${name}.md` as VaultPath;
  return { kind, name, aliases: [], emails: [], account, role: null, page };
}

/** A word of so many syllables; the same for the same seed. */
function word(seed: number, length: number): string {
  let rest = seed;
  let text = '';
  for (let at = 0; at < length; at += 1) {
    text += syllables[rest % syllables.length] ?? '';
    rest = Math.floor(rest / syllables.length) + seed;
  }
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
}
