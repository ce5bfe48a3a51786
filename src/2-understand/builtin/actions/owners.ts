import type { Utterance } from '../utterances.ts';
import type { Clause } from './clauses.ts';
import type { People } from './people.ts';
import type { OwnerHint } from './rule.ts';
import type { Talk } from './talk.ts';

const LOOK_BACK = 6;

/** Who has it, as far as the clause and the talk before it tell; [] for nobody and for somebody not yet known. */
export function ownersOf(hint: OwnerHint, clause: Clause, talk: Talk): readonly string[] {
  const speaker = clause.utterance.speaker;
  switch (hint.kind) {
    case 'speaker':
      return ownLabel(speaker, talk);
    case 'addressed': {
      if (hint.name !== null) return [hint.name];
      const other = otherOfTwo(speaker, talk.people);
      return other === null ? [] : [other];
    }
    case 'named':
      return hint.withSpeaker && speaker !== null ? [speaker, ...hint.names] : hint.names;
    case 'third': {
      const name = lastNamed(clause, talk.utterances, talk.people);
      return name === null ? [] : [name];
    }
    case 'nobody':
      return [];
  }
}

/** Who "I" is: the label, and in a memo without one the vault's owner. */
function ownLabel(speaker: string | null, talk: Talk): readonly string[] {
  const label = speaker ?? (talk.isMemo ? talk.me : null);
  return label === null ? [] : [label];
}

/** The other one where exactly two speak. */
export function otherOfTwo(speaker: string | null, people: People): string | null {
  if (speaker === null || people.speakers.length !== 2) return null;
  return people.speakers.find((label) => label !== speaker) ?? null;
}

/** The person named last before a clause, not its speaker: whom "she" means when nobody else comes between. */
function lastNamed(clause: Clause, utterances: readonly Utterance[], people: People): string | null {
  const here = `${clause.before} ${clause.text}`;
  const name = lastNameIn(here, people, clause.utterance.speaker);
  if (name !== null) return name;
  for (let back = 1; back <= LOOK_BACK; back++) {
    const earlier = utterances[clause.utterance.index - back];
    if (earlier === undefined) return null;
    const found = lastNameIn(earlier.clean, people, clause.utterance.speaker);
    if (found !== null) return found;
  }
  return null;
}

function lastNameIn(text: string, people: People, speaker: string | null): string | null {
  return people.namedIn(text).findLast((name) => name !== speaker) ?? null;
}
