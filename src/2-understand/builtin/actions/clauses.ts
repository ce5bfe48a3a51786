import { baseOfThirdPerson, withoutEnd } from '#language';
import type { Utterance } from '../utterances.ts';
import { hasSigns } from './run-on.ts';

/** A part of a sentence that has its own subject. */
export interface Clause {
  readonly utterance: Utterance;
  /** The clause in written language, without its joining word and end sign. */
  readonly text: string;
  /** What stands before and after it in its sentence. */
  readonly before: string;
  readonly after: string;
  readonly isQuestion: boolean;
}

const SUBJECT =
  "(?:I'll|I'm|I've|I'd|I|we'll|we're|we've|we'd|we|you'll|you're|you've|you|he'll|he's|he|she'll|she's|she|they'll|they're|they|it|it'll|let's|let me|please|can you|could you|would you|will you|do you|can we|could we|shall we|should we|can I|shall I|who|maybe|\\p{Lu}[\\p{L}'’-]+ (?:will|takes|sends|gets|talks|does|can|to|you|and I)|\\p{Lu}[\\p{L}'’-]+ \\p{Ll}{2,}s|\\p{Lu}[\\p{L}'’-]+'ll|\\p{Lu}[\\p{L}'’-]+, (?:can|could|would|will|you|please))";
const BOUNDARY = new RegExp(
  `(?:[,;:–—]\\s+(?:(?:and|but|so|then|plus|or|yeah|yes|okay|otherwise|because)\\s+(?:then\\s+|also\\s+|maybe\\s+)?)?|\\s+(?:and|but|then|so|otherwise)\\s+|\\s+or\\s+(?=it |they |he |she |we |I )|\\s+(?:and|but)\\s+(?:then\\s+|also\\s+|maybe\\s+)?)(?=${SUBJECT}\\b)`,
  'gu',
);
/** In talk written without any signs, these words alone begin a clause. */
const UNMARKED = /\s+(?=(?:I'll|I'm going to|let me|could you|can you|would you|let's|we'll|please)\b)/g;
/** Words after which a subject does not begin a clause of its own. */
const HELD_TOGETHER =
  /\b(?:because|which|that|who|say|said|says|think|know|if|whether|when|where|why|how|what|as|than|so)$/i;

/** Words that are written large for beginning a sentence only: no name. */
const NEVER_A_NAME =
  /^(?:Could|Can|Would|Will|Do|Does|Did|Don't|Let|Let's|Please|You|You'll|You're|You'd|We|We'll|We're|We've|We'd|He|He's|He'll|She|She's|She'll|They|They'll|They're|It|It's|That|That's|This|These|Those|The|A|An|My|Our|Your|Then|And|So|But|Or|Maybe|Perhaps|Yes|Yeah|Okay|No|If|When|Once|After|Before|As|By|On|In|At|From|For|With|To|What|Who|Somebody|Someone|Anybody|Anyone|One|Everybody|Everyone|Happy|Glad|Make|Remind|Need|First|Next|Also|Just|Tomorrow|Today|Tonight|Because|Is|Are|Has|Have|There|There's|Not|Now|Me)\b/;

/** Cuts an utterance into clauses: "I'll draft it and could you check with legal" is two. At least one, unless nothing was said. O(text). */
export function clausesOf(utterance: Utterance): readonly Clause[] {
  const unquoted = withoutEnd(utterance.clean, /["')]/);
  const sentence = /[.!?…]$/.test(unquoted) ? withoutEnd(unquoted, /[.!?…]/) : utterance.clean;
  if (sentence === '') return [];
  const cuts: { readonly from: number; readonly to: number }[] = [{ from: 0, to: 0 }];
  const isUnmarked = !hasSigns(utterance);
  for (const match of [...sentence.matchAll(BOUNDARY), ...(isUnmarked ? sentence.matchAll(UNMARKED) : [])].sort(
    (left, right) => left.index - right.index,
  )) {
    if ((cuts.at(-1)?.to ?? 0) <= match.index && isBoundary(sentence, match.index, match[0]))
      cuts.push({ from: match.index, to: match.index + match[0].length });
  }
  return cuts.map((cut, index) => {
    const end = cuts[index + 1]?.from ?? sentence.length;
    return {
      utterance,
      text: withoutCapital(sentence.slice(cut.to, end).trim()),
      before: sentence.slice(0, cut.from),
      after: sentence.slice(end),
      isQuestion: utterance.isQuestion,
    };
  });
}

/** "Oscar invites us today and sends the list on Tuesday": the second verb has the same subject. */
const SECOND_VERB =
  /^(\p{Lu}[\p{L}'’-]+) (\p{Ll}+s)\b.*?(,? and (?:then |also )?)(?=(\p{Ll}+s) (?:the|a|an|it|us|me|you|him|her|them|my|your|our|his|their|\p{Lu}))/u;

/** Pieces of work that one clause gives somebody at most: each is cut off by a look at the rest. */
const MOST_CONJUNCTS = 5;

/** The clause, or several where further pieces of somebody's work follow. O(text). */
export function conjunctsOf(clause: Clause): readonly Clause[] {
  const texts: string[] = [];
  let rest = clause.text;
  while (texts.length < MOST_CONJUNCTS - 1) {
    const [said, name = '', first = '', joint = '', second = ''] = SECOND_VERB.exec(rest) ?? [];
    if (said === undefined || baseOfThirdPerson(first) === null || baseOfThirdPerson(second) === null) break;
    texts.push(said.slice(0, said.length - joint.length));
    rest = `${name} ${rest.slice(said.length)}`;
  }
  return [...texts, rest].map((text) => ({ ...clause, text }));
}

/** In a recap one clause lists several things: "you send me the file, and the list of names by March" is two parts. */
export function partsOf(clause: Clause): readonly Clause[] {
  const parts = clause.text.split(/,? and (?=(?:the|a|an|my|your|his|her|their|our|then) )/);
  return parts.map((text) => ({ ...clause, text }));
}

function isBoundary(sentence: string, at: number, joint: string): boolean {
  const before = sentence.slice(0, at);
  const after = sentence.slice(at + joint.length, at + joint.length + 24);
  if (/^:/.test(joint) && /^\p{Lu}[\p{L}'’-]+$/u.test(before)) return false;
  if (at === 0 || (!/^[,;:]/.test(joint) && HELD_TOGETHER.test(before))) return false;
  if (/\bso\s+$/.test(joint) && /^(?:I|we|you|he|she|they) (?:can|could|don't)\b/.test(after)) return false;
  const isPair = /^\s+and\s+$/.test(joint) && /^I\b(?!'ll|'m)/.test(after);
  return !(isPair && /(?:^|, |\b(?:[Tt]hen|[Ss]o|[Aa]nd|[Oo]kay) )\p{Lu}[\p{L}'’-]+$/u.test(before));
}

function withoutCapital(text: string): string {
  return NEVER_A_NAME.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}
