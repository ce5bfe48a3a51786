import type { Token } from './token.ts';
import { type Phrases, phrases, readPhrase } from './words.ts';

/** How what is to be done relates to the day: `latest` is a hard end ("no later than"), `plain` has no preposition. */
export type Relation =
  | 'latest'
  | 'by'
  | 'before'
  | 'on'
  | 'at'
  | 'in'
  | 'for'
  | 'after'
  | 'starting'
  | 'from'
  | 'notBefore'
  | 'since'
  | 'plain';

export interface Connector {
  readonly relation: Relation;
  readonly next: number;
}

const relations: readonly { readonly relation: Relation; readonly said: Phrases }[] = [
  {
    relation: 'latest',
    said: phrases(
      'no|not later than',
      'latest by|on',
      'at the latest by|on',
      'by no|not later than',
      'by the latest',
      'deadline of|is|for',
      'the deadline of|is|for',
    ),
  },
  {
    relation: 'by',
    said: phrases(
      'by',
      'until|till|til',
      'up to|until|till',
      'due',
      'due by|on|in|for|before',
      'on or before',
      'by or on|before',
      'before or on',
      'within',
    ),
  },
  {
    relation: 'before',
    said: phrases(
      'before',
      'prior to',
      'ahead of',
      'in advance of',
      'in time for',
      'any time before',
      'anytime before',
    ),
  },
  { relation: 'on', said: phrases('on', 'only on') },
  { relation: 'at', said: phrases('at') },
  {
    relation: 'in',
    said: phrases(
      'in',
      'during|over|throughout|towards|toward|around|circa|approximately',
      'in or around',
      'in|over|during the course of',
      'as early as',
      'some time in|during',
      'sometime in|during|around|over',
      'between',
    ),
  },
  { relation: 'for', said: phrases('for', 'of') },
  {
    relation: 'after',
    said: phrases('after', 'any time after', 'anytime after', 'right|just|shortly|straight after'),
  },
  { relation: 'starting', said: phrases('starting|beginning', 'starting|beginning on|from', 'as of') },
  { relation: 'from', said: phrases('from') },
  {
    relation: 'notBefore',
    said: phrases('not before', 'no earlier|sooner than', 'not earlier|sooner than', 'earliest', 'at the earliest'),
  },
  { relation: 'since', said: phrases('since', 'ever since') },
];
const softeners: Phrases = phrases(
  ',',
  'like|say|maybe|probably|perhaps|possibly|about|around|roughly|hopefully|ideally|sometime|definitely|only|even',
  'some time',
  'i would say',
  "let's|lets say",
  'you know',
  'i guess|think',
  '-',
);

/** Reads the prepositions before a day ("by no later than", "sometime on", "by like"), with the softeners among them. */
export function readConnector(tokens: readonly Token[], at: number): Connector | null {
  let found = readOne(tokens, at);
  for (let more = 0; found !== null && more < 4; more++) {
    const soft = readPhrase(tokens, found.next, softeners);
    const another = readOne(tokens, soft ?? found.next);
    if (another !== null) found = { relation: stronger(found.relation, another.relation), next: another.next };
    else if (soft !== null) found = { relation: found.relation, next: soft };
    else return found;
  }
  return found;
}

function readOne(tokens: readonly Token[], at: number): Connector | null {
  let best: Connector | null = null;
  for (const { relation, said } of relations) {
    const next = readPhrase(tokens, at, said);
    if (next !== null && next > (best?.next ?? at)) best = { relation, next };
  }
  return best;
}

/** Of two prepositions the one that says more: "until after", "by around". */
function stronger(first: Relation, second: Relation): Relation {
  const neutral = second === 'in' || second === 'on' || second === 'for' || second === 'at';
  return neutral && first !== 'on' && first !== 'in' && first !== 'at' ? first : second;
}
