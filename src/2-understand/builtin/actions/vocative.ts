import type { Clause } from './clauses.ts';
import type { People } from './people.ts';

/** The one called by name in a clause or at the head of its sentence ("Petra, could you", "find out, Petra, if"), or null. */
export function addressedName(clause: Clause, people: People): string | null {
  const sentence = `${clause.before} ${clause.text}`.trim();
  const calls = [
    /^(?:(?:and|so|okay|but|then|hey|hi|well|yes|no|thanks|thank you)[,]?\s+)*(\p{Lu}[\p{L}'’-]+)\s*(?:[,:]|$|(?=(?:can|could|would|will|please|do|you)\b))/u,
    /,\s*(\p{Lu}[\p{L}'’-]+)\s*(?:,|$)/u,
  ];
  const places = clause.before === '' ? [sentence] : [clause.text, clause.before.split(/[.?!]/).at(-1) ?? '', sentence];
  for (const place of places) {
    for (const call of calls) {
      const name = people.find(call.exec(place.trim())?.[1] ?? '');
      if (name !== null && !/^(?:I|You|We)$/.test(name)) return name;
    }
  }
  const trailing = people.find(/,\s*(\p{Lu}[\p{L}'’-]+)$/u.exec(clause.after)?.[1] ?? '');
  return trailing;
}
