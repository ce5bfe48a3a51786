import { withoutEnd } from '#language';
import type { OpenRule, OpenSign } from './sign.ts';

const LEFT_OPEN =
  /\b(?:(?:leave|keep) (?:it|that|this|that one|this one) open|(?:is|are|'s|stays?|remains?|still) (?:still |all )?(?:an )?(?:open(?: question| point)?|not (?:settled|decided|clear|sorted)|unclear|unresolved|up in the air|to be (?:decided|confirmed|seen))|not (?:settled|decided) yet|tbd|so,? open|park (?:that|it|this)(?: one| question)?|decide (?:that|it|this) (?:nearer|closer|later|another|some other|when)|leave (?:it|that|this) as a question|(?:still )?(?:hasn't|haven't|has not|have not) (?:said|told us|decided|answered|confirmed) (?:yet )?(?:if|whether|who|what|when|how)|come back to (?:that|it|this) (?:another|some other|next) (?:day|time|week))\b/i;
const CLAUSE =
  /\b((?:(?<=(?:know|said|decided|sure|clear|answered|told us|confirmed) )if|whether|who|whose|why|how (?:many|much|long|often|far)|how|when|where|which (?!(?:is|are|was|were|has|have|had|will|would|can|means|makes)\b)\w+|what)\s+(?:\S+\s+){1,25}?\S+?)(?:,? (?:that|this|it|that one|which)(?:'s| is)\b|,? (?:that )?(?:i|we)(?: still| really| honestly)* (?:don't|do not) know|,? (?:i've|we've) (?:got )?no (?:idea|clue)|[.?!]?$)/i;

const DONT_KNOW =
  /\b(?:(?:i|we)(?:'ve)? (?:(?:still|really|honestly|just|actually) )*(?:don't|do not|didn't) (?:(?:really|actually|even|yet) )*know|nobody (?:knows|tells (?:me|us)|gives (?:me|us) (?:an?|any) (?:straight )?answer)|no(?:body)? (?:idea|clue)|(?:don't|do not) have an answer|couldn't tell you|(?:i'm|we're|i am|we are) (?:still )?not (?:quite |entirely |really )?sure(?: yet)? (?:if|whether|who|how|when|where|which|what)|(?:that's|that is|it's) (?:still )?the (?:big |open )?question|no answer yet|has(?:n't| not) been (?:decided|settled)|your guess is as good)\b/i;
const BARE =
  /^(?:(?:honestly|well|yeah|no|so|but|and|that|to be honest|sorry|good question|that one),? )*(?:(?:i|we)(?:'ve)? (?:got )?(?:(?:still|really|honestly|just|actually) )*(?:don't|do not) (?:really |actually |even )?know(?: that| yet| either| honestly| to be honest| for sure| that one)*|nobody knows|(?:(?:i|we)(?:'ve)? )?(?:(?:have|got|absolutely|honestly|really) )*no (?:idea|clue)|.{0,12}(?:don't|do not) have an answer.{0,20}|i couldn't tell you|(?:that's|that is) (?:still )?the (?:big |open )?question|(?:there's |we have |we've got )?no answer(?: yet)?)[.!]?$/i;

/** "Then we leave it open": what was asked before stays open. */
const leftOpen: OpenRule = {
  name: 'left-open',
  description: 'Says that a question stays open.',
  fires: [
    'Then we leave it open.',
    'So that one is still open.',
    "Who pays for the mounts, that's still not settled.",
    'It remains to be seen.',
  ],
  mustNotFire: ['The office is open on Monday.', 'Can you leave the door open?', 'We open at nine.'],
  find({ clean, isQuestion }): OpenSign | null {
    if (
      isQuestion ||
      !LEFT_OPEN.test(clean) ||
      /\b(?:door|office|shop|window|file|house|from|until|at \w+ o'clock|we open)\b/i.test(clean)
    )
      return null;
    if (/\bopen (?:on|at|from|until|till)\b/i.test(clean)) return null;
    return { clause: clauseIn(clean), reach: 10, weight: 0.7 };
  },
};

/** "I honestly don't know": nobody has the answer. */
const notKnown: OpenRule = {
  name: 'not-known',
  description: 'Says that the answer is not known.',
  fires: [
    "We still don't know whether the class accepts it.",
    "I honestly don't know.",
    "But why it starts twice, I've got no clue.",
    'Nobody knows.',
  ],
  mustNotFire: [
    "I don't know, maybe forty.",
    "They've got, I don't know, ten boats.",
    'You know what I mean.',
    'I know who pays.',
  ],
  find({ clean, text, isQuestion }): OpenSign | null {
    if (isQuestion || !DONT_KNOW.test(clean)) return null;
    const clause = clauseIn(clean);
    if (clause !== '') return { clause, reach: 0, weight: 0.6 };
    const isEarnest = /\b(?:we|nobody|honestly)\b/i.test(text);
    return BARE.test(clean) ? { clause: '', reach: isEarnest ? 8 : 4, weight: isEarnest ? 0.65 : 0.5 } : null;
  },
};

/** "The question is whether ...": an open question put as a statement. */
const putAsStatement: OpenRule = {
  name: 'put-as-statement',
  description: 'Puts an open question as a statement.',
  fires: [
    'The question is whether the surveyor accepts it.',
    'What is not clear is who pays for it.',
    'It depends on whether the board agrees to it.',
  ],
  mustNotFire: ['That is a good question.', 'The question was answered.', 'He asked whether we sail.'],
  find({ clean, isQuestion }): OpenSign | null {
    const match =
      /\b(?:the (?:big |open |only |real |main )?question (?:is|remains)|what(?:'s| is) (?:not clear|unclear|open) is|it (?:all )?depends on)[,:]?\s+(?:still )?((?:whether|who|why|how|when|where|which|what|if)\s+.+)/i.exec(
        clean,
      );
    return match === null || isQuestion
      ? null
      : { clause: (match[1] ?? '').replace(/^if\b/i, 'whether'), reach: 0, weight: 0.55 };
  },
};

export const openRules: readonly OpenRule[] = [leftOpen, putAsStatement, notKnown];

/** What follows a clause that asks: that the answer is not known, once more, or a second thought. */
const NOT_OF_THE_CLAUSE =
  /,? (?:(?:and |but |honestly,? )*(?:i|we|nobody|they)(?:['’]ve| have| do| can| could| would|['’]d)?(?:n['’]t| not)? (?:no (?:idea|clue)|know|have an answer|see|say|tell|guess|want to guess|seems? to know|knows)\b|no (?:idea|clue)\b|(?:and|but) (?:i|i['’]m|we|we['’]re|we['’]ve|that['’]s|it['’]s)\b|(?:and|or|but|so|because|if)$).*$/i;

/** The clause that asks, as far as it reaches; '' where there is none that says enough. */
function clauseIn(clean: string): string {
  const match = CLAUSE.exec(clean);
  const clause = withoutEnd((match?.[1] ?? '').replace(NOT_OF_THE_CLAUSE, ''), /[\s,.;:]/);
  return clause.split(' ').length >= 3 &&
    !/^(?:what (?:i|you) mean|how (?:i|to) say|what it is|where (?:we|you) are)\b/i.test(clause)
    ? clause
    : '';
}
