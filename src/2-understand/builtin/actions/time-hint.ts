const HINT =
  /\b(?:by (?:the |next |this )?(?:\w+day|end|noon|\d|eod|eow|close|tonight|tomorrow|then|mid|early|late|january|february|march|april|may|june|july|august|september|october|november|december|christmas|easter)|(?:mon|tues|wednes|thurs|fri|satur|sun)day|tomorrow|tonight|this (?:afternoon|evening|week|morning)|next (?:week|month|\w+day|quarter|year)|today|(?:the )?end of (?:the |this |next )?(?:day|week|month|quarter|year|\w+)|straight (?:after|away)|right (?:after|away)|after (?:the|this|our) (?:call|meeting)|later (?:today|this)|when we hang up|before (?:the|\w+day)|asap|first thing|within (?:the )?\w+ (?:hours?|days?|weeks?)|in (?:a|two|three|\d+) (?:days?|weeks?|hours?)|(?:the )?(?:\d{1,2}(?:st|nd|rd|th)|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth|twenty-\w+|thirtieth|thirty-first)(?: of \w+)?)\b/i;

/** Whether the words name a time at which work may be due: a hint only, much cheaper than reading the date. O(text). */
export function namesTime(text: string): boolean {
  return HINT.test(text);
}
