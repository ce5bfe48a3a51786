import { baseForm, thirdPersonOf } from '#language';
import type { Utterance } from '../utterances.ts';
import type { Draft } from './draft.ts';
import { otherOfTwo } from './owners.ts';
import { firstNameOf, type People } from './people.ts';

/** Who "I" and "you" are in a draft, by first name; null where that is not clear. */
export interface Roles {
  readonly speaker: string | null;
  readonly addressed: string | null;
  /** Whether the one who has it is the speaker, the one addressed, or somebody else. */
  readonly owner: 'speaker' | 'addressed' | 'other';
}

const NEAR = 3;

export function rolesOf(draft: Draft, utterances: readonly Utterance[], people: People): Roles {
  const { utterance } = draft.clause;
  const addressedLabel =
    draft.cue.owner.kind === 'addressed' && draft.owners.length > 0
      ? (draft.owners[0] ?? null)
      : (otherOfTwo(utterance.speaker, people) ?? lastOther(utterance, utterances));
  const first = draft.owners[0];
  return {
    speaker: calledName(utterance.speaker),
    addressed: calledName(addressedLabel),
    owner:
      first === undefined
        ? 'other'
        : first === utterance.speaker
          ? 'speaker'
          : first === addressedLabel
            ? 'addressed'
            : 'other',
  };
}

const TITLE =
  /^(?:Mr|Mrs|Ms|Miss|Dr|Doctor|Prof|Professor|Rev|Revd|Father|Sister|Brother|Sir|Dame|Lady|Lord|Captain|Chief|Judge|Her|His|Big|Little|Old)\.?\s+\p{Lu}/u;

/** How somebody is called in a task: by first name, and with their title where they have one ("Dr Osei"). */
function calledName(label: string | null): string | null {
  return label !== null && TITLE.test(label) ? label.trim() : firstNameOf(label);
}

/** The one whose turn stands right before: whom an answer is said to. A question may be to anybody in the room. */
function lastOther(utterance: Utterance, utterances: readonly Utterance[]): string | null {
  if (utterance.isQuestion) return null;
  for (let back = 1; back <= NEAR; back++) {
    const earlier = utterances[utterance.index - back];
    if (earlier !== undefined && earlier.turn === utterance.turn) continue;
    return earlier === undefined || earlier.speaker === utterance.speaker ? null : earlier.speaker;
  }
  return null;
}

/** "send it to you, Denise": the name that follows says who "you" is. */
const YOU_BY_NAME =
  /\byou,? (?=\p{Lu}[\p{L}'’-]+(?<!'s)(?:$|[,.]| (?:and|by|on|before|after|tomorrow|today|tonight|next|this|at|for|when|so|as|once)\b))/gu;

/** Puts names for "me", "my", "you" and "your" where they mean somebody else than the one who has the task. Adds no other words. */
export function nameThePeople(text: string, roles: Roles): string {
  let named = text.replace(YOU_BY_NAME, '');
  if (roles.owner !== 'addressed') named = replaceYou(named, roles.addressed);
  if (roles.owner !== 'speaker') named = replaceMe(named, roles.speaker);
  return named.replace(/\s+/g, ' ').trim();
}

const SAME_IN_THIRD_PERSON =
  /^(?:may|might|did|had|was|would|could|can|will|should|must|don't|didn't|can't|won't|haven't|just|only|still|also|already|really|never|always|ever|first|next|last|\p{Ll}+ed)$/u;

/** Puts the name of the one who promised for their own "my", "me" and "I", so that a list of tasks of several reads right: "Do Petra's page". */
export function nameTheDoer(text: string, name: string): string {
  const own = text.replace(
    /,? (?:on my own|(?:all )?by myself|myself|meself)(?=$|[,.]| (?:with|in|at|on|first|before|to)\b)/giu,
    '',
  );
  return replaceMe(own, name).replace(/\bI (\p{Ll}[\p{L}']*)/gu, (said, verb: string) => {
    const base = baseForm(verb);
    if (base === verb) return `${name} ${thirdPersonOf(verb)}`;
    return base !== null || SAME_IN_THIRD_PERSON.test(verb) ? `${name} ${verb}` : said;
  });
}

function replaceYou(text: string, name: string | null): string {
  if (name === null) {
    return text
      .replace(
        /^((?:send|give|get|email|forward|bring|show|message|write|text|mail) )you (?=(?:a|an|the|my|our|those|these|that|this|it|them|some|\d)\b)/i,
        '$1',
      )
      .replace(/ (?:to|for|with) you(?: guys| all| both| two)?(?=$|[,.])/gi, '');
  }
  return text
    .replace(/\byou(?: guys| all| both| two)\b/gi, 'everyone')
    .replace(/\byours\b/gi, `${name}'s`)
    .replace(/\byour\b/gi, `${name}'s`)
    .replace(/\byou(?:'re| are)\b/gi, `${name} is`)
    .replace(/\byou(?:'ve| have)\b/gi, `${name} has`)
    .replace(/\byou\b(?!')/gi, name);
}

function replaceMe(text: string, name: string | null): string {
  if (name === null)
    return text
      .replace(
        /^((?:send|give|get|email|forward|bring|show|message|write|text|mail) )me (?=(?:a|an|the|my|our|your|those|these|that|this|it|them|some|\d)\b)/i,
        '$1',
      )
      .replace(/ (?:to|for) me(?=$|[,.])/gi, '');
  return text
    .replace(/\bmy\b/gi, `${name}'s`)
    .replace(/\bmine\b/gi, `${name}'s`)
    .replace(/\bme\b/gi, name)
    .replace(/\bI(?:'m| am)\b/g, `${name} is`)
    .replace(/\bI(?:'ve| have)\b/g, `${name} has`)
    .replace(/\bI(?:'ll| will)\b/g, `${name} will`)
    .replace(
      /\bI (can|could|should|would|will|need|want)\b/g,
      (_, verb: string) => `${name} ${verb === 'need' || verb === 'want' ? `${verb}s` : verb}`,
    );
}
