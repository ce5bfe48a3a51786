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

const UNITS = 'un deux trois quatre cinq six sept huit neuf'.split(' ');
const SMALL = [...UNITS, ...'dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf vingt'.split(' ')];

/** Numbers up to 31, as they are spelled and as a recogniser writes them, without hyphens. */
function countsInWords(): ReadonlyMap<string, number> {
  const all = new Map<string, number>([
    ...SMALL.map((word, at): [string, number] => [word, at + 1]),
    ...UNITS.slice(1).map((word, at): [string, number] => [`vingt-${word}`, 22 + at]),
    ['vingt et un', 21],
    ['trente', 30],
    ['trente et un', 31],
    ['une', 1],
  ]);
  for (const [word, value] of [...all]) all.set(word.replaceAll('-', ' '), value).set(word.replaceAll(' ', '-'), value);
  return all;
}

const weekdays = new Map<string, number>(
  'lundi mardi mercredi jeudi vendredi samedi dimanche'.split(' ').map((name, at) => [name, at + 1]),
);
const months = new Map<string, number>([
  ...'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'
    .split(' ')
    .map((name, at): [string, number] => [name, at + 1]),
  ['fevrier', 2],
  ['aout', 8],
  ['decembre', 12],
]);
const counts = countsInWords();

const NEXT = '(?:prochaine?|suivante?|qui vient)';
const TIME = '(?: (?:matin|midi|après[- ]midi|soir|(?:en )?fin de journée|en fin de matinée))?';

const rules: readonly DateRule[] = [
  {
    name: 'what lies behind',
    pattern:
      "avant[- ]hier|hier|ce matin|(?:la semaine|le mois|{anyWeekday}|l'an(?:née)?) (?:dernière?|passée?)|depuis {anyWeekday}|il y a {count} (?:jours?|semaines?|mois|ans?)",
    read: past,
  },
  {
    name: 'a stretch of days',
    pattern: 'du (?:\\d{1,2}|[\\p{L}-]+(?: \\p{L}+)?) au {day}(?: {anyMonth})?',
    read: past,
  },
  {
    name: 'today',
    pattern:
      "aujourd'hui(?: même)?|ce (?:soir|midi)|cet après[- ]midi|tout à l'heure|tantôt|dès qu'on (?:sort|raccroche|a fini)(?: d'ici)?|dans l'heure(?: qui (?:suit|vient))?|d'ici une heure|dans une heure|après (?:la réunion|l'appel|cet appel)",
    read: daysLater(0),
  },
  { name: 'tomorrow', pattern: `(?<!après[- ])demain${TIME}`, read: daysLater(1) },
  { name: 'the day after tomorrow', pattern: `après[- ]demain${TIME}`, read: daysLater(2) },
  {
    name: 'weekday',
    pattern: `(?<!le |les |chaque |tous les ){weekday}${TIME}`,
    read: (said, today) => weekdayAfter(today, said.weekday('weekday')),
  },
  {
    name: 'next weekday',
    pattern: `{weekday}${TIME} ${NEXT}`,
    read: (said, today) => nextWeekday(today, said.weekday('weekday')),
  },
  {
    name: 'weekday in a week',
    pattern: `{weekday}${TIME} en (?:huit|8)`,
    read: (said, today) => weekdayAfter(today, said.weekday('weekday'), 1),
  },
  {
    name: 'weekday in two weeks',
    pattern: `{weekday}${TIME} en (?:quinze|15)`,
    read: (said, today) => weekdayAfter(today, said.weekday('weekday'), 2),
  },
  {
    name: 'weekday of next week',
    pattern: `(?:le )?{weekday} (?:de )?la semaine ${NEXT}`,
    read: (said, today) => weekdayOfWeek(today, said.weekday('weekday'), 1),
  },
  {
    name: 'next week, on a weekday',
    pattern: `la semaine ${NEXT},? {weekday}`,
    read: (said, today) => weekdayOfWeek(today, said.weekday('weekday'), 1),
  },
  {
    name: 'this week',
    pattern: '(?:dans |en )?(?:cette semaine|(?:la )?fin de (?:la|cette) semaine)',
    read: (_, today) => endOfWeek(today, 0),
  },
  {
    name: 'next week',
    pattern: `(?:(?:la |en )?fin de )?(?:la )?semaine ${NEXT}`,
    read: (_, today) => endOfWeek(today, 1),
  },
  { name: 'weekend', pattern: '(?:ce |le )?week[- ]?end', read: (_, today) => weekdayOfWeek(today, 7, 0) },
  {
    name: 'end of the month',
    pattern: '(?:à la |la )?fin (?:du|de ce) mois|fin de mois',
    read: (_, today) => endOfMonth(today, 0),
  },
  { name: 'end of next month', pattern: '(?:la )?fin du mois prochain', read: (_, today) => endOfMonth(today, 1) },
  {
    name: 'middle of the month',
    pattern: '(?:au |le )?milieu du mois|mi[- ]mois',
    read: (_, today) => middleOfMonth(today, 0),
  },
  {
    name: 'end of a month',
    pattern: "(?:à la |la )?fin (?:de |d'|du mois de |du mois d')?{month}",
    read: (said, today) => endOfMonth(today, said.monthsTo('month')),
  },
  {
    name: 'middle of a month',
    pattern: '(?:à la |la )?mi[- ]{month}',
    read: (said, today) => middleOfMonth(today, said.monthsTo('month')),
  },
  {
    name: 'no day',
    pattern: `(?:début|en|courant|au mois de|au mois d') ?{anyMonth}|début de semaine|en début de semaine ${NEXT}|(?:le )?week[- ]?end (?:${NEXT}|du|de)|le mois prochain|bientôt|un jour|en fin de semaine|dès que possible|au plus vite`,
    read: tooVague,
  },
  {
    name: 'day and month',
    pattern: '(?:le |au )?(?:{anyWeekday} )?(?:{day}|(?<first>premier|1er)) {month}(?: (?<year>20\\d\\d))?',
    read: (said, today) => {
      const year = said.has('year') ? said.number('year') : null;
      return calendarDay(today, said.has('first') ? 1 : said.number('day'), said.month('month'), year);
    },
  },
  {
    name: 'date in figures',
    pattern: '(?:le )?(?<d>\\d{1,2})/(?<m>\\d{1,2})(?:/(?<y>20\\d\\d|\\d\\d))?',
    read: (said, today) => {
      const year = said.has('y') ? said.number('y') : null;
      return calendarDay(today, said.number('d'), said.number('m'), year);
    },
  },
  {
    name: 'day of the month',
    pattern:
      '(?:(?:le|au) (?:{anyWeekday} )?|{anyWeekday} ){day}(?! (?:{anyMonth}|heures?|euros?|francs?|pour|pièces?|ans?|personnes?|minutes?|et (?:le|un)\\b)|[h%])',
    read: (said, today) => dayOfMonth(today, said.number('day')),
  },
  {
    name: 'days from now',
    pattern: "(?:dans|sous|d'ici) (?:les )?{count} jours",
    read: (said, today) => addDays(today, LOOSE_WEEKS.get(said.number('count')) ?? said.number('count')),
  },
  {
    name: 'weeks from now',
    pattern: "(?:dans|sous|d'ici) (?:les )?{count} semaines?",
    read: (said, today) => addDays(today, 7 * said.number('count')),
  },
  {
    name: 'months from now',
    pattern: "(?:dans|d'ici) {count} mois",
    read: (said, today) => addMonths(today, said.number('count')),
  },
  { name: 'easter', pattern: '(?:à |avant )?pâques', read: (_, today) => fromEaster(today, 0) },
  { name: 'all saints', pattern: '(?:à )?la toussaint', read: (_, today) => calendarDay(today, 1, 11, null) },
  { name: 'christmas', pattern: '(?:à |avant |pour )noël', read: (_, today) => calendarDay(today, 25, 12, null) },
  {
    name: 'end of the year',
    pattern: "(?:à la |la )?fin (?:de l'|d')année",
    read: (_, today) => calendarDay(today, 31, 12, null),
  },
];

/** "huit jours" is a week, "quinze jours" are two. */
const LOOSE_WEEKS: ReadonlyMap<number, number> = new Map([
  [8, 7],
  [15, 14],
]);

const lexicon: DateLexicon = {
  weekdays,
  months,
  counts,
  days: counts,
  deadline: "d'ici(?: à| au)?|avant(?: le)?|jusqu'(?:à|au|en)|pour(?: le)?|au plus tard(?: le)?|d'ici la|avant la",
  correction: /\b(?:non|plutôt|pardon|disons|je veux dire|attends|attendez|enfin)\b/iu,
  unbinding:
    /(?:(?<!\p{L})(?:depuis|à partir (?:de|du|d')|dès|après|pas|de|du|entre|plus|sauf|au lieu (?:de|du)|autres?|chaque)(?: le| la)? ?)$/iu,
  rules,
};

/** Numbers in words. */
export const numbers: ReadonlySet<string> = new Set([
  ...counts.keys(),
  ...'quarante cinquante soixante septante octante nonante cent cents mille million premier'.split(' '),
]);

/** Reads due dates in French. */
export const dueIn: ReadDue = dueReader(lexicon);
