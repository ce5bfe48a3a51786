import { type FactRule, patternRule } from './sign.ts';

/** "Cannot be extended": what binds people. */
export const constraint: FactRule = patternRule({
  name: 'constraint',
  description: 'A constraint: a limit, a deadline, a contract, a rule, something that is not possible or not allowed.',
  fires: [
    'The trial cannot be extended.',
    'Their budget closes in May.',
    'The contract runs out in spring.',
    'Fitters are not allowed in the finance system.',
  ],
  mustNotFire: ["I can't hear you.", 'The boat is blue.', 'Nobody knows.'],
  weight: 1.2,
  pattern:
    /\b(?:(?:can't|cannot|can not|isn't allowed|(?:is|are|am|'m|'re) not (?:allowed|possible|able)|mustn't|has to|have to be|must be)(?! (?:hear|see|complain|believe|remember|wait|help))|limit(?:ed)?|ceiling|at most|at least|no more than|up to|deadline|budget|contract|renewal|expires?|runs? out|ends? (?:on|in|at)|closes? (?:on|in|at)|freez\w+|requires?|mandatory|policy|regulation|licen[cs]e|compliance|audit|certificate|warranty|penalty|lead time|capacity|shuts?|closed|maintenance window|timetable)\b/i,
});

/** "Down from 9.2": how something changed. */
export const change: FactRule = patternRule({
  name: 'change',
  description: 'How something changed, or what broke.',
  fires: [
    'Downtime fell to six hours.',
    'The list grew from nine to twelve.',
    'Every reading is doubled.',
    'The pump failed twice.',
  ],
  mustNotFire: ['The boat is blue.', 'He fell asleep in the car.', 'We sail at noon.'],
  weight: 1,
  pattern:
    /\b(?:(?:fell|dropped|rose|grew|went|gone|is|are|down|up|increased|decreased|moved) (?:up |down |back )?(?:from|to|by) (?!the\b|me\b|bed\b|see\b)\w+|doubled|halved|twice|crash\w*|outage|failed|fails|failure|broken?|migrat\w+|replaced|switched (?:to|from)|stopped work\w*|log in|duplicat\w+|error rate)\b/i,
});

/** "Amara is head of finance": who is what. */
export const role: FactRule = patternRule({
  name: 'role',
  description: 'Who somebody is or what they are responsible for, and when they are away.',
  fires: [
    'Petra runs the workshop.',
    'He is the head of finance.',
    "Olaf's on leave until Monday.",
    'She reports to the board.',
    'Nils is our designer.',
  ],
  mustNotFire: ['He is late.', 'She runs fast.', 'The head is round.'],
  weight: 0.8,
  pattern:
    /\b(?:runs (?:the|our|all|engineering|sales|it)\b|head of|in charge of|responsible for|reports? to|(?:is|'s) (?:the|our|their|my|a) (?:\w+ )?(?:manager|director|lead|owner|head|engineer|designer|planner|contact|sponsor|buyer|lawyer|accountant|assistant|boss|ceo|cto|cfo|vp|chair\w*|one who (?:decides|signs))|(?:on (?:parental |sick |maternity |paternity )?leave|on (?:holiday|vacation)|away|out|off) (?:until|till|from|on|for|next|all)|(?:is|'s|are) back on|works? (?:for|at) \p{Lu}|signs? off|has the final say)/iu,
});

/** "The plan lives in a spreadsheet": how things are set up. */
export const system: FactRule = patternRule({
  name: 'system',
  description: 'How things are set up: what runs on what, where something is kept, what there is none of.',
  fires: [
    'The plan lives in a spreadsheet.',
    'Stock is kept in the finance system.',
    'None of them has sensors.',
    "There's no signal on the hill.",
    'The app runs on two servers.',
  ],
  mustNotFire: ['I live in Bergen.', 'There is no way.', 'The boat is blue.'],
  weight: 1.5,
  pattern:
    /\b(?:(?:runs?|running|built|based|hosted|stored|kept|lives?|installed) (?:on|in) (?:a|an|the|two|three|our|their|\p{Lu})|(?:is|are|was) in the \w+ system|none of (?:them|the|our|their)|(?:has|have|had|there's|there is|there are|with) (?:no|got no|only) (?!way|idea|doubt|problem|need|question|point|rush|worries|harm)\p{L}+|uses? (?:a|an|the|\p{Lu})|is (?:made|written|caused) (?:of|in|by)|it's because|comes? from (?:the|a)|depends on (?:the|a))\b/iu,
});

/** "She said she'll have it on Friday": what others undertook. */
export const undertaking: FactRule = patternRule({
  name: 'undertaking',
  description: 'What somebody who is not speaking wants, offers, undertook or asked for.',
  fires: [
    'She said she will have it on Friday.',
    'They want eight percent.',
    'He has asked for a payment schedule.',
    'Operations promised us two more hours.',
  ],
  mustNotFire: ['I want eight.', 'You asked me.', 'It was promised land.'],
  weight: 1.1,
  pattern:
    /\b(?:he|she|they|who|\p{Lu}\p{Ll}+) (?:(?:has|have|had|'s|'ve|also|still|only) )*(?:said (?:he|she|they|it)|wants?\b|needs? (?!to know)|asked (?:for|us|whether)|offers?|offered|promised|expects?|insists?|agreed to|refused|confirmed|approved|told (?:me|us))/u,
});

/** "Because the plates have a space in them": why something is so. */
export const reason: FactRule = patternRule({
  name: 'reason',
  description: 'Why something is so.',
  fires: [
    'It failed because the pump was dry.',
    "It is late, that's why nobody came.",
    'The delay is due to the storm.',
  ],
  mustNotFire: ['The pump is dry.', 'Why is it late?', 'It is due on Monday.'],
  weight: 0.4,
  pattern: /\bbecause\b|\bthat's why\b|\b(?:due|thanks|owing) to (?:the|a|an|our|their)\b|\bthe reason\b/i,
});
