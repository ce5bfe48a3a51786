import { addDays, addMonths } from '#language';
import {
  calendarDay,
  dayOfMonth,
  endOfMonth,
  endOfWeek,
  fromEaster,
  middleOfMonth,
  weekdayAfter,
  weekdayOfWeek,
} from '../dates/day.ts';
import { type DateLexicon, type DateRule, daysLater, dueReader, past, type ReadDue, tooVague } from '../dates/due.ts';

const UP_TO_TWENTY =
  'uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete dieciocho diecinueve veinte'.split(
    ' ',
  );
const TWENTIES =
  'veintiuno veintidós veintitrés veinticuatro veinticinco veintiséis veintisiete veintiocho veintinueve treinta'.split(
    ' ',
  );

/** Numbers up to 31, with and without their accents. */
function countsInWords(): ReadonlyMap<string, number> {
  const all = new Map<string, number>([
    ...[...UP_TO_TWENTY, ...TWENTIES].map((word, at): [string, number] => [word, at + 1]),
    ['un', 1],
    ['una', 1],
    ['treinta y uno', 31],
  ]);
  for (const [word, value] of [...all]) all.set(word.normalize('NFD').replace(/\p{M}/gu, ''), value);
  return all;
}

const weekdays = new Map<string, number>([
  ...'lunes martes miércoles jueves viernes sábado domingo'
    .split(' ')
    .map((name, at): [string, number] => [name, at + 1]),
  ['miercoles', 3],
  ['sabado', 6],
]);
const months = new Map<string, number>([
  ...'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre'
    .split(' ')
    .map((name, at): [string, number] => [name, at + 1]),
  ['setiembre', 9],
]);
const counts = countsInWords();

const NEXT = '(?:que viene|que entra|próxima|siguiente)';
const TIME = '(?: (?:(?:por|a|en|de) la (?:mañana|tarde|noche)|temprano|al? mediodía|a primera hora|mismo))?';

const rules: readonly DateRule[] = [
  {
    name: 'what lies behind',
    pattern:
      'anteayer|antier|ayer|anoche|esta mañana|(?:la semana|el mes|el año|el {anyWeekday}) pasad[ao]|hace {count} (?:días?|semanas?|meses|años?)|(?:desde )(?:el )?{anyWeekday}',
    read: past,
  },
  {
    name: 'a stretch of days',
    pattern: 'del (?:\\d{1,2}|\\p{L}+) al {day}(?: de {anyMonth})?',
    read: past,
  },
  {
    name: 'today',
    pattern: `hoy${TIME}|esta (?:misma )?(?:tarde|noche)|en cuanto (?:colguemos|cuelgue|terminemos|acabemos|salgamos)|(?:dentro de|en) (?:una hora|un rato)|al (?:salir|terminar|acabar)(?: de aquí)?`,
    read: daysLater(0),
  },
  {
    name: 'tomorrow',
    pattern: `(?<!(?:la|las|pasado|esta|media|cada) )mañana${TIME}`,
    read: daysLater(1),
  },
  { name: 'the day after tomorrow', pattern: `pasado mañana${TIME}`, read: daysLater(2) },
  {
    name: 'weekday',
    pattern: `(?:(?:el|este) )?(?:próximo )?{weekday}(?: que viene| que entra| próximo)?${TIME}`,
    read: (said, today) => weekdayAfter(today, said.weekday('weekday')),
  },
  {
    name: 'weekday of next week',
    pattern: `(?:el )?{weekday} de la (?:semana ${NEXT}|próxima semana)`,
    read: (said, today) => weekdayOfWeek(today, said.weekday('weekday'), 1),
  },
  {
    name: 'next week, on a weekday',
    pattern: `la (?:semana ${NEXT}|próxima semana),? (?:el )?{weekday}`,
    read: (said, today) => weekdayOfWeek(today, said.weekday('weekday'), 1),
  },
  {
    name: 'weekday in a week',
    pattern: '(?:el )?{weekday} en (?:ocho|8)(?: días)?',
    read: (said, today) => weekdayAfter(today, said.weekday('weekday'), 1),
  },
  {
    name: 'this week',
    pattern: '(?:en )?esta (?:misma )?semana|(?:a )?(?:finales|fines) de (?:esta |la )?semana',
    read: (_, today) => endOfWeek(today, 0),
  },
  {
    name: 'next week',
    pattern: `(?:a (?:finales|fines) de )?la (?:semana ${NEXT}|próxima semana)`,
    read: (_, today) => endOfWeek(today, 1),
  },
  {
    name: 'weekend',
    pattern: '(?:(?:el|este) )?(?:fin de semana|finde)',
    read: (_, today) => weekdayOfWeek(today, 7, 0),
  },
  {
    name: 'end of the month',
    pattern: '(?:a |el )?(?:fin|finales|fines) de (?:este |el )?mes|que (?:se )?acabe el mes',
    read: (_, today) => endOfMonth(today, 0),
  },
  {
    name: 'end of next month',
    pattern: '(?:a )?(?:fin|finales|fines) del (?:próximo mes|mes que viene)',
    read: (_, today) => endOfMonth(today, 1),
  },
  {
    name: 'middle of the month',
    pattern: '(?:a )?(?:mediados|mitad) (?:de|del|de este) mes',
    read: (_, today) => middleOfMonth(today, 0),
  },
  {
    name: 'end of a month',
    pattern: '(?:a )?(?:fin|finales|fines) de {month}',
    read: (said, today) => endOfMonth(today, said.monthsTo('month')),
  },
  {
    name: 'middle of a month',
    pattern: '(?:a )?mediados de {month}',
    read: (said, today) => middleOfMonth(today, said.monthsTo('month')),
  },
  {
    name: 'no day',
    pattern: `(?:(?:a )?(?:principios|inicios|comienzos) de|en) {anyMonth}|(?:el )?(?:fin de semana|finde) (?:que viene|próximo)|el mes que viene|el próximo mes|pronto|algún día|un día de estos|lo antes posible|cuanto antes`,
    read: tooVague,
  },
  {
    name: 'day and month',
    pattern:
      '(?:el |al )?(?:(?:día )|{anyWeekday} )?(?:{day}|(?<first>primero)) de {month}(?: (?:de|del) (?<year>20\\d\\d))?',
    read: (said, today) => {
      const year = said.has('year') ? said.number('year') : null;
      return calendarDay(today, said.has('first') ? 1 : said.number('day'), said.month('month'), year);
    },
  },
  {
    name: 'date in figures',
    pattern: '(?:el )?(?<d>\\d{1,2})/(?<m>\\d{1,2})(?:/(?<y>20\\d\\d|\\d\\d))?',
    read: (said, today) => {
      const year = said.has('y') ? said.number('y') : null;
      return calendarDay(today, said.number('d'), said.number('m'), year);
    },
  },
  {
    name: 'day of the month',
    pattern:
      '(?:(?:el|al) (?:día )?(?:{anyWeekday} )?|{anyWeekday} |día ){day}(?! (?:de {anyMonth}|por ciento|mil|euros?|pesos?|personas?|de la (?:mañana|tarde))|[%:])',
    read: (said, today) => dayOfMonth(today, said.number('day')),
  },
  {
    name: 'days from now',
    pattern: '(?:dentro de|en) {count} días',
    read: (said, today) => addDays(today, LOOSE_WEEKS.get(said.number('count')) ?? said.number('count')),
  },
  {
    name: 'weeks from now',
    pattern: '(?:dentro de|en) {count} semanas?',
    read: (said, today) => addDays(today, 7 * said.number('count')),
  },
  {
    name: 'months from now',
    pattern: '(?:dentro de|en) {count} mes(?:es)?',
    read: (said, today) => addMonths(today, said.number('count')),
  },
  { name: 'easter', pattern: '(?:en |para )semana santa', read: tooVague },
  {
    name: 'easter sunday',
    pattern: '(?:el )?domingo de (?:pascua|resurrección)',
    read: (_, today) => fromEaster(today, 0),
  },
  {
    name: 'christmas',
    pattern: '(?:en |para |antes de )navidad(?:es)?',
    read: (_, today) => calendarDay(today, 25, 12, null),
  },
  {
    name: 'end of the year',
    pattern: '(?:a )?(?:fin|finales|fines) de (?:este )?año',
    read: (_, today) => calendarDay(today, 31, 12, null),
  },
];

/** "ocho días" are a week, "quince días" two. */
const LOOSE_WEEKS: ReadonlyMap<number, number> = new Map([
  [8, 7],
  [15, 14],
]);

const lexicon: DateLexicon = {
  weekdays,
  months,
  counts,
  days: counts,
  deadline: 'antes del?|para|hasta|a más tardar|como (?:muy tarde|máximo)|no más tarde del?',
  correction: /\b(?:no|mejor|perdón|digo|más bien|quiero decir|espera)\b/iu,
  unbinding:
    /(?:(?<!\p{L})(?:desde|a partir de|después de|no|entre|salvo|en vez de|de|del|otros?|cada|los|aquel)(?: el| la)? ?)$/iu,
  rules,
};

/** Numbers in words. */
export const numbers: ReadonlySet<string> = new Set([
  ...counts.keys(),
  ...'cuarenta cincuenta sesenta setenta ochenta noventa cien ciento cientos doscientos doscientas quinientos seiscientos mil millón primero'.split(
    ' ',
  ),
]);

/** Reads due dates in Spanish. */
export const dueIn: ReadDue = dueReader(lexicon);
