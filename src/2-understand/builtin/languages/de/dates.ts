import { addDays, addMonths } from '#language';
import {
  calendarDay,
  dayOfMonth,
  endOfMonth,
  endOfWeek,
  fromEaster,
  middleOfMonth,
  nextWeekday,
  weekdayAfter,
  weekdayOfWeek,
} from '../dates/day.ts';
import { type DateLexicon, type DateRule, daysLater, dueReader, past, type ReadDue, tooVague } from '../dates/due.ts';

const UNITS = 'ein zwei drei vier fünf sechs sieben acht neun'.split(' ');
const TEENS = 'zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn'.split(' ');
const ORDINALS = 'erst zweit dritt viert fünft sechst siebt acht neunt zehnt elft zwölft'.split(' ');

function countsInWords(): ReadonlyMap<string, number> {
  const all = new Map<string, number>();
  for (const [at, word] of [...UNITS, ...TEENS].entries()) all.set(word, at + 1);
  for (const word of ['eine', 'einen', 'einem', 'einer']) all.set(word, 1);
  all.set('zwanzig', 20).set('dreißig', 30).set('dreissig', 30).set('zwo', 2);
  for (const [at, word] of UNITS.entries()) all.set(`${word}undzwanzig`, 21 + at);
  all.set('einunddreißig', 31).set('einunddreissig', 31);
  return all;
}

/** "erster", "zweiundzwanzigsten": the ordinals up to 31 in all their endings. */
function ordinals(counts: ReadonlyMap<string, number>): ReadonlyMap<string, number> {
  const all = new Map<string, number>();
  for (const [word, value] of counts) {
    const stem = value <= 12 ? ORDINALS[value - 1] : `${word}${value < 20 ? 't' : 'st'}`;
    for (const ending of ['e', 'en', 'er', 'em']) all.set(`${stem}${ending}`, value);
  }
  return all.set('siebenten', 7).set('siebente', 7);
}

const WEEKDAYS = 'montag dienstag mittwoch donnerstag freitag samstag sonntag'.split(' ');
const weekdays = new Map<string, number>([
  ...WEEKDAYS.map((name, at): [string, number] => [name, at + 1]),
  ['sonnabend', 6],
]);
const months = new Map<string, number>([
  ...'januar februar märz april mai juni juli august september oktober november dezember'
    .split(' ')
    .map((name, at): [string, number] => [name, at + 1]),
  ['jänner', 1],
  ['feber', 2],
  ['juno', 6],
  ['julei', 7],
]);
const counts = countsInWords();

const NEXT = '(?:nächste|kommende|folgende)[nrm]?';
const TIME = '(?: ?(?:in der )?(?:früh|morgens?|vormittags?|mittags?|nachmittags?|abends?|nachts?))?';
const ON = '(?:am |den |dem |der |zum |{anyWeekday},? )*';

const rules: readonly DateRule[] = [
  {
    name: 'what lies behind',
    pattern: 'vorgestern|gestern|(?:letzte|vorige|vergangene)[nrs]? (?:{anyWeekday}|woche|monat|jahr)|heute morgen',
    read: past,
  },
  {
    name: 'today',
    pattern: `heute${TIME}(?: noch)?|noch heute|(?:gleich|direkt) (?:nach|im anschluss an) (?:dem|das|diesem) (?:gespräch|termin|meeting|treffen|call)|sobald wir (?:hier )?(?:fertig sind|auflegen)|in (?:einer|einer halben|der nächsten) stunde`,
    read: daysLater(0),
  },
  { name: 'tomorrow', pattern: `(?<!(?:am|guten|heute|jeden|{anyWeekday}) )morgen${TIME}`, read: daysLater(1) },
  { name: 'the day after tomorrow', pattern: `übermorgen${TIME}`, read: daysLater(2) },
  {
    name: 'weekday',
    pattern: `(?:am |diesen |kommenden )?{weekday}${TIME}`,
    read: (said, today) => weekdayAfter(today, said.weekday('weekday')),
  },
  {
    name: 'next weekday',
    pattern: `(?:am )?nächste[nrm]? {weekday}${TIME}`,
    read: (said, today) => nextWeekday(today, said.weekday('weekday')),
  },
  {
    name: 'weekday after next',
    pattern: `(?:am )?übernächste[nrm]? {weekday}${TIME}`,
    read: (said, today) => weekdayAfter(today, said.weekday('weekday'), 1),
  },
  {
    name: 'weekday in a week',
    pattern: '(?:am )?{weekday} in (?:einer woche|acht tagen)',
    read: (said, today) => weekdayAfter(today, said.weekday('weekday'), 1),
  },
  {
    name: 'weekday of next week',
    pattern: `(?:am )?{weekday} (?:in der )?${NEXT} woche`,
    read: (said, today) => weekdayOfWeek(today, said.weekday('weekday'), 1),
  },
  {
    name: 'next week, on a weekday',
    pattern: `${NEXT} woche (?:am )?{weekday}`,
    read: (said, today) => weekdayOfWeek(today, said.weekday('weekday'), 1),
  },
  {
    name: 'weekday of the week after next',
    pattern: '(?:am )?{weekday} (?:in der )?übernächste[nr]? woche',
    read: (said, today) => weekdayOfWeek(today, said.weekday('weekday'), 2),
  },
  {
    name: 'this week',
    pattern: '(?:noch )?(?:in )?diese[rn]? woche(?: noch)?|(?:zum )?ende (?:der|dieser) woche',
    read: (_, today) => endOfWeek(today, 0),
  },
  {
    name: 'next week',
    pattern: `(?:ende )?(?:in )?(?:der )?${NEXT} woche`,
    read: (_, today) => endOfWeek(today, 1),
  },
  {
    name: 'middle of next week',
    pattern: `mitte (?:der )?${NEXT} woche`,
    read: (_, today) => weekdayOfWeek(today, 3, 1),
  },
  {
    name: 'week after next',
    pattern: '(?:ende )?(?:der )?übernächste[nr]? woche',
    read: (_, today) => endOfWeek(today, 2),
  },
  {
    name: 'weekend',
    pattern: '(?:am |übers |über das |dieses |kommendes )?wochenende',
    read: (_, today) => weekdayOfWeek(today, 7, 0),
  },
  {
    name: 'end of the month',
    pattern: '(?:zum )?(?:ende (?:des|dieses) monats|monatsende)',
    read: (_, today) => endOfMonth(today, 0),
  },
  { name: 'end of next month', pattern: 'ende (?:des )?nächsten monats', read: (_, today) => endOfMonth(today, 1) },
  { name: 'middle of the month', pattern: 'mitte (?:des|dieses) monats', read: (_, today) => middleOfMonth(today, 0) },
  { name: 'end of a month', pattern: 'ende {month}', read: (said, today) => endOfMonth(today, said.monthsTo('month')) },
  {
    name: 'middle of a month',
    pattern: 'mitte {month}',
    read: (said, today) => middleOfMonth(today, said.monthsTo('month')),
  },
  {
    name: 'no day',
    pattern: `(?:anfang|im|in) {anyMonth}|anfang (?:der )?${NEXT} woche|(?:am )?nächste[sn]? wochenende|irgendwann|demnächst|bald|möglichst schnell|so (?:schnell|bald) wie möglich|nächsten monat|nächstes jahr`,
    read: tooVague,
  },
  {
    name: 'day and month',
    pattern: `${ON}{day}\\.? {month}(?: (?<year>20\\d\\d))?`,
    read: (said, today) => {
      const year = said.has('year') ? said.number('year') : null;
      return calendarDay(today, said.number('day'), said.month('month'), year);
    },
  },
  {
    name: 'date in figures',
    pattern: `${ON}(?<d>\\d{1,2})\\.(?<m>\\d{1,2})\\.(?<y>20\\d\\d|\\d\\d)?`,
    read: (said, today) => {
      const year = said.has('y') ? said.number('y') : null;
      return calendarDay(today, said.number('d'), said.number('m'), year);
    },
  },
  {
    name: 'day of the month',
    pattern:
      '(?:(?:am |zum |bis |vor |{anyWeekday},? )(?:am |den |dem |zum )?)(?=\\p{L}|\\d{1,2}\\.(?!\\d)){day}\\.?(?! (?:stock|mal|{anyMonth}|woche|tag|punkt|uhr|stelle|platz))',
    read: (said, today) => dayOfMonth(today, said.number('day')),
  },
  {
    name: 'days from now',
    pattern: 'in(?: den nächsten)? {count} tagen',
    read: (said, today) => addDays(today, said.number('count') === EIGHT_DAYS ? 7 : said.number('count')),
  },
  {
    name: 'weeks from now',
    pattern: 'in(?: den nächsten)? {count} wochen?',
    read: (said, today) => addDays(today, 7 * said.number('count')),
  },
  {
    name: 'months from now',
    pattern: 'in {count} monat(?:en)?',
    read: (said, today) => addMonths(today, said.number('count')),
  },
  { name: 'good friday', pattern: '(?:am )?karfreitag', read: (_, today) => fromEaster(today, -2) },
  {
    name: 'easter saturday',
    pattern: '(?:am )?(?:karsamstag|ostersamstag)',
    read: (_, today) => fromEaster(today, -1),
  },
  {
    name: 'easter',
    pattern: '(?:an |zu |vor |über )ostern|(?:am )?ostersonntag',
    read: (_, today) => fromEaster(today, 0),
  },
  {
    name: 'christmas',
    pattern: '(?:an |zu |noch vor |vor |über )weihnachten|heiligabend',
    read: (_, today) => calendarDay(today, 24, 12, null),
  },
  {
    name: 'end of the year',
    pattern: '(?:zum )?(?:jahresende|ende (?:des|dieses) jahres)|silvester',
    read: (_, today) => calendarDay(today, 31, 12, null),
  },
];

/** "in acht Tagen" is a week. */
const EIGHT_DAYS = 8;

const lexicon: DateLexicon = {
  weekdays,
  months,
  counts,
  days: ordinals(counts),
  deadline: 'bis(?: spätestens)?(?: zum| zur| zu| in| am)?|spätestens(?: am| bis)?|noch vor(?: dem)?|vor(?: dem)?',
  correction: /\b(?:nein|nee|sagen wir|also doch|besser|lieber|quatsch|ich meine|vielmehr|stimmt nicht)\b/iu,
  unbinding: /(?:(?<!\p{L})(?:seit|ab|nach|von|erst ab|nicht(?: vor)?|über|außer|statt|vom) (?:den |dem |der )?)$/iu,
  rules,
};

/** Numbers in words. */
export const numbers: ReadonlySet<string> = new Set([
  ...counts.keys(),
  ...lexicon.days.keys(),
  ...'hundert tausend zweitausend dreitausend achtzig neunzig fünfzig sechzig siebzig vierzig'.split(' '),
]);

/** Reads due dates in German. */
export const dueIn: ReadDue = dueReader(lexicon);
