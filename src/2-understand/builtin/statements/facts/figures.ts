import { type FactRule, patternRule } from './sign.ts';

const NUMBER =
  '(?:\\d[\\d.,]*|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[- ](?:one|two|three|four|five|six|seven|eight|nine))?|(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen)(?: (?:hundred|thousand|million|billion))?|(?:a|half a|couple of) (?:hundred|thousand|million|billion))';
const MONTH = '(?:january|february|march|april|may|june|july|august|september|october|november|december)';
const ORDINAL =
  '(?:\\d{1,2}(?:st|nd|rd|th)|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth|thirtieth|(?:twenty|thirty)[- ](?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth))';

/** "Nine", "twice", "half": any number at all. */
export const number: FactRule = patternRule({
  name: 'number',
  description: 'Any number: written in figures or in words.',
  fires: ['The crew has nine mates.', 'It ran twice.', 'The hull is 12 metres long.'],
  mustNotFire: ['One of us is late.', 'The crew is large.', 'Nobody counted.'],
  weight: 1.2,
  pattern:
    /\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty(?:-\w+)?|half|twice|hundred|thousand|dozen)\b/i,
});

/** "Nineteen percent": a share. */
export const share: FactRule = patternRule({
  name: 'share',
  description: 'A share in percent, or one in so many.',
  fires: [
    'The loss is 4.5 percent.',
    'About eleven percent of the jobs wait.',
    'One in forty pumps leaks.',
    'We give 8% off.',
  ],
  mustNotFire: ['I am a hundred per cent sure about that.', 'The percentage is open.', 'Most pumps leak.'],
  weight: 1.5,
  pattern: new RegExp(
    `(?<!a hundred )(?:\\b${NUMBER}\\s*(?:percent|per cent|%)(?! sure| certain)|\\b(?:one|two|three) (?:in|out of) ${NUMBER})`,
    'i',
  ),
});

/** "£4,200 a vessel": money. */
export const money: FactRule = patternRule({
  name: 'money',
  description: 'An amount of money, a rate or a discount.',
  fires: [
    'A retrofit costs £4,200.',
    "It's ninety pounds apiece.",
    'They pay 30 euros a seat.',
    'The budget is two million.',
  ],
  mustNotFire: ['Money is tight.', 'He weighs it all up.', 'They pay on time.'],
  weight: 1.5,
  pattern: new RegExp(
    `[£$€]\\s?\\d|\\b${NUMBER}(?: (?:thousand|million|hundred|k))?\\s*(?:pounds|euros?|dollars|quid|kroner|grand|[km]\\b)|\\b${NUMBER} (?:thousand|million)\\b`,
    'i',
  ),
});

/** "Twenty-three accounts", "1,900 assets": a count. */
export const count: FactRule = patternRule({
  name: 'count',
  description: 'A count of things: a number from ten up, or a number with a unit of time, size or amount.',
  fires: [
    "There's 1,900 assets.",
    'We run forty-two boats.',
    'It takes three weeks.',
    'The file has thirty megabytes.',
  ],
  mustNotFire: ['One of us is late.', 'Give me two seconds.', 'The first boat sails.', 'I have one thing to say.'],
  weight: 0.8,
  pattern: new RegExp(
    `\\b(?:\\d{2,}[\\d.,]*|\\d[.,]\\d+|(?:ten|eleven|twelve|\\w+teen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-\\w+)?|\\w+ (?:hundred|thousand))\\b(?! (?:seconds|minutes (?:late|left|to go|ago|early)|past|o'clock))|\\b${NUMBER}(?: and a half)? (?:weeks?|days?|months?|years?|hours? a|hours|users?|seats?|people|crews?|sites?|tabs?|shifts?|boats?|vessels?|sets?|units?|gigabytes?|megabytes?|kilobytes?|metres?|meters?|kilometres?|miles?|tons?|tonnes?|degrees|times (?:a|per))\\b`,
    'i',
  ),
});

/** "On the thirtieth of April": a day. */
export const day: FactRule = patternRule({
  name: 'day',
  description: 'A day, a month, a quarter or a year.',
  fires: [
    'The contract ends on 30 April.',
    'The dock opens on the sixteenth.',
    'They merged in 2011.',
    'The audit is in Q3.',
    'The harbour is closed on Wednesdays.',
  ],
  mustNotFire: ['We may sail.', 'The second boat is blue.', 'They march on.', 'See you Monday.'],
  weight: 1.2,
  pattern: new RegExp(
    `\\b(?:(?:in|since|until|till|by|of|from|to|before|after|end of|mid-?|this|next|last|for) ${MONTH}|\\d{1,2}(?:st|nd|rd|th)? (?:of )?${MONTH}|${MONTH} \\d|the ${ORDINAL}(?=$|[.,;!]| (?:of|is|was|till|to|until|at|in|and)\\b)|in (?:19|20)\\d\\d|(?:19|20)\\d\\d|q[1-4]|week of the|(?:on|is|since|until|till|by|every|back|from) (?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)s?|(?:mondays|tuesdays|wednesdays|thursdays|fridays|saturdays|sundays))\\b`,
    'i',
  ),
});
