import { type FactRule, patternRule } from './sign.ts';

/** "If", "maybe", "would": not known. */
export const unsure: FactRule = patternRule({
  name: 'unsure',
  description: 'Hedged, hypothetical or thought aloud.',
  fires: [
    'Maybe it costs ten pounds.',
    'If they sign we would sail.',
    "I don't know how many boats.",
    'I guess it was ten.',
  ],
  mustNotFire: ['It costs ten pounds.', 'They signed in May.', 'The pump could be sold.'],
  weight: -0.5,
  pattern:
    /\b(?:maybe|perhaps|if|would|wouldn't|i'd|we'd|might|i guess|i suppose|don't know|no idea|not sure|imagine|say it's|what if|or something|whatever|i thought|i wonder|wish)\b/i,
});

/** "I'll", "let me", "could you": that is a task or runs the talk. */
export const doing: FactRule = patternRule({
  name: 'doing',
  description: 'Promises, requests and what runs the talk: no lasting fact.',
  fires: [
    "I'll send ten boxes.",
    'Let me share my screen.',
    'Could you send me the file?',
    "Let's start with the budget.",
  ],
  mustNotFire: ['The budget is ten.', 'Olaf will sail on Monday.', 'The screen is broken.'],
  weight: -1.8,
  pattern:
    /\b(?:i'll|i will|i'm going to|i'm gonna|let me|let's|can you|could you|would you|can i|could i|shall (?:i|we)|should (?:i|we)|please|tell me|go ahead|hang on|hold on|one second|move on|next (?:point|item|topic)|agenda|we'll (?:start|see|talk))\b/i,
});

/** Weather, coffee, jokes about the line: small talk. */
export const smallTalk: FactRule = patternRule({
  name: 'small-talk',
  description: 'Weather, food, greetings, families, jokes and trouble with the line.',
  fires: [
    'I had two coffees on the train.',
    'My sister was here with the kids.',
    'Can you hear me on this one?',
    'You look tired today.',
  ],
  mustNotFire: ['The boat costs ten pounds.', 'Crews have no signal in the north.', 'The contract ends in May.'],
  weight: -1,
  pattern:
    /\b(?:weather|raining|coffees?|tea|lunch|dinner|breakfast|cakes?|bananas?|birthday|my (?:sister|brother|mother|father|mum|dad|wife|husband|kids?|son|daughter|dog|cat|head|hands?|flatmate|nose|cold|neighbou?r|gran\w*)|kids|flu|sneez\w+|hear me|hear you|see you|unmuted?|on mute|my screen|my camera|good morning|good afternoon|thank you|thanks|sorry|haha?|jok(?:e|ing)|laugh\w*|funny|beer|wine|pub|movie|football|holiday photos|parking|traffic|god|love it|lovely|congratulations|bless|terrible man|promise you|you look|you sound)\b/i,
});

/** "You" who is nobody in particular, or the one spoken to. */
export const spokenTo: FactRule = patternRule({
  name: 'spoken-to',
  description: 'Speaks to somebody, or of oneself, rather than of the matter.',
  fires: ['You know that one.', 'I think so too.', "You're the one with ten boats."],
  mustNotFire: ['The pump costs ten pounds.', 'We have ten boats.', 'Amara signs.'],
  weight: -0.4,
  pattern: /\b(?:i|i'm|i've|me|my|you|you're|you've|your)\b/i,
});
