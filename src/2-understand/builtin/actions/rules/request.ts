import { baseOfParticiple, literal } from '#language';
import type { Clause } from '../clauses.ts';
import type { Cue, Rule, Scene } from '../rule.ts';
import { type VerbPhrase, verbPhraseAt, verbPhraseOf, verbWeight } from '../verb-phrase.ts';
import { addressedName } from '../vocative.ts';

const WAYS: readonly (readonly [RegExp, number])[] = [
  [
    /\b(?:could|can|would|will) you (?:(?:maybe|perhaps|please|possibly|also|just|quickly|then) )*(?:,? ?\p{Lu}[\p{L}'’-]+, )?/u,
    1.3,
  ],
  [/\bI(?:'ll| will)? need you(?: guys| two| all)? to\s+/, 1.5],
  [/\bI(?:'d| would) (?:like|love) you to\s+/, 1.3],
  [/\bI want you to\s+/, 1.2],
  [/\b(?:would|do) you be able to\s+/, 1.1],
  [/\bwould you be able to\s+/, 1.1],
  [/^(?:and |so |then |also |but |yes |or )*(?:,? ?\p{Lu}[\p{L}'’-]+, )?please\s+/iu, 1.2],
  [/\bdo you want to\s+/, -1],
  [/\bwould it be \p{L}+ to (?:ask|get|give) you to\s+/u, 1],
  [/\b(?:can|could|may) I (?:ask|get|trouble) you to\s+/, 1.2],
  [/\bany chance (?:that )?you (?:could|can)\s+/, 1.1],
  [/\bI(?:'d| would) (?:be grateful|appreciate it) if you (?:could|would)\s+/, 1.2],
  [/^(?:so |and |maybe )*if you could\s+/i, 0.7],
  [/\bdon't forget to\s+/i, 1],
  [/\bmake sure (?:that )?you\s+/i, 0.8],
  [/\bit(?:'d| would) be (?:great|good|nice|helpful|lovely) if you could\s+/i, 1],
];
const MINDING =
  /\b(?:(?:would|do) you mind|(?:would|are) you (?:be )?up for|how about you|any chance of you) (\p{L}+ing)\b/iu;
const GET_FROM =
  /\b(?:could|can|may) (?:I|we) (?:please |maybe |just )?(?:get|have) (.{3,80}?) (?:from|off|by) you\b(.*)$/iu;

/** "Could you check with legal", "would you mind asking her", "Sam, please send the list". */
export const request: Rule = {
  name: 'request',
  description: 'The speaker asks the one they talk to to do something.',
  fires: [
    { said: 'Could you check with legal?', action: 'check with legal' },
    { said: 'Petra, could you send me the signed copy?', action: 'send me the signed copy', names: ['Petra'] },
    { said: 'Could you find out, Petra, if we can cancel?', action: 'find out if we can cancel', names: ['Petra'] },
    { said: 'Would you mind asking her for the figures?', action: 'ask her for the figures' },
    { said: 'I need you to review the contract today.', action: 'review the contract today' },
    { said: 'Please forward the invoice to accounting.', action: 'forward the invoice to accounting' },
  ],
  mustNotFire: [
    'What can you tell from that?',
    'You could check with legal in theory.',
    'Did you send the signed copy?',
    'I asked whether they could check it.',
  ],
  find,
};

function find(clause: Clause, scene: Scene): Cue | null {
  if (!/\b(?:you|please|forget|sure)\b/i.test(clause.text)) return null;
  const addressed = addressedName(clause, scene.people);
  const minding = MINDING.exec(clause.text);
  if (minding !== null) {
    const rest = clause.text.slice(minding.index + minding[0].length);
    return cueOf(verbPhraseOf(baseOfParticiple(minding[1] ?? ''), rest), 1.2, addressed);
  }
  const getFrom = GET_FROM.exec(clause.text);
  if (getFrom !== null) {
    return cueOf(verbPhraseOf('get', ` me ${getFrom[1] ?? ''}${getFrom[2] ?? ''}`), 1.2, addressed);
  }
  for (const [way, weight] of WAYS) {
    const match = way.exec(clause.text);
    if (match === null || isEmbedded(clause.text.slice(0, match.index))) continue;
    const wished = withoutName(clause.text.slice(match.index + match[0].length), addressed);
    const cue = cueOf(verbPhraseAt(wished), weight, addressed);
    if (cue !== null) return cue;
  }
  return null;
}

function cueOf(phrase: VerbPhrase | null, weight: number, name: string | null): Cue | null {
  if (phrase === null) return null;
  return {
    kind: 'request',
    owner: { kind: 'addressed', name },
    action: phrase.action,
    verb: phrase.verb,
    weight: weight + verbWeight(phrase) + (name === null ? 0 : 0.5),
    isAnaphoric: phrase.isAnaphoric,
  };
}

/** "what could you", "the only thing you can": a question about something, not for something. */
function isEmbedded(before: string): boolean {
  return /\b(?:what|where|who|which|why|how|when|whether|that|much|many|long|else|how \w+|what \w+)\s*$/i.test(before);
}

/** Takes a name in commas out: "find out, Petra, if we can" becomes "find out if we can". */
function withoutName(text: string, name: string | null): string {
  if (name === null) return text;
  const first = literal(name.split(' ')[0] ?? name);
  return text.replace(new RegExp(`,?\\s*\\b${first}\\b(?:,|$)`, 'u'), '').trim();
}
