import { expect, test } from 'vitest';
import { findWrittenDate, monthOf, parseTimeOfDay } from './written-date.ts';

test.each([
  ['Tuesday, March 10, 2026', '2026-03-10', null],
  ['10 March 2026, 14:00', '2026-03-10', '14:00'],
  ['the 10th of March 2026', '2026-03-10', null],
  ['2026-03-10T09:05:00Z', '2026-03-10', '09:05'],
  ['2026/3/10 9:05 PM', '2026-03-10', '21:05'],
  ['13/04/2026', '2026-04-13', null],
  ['04/13/2026 at 12:30 am', '2026-04-13', '00:30'],
  ['05.05.2026', '2026-05-05', null],
  ['29 Feb 2028', '2028-02-29', null],
  ['20.03.2026, 14:30 Uhr', '2026-03-20', '14:30'],
  ['March 10, 2026 · 14:03', '2026-03-10', '14:03'],
  ['10 mars 2026 à 14h03', '2026-03-10', '14:03'],
  ['Mar 10, 2026 | 2:03 PM', '2026-03-10', '14:03'],
  ['2026年3月10日 14:03', '2026-03-10', '14:03'],
  ['Dienstag, 10. März 2026', '2026-03-10', null],
  ['le 10 mars 2026', '2026-03-10', null],
  ['10 de marzo de 2026', '2026-03-10', null],
  ['Tue, 10 Mar 26', '2026-03-10', null],
  ['Tuesday, 10 March 26', '2026-03-10', null],
])('findWrittenDate() reads "%s"', (text, date, time) => {
  expect(findWrittenDate(text)).toMatchObject({ date, time });
});

test.each([
  '',
  '03/04/2026',
  '2026-13-01',
  '29 Feb 2027',
  'version 1.2.3',
  'call +44 2026 0310',
  '12345678901',
  'May I say',
  'Mon, 10 Mar 26',
  '10 Mar 26',
  '31.02.2026',
  '10.03.2026',
])('findWrittenDate() finds no date in "%s"', (text) => {
  expect(findWrittenDate(text)).toBeNull();
});

test.each([
  ['14:59', '14:59'],
  ['2:59 pm', '14:59'],
  ['9am', '09:00'],
  ['24:00', null],
  ['10.03.2026', null],
  ['14', null],
  ['soon', null],
])('parseTimeOfDay() of "%s"', (text, time) => {
  expect(parseTimeOfDay(text)).toBe(time);
});

test('where the words around it are not English the day comes first', () => {
  expect(findWrittenDate('10.03.2026', true)).toMatchObject({ date: '2026-03-10' });
  expect(findWrittenDate('13.14.2026', true)).toBeNull();
});

test.each(
  'january jan januar jänner janvier janv enero february feb februar février févr febrero march mar märz mars marzo april apr avril abril may mai mayo june jun juni juin junio july jul juli juillet juil julio august aug août agosto september sept sep septembre septiembre october oct oktober okt octobre octubre november nov novembre noviembre december dec dezember dez décembre déc diciembre'.split(
    ' ',
  ),
)('findWrittenDate() knows the month %s, small and in capitals', (month) => {
  const date = `2026-${String(monthOf(month)).padStart(2, '0')}-07`;
  expect(findWrittenDate(`7 ${month} 2026`)?.date).toBe(date);
  expect(findWrittenDate(`7 ${month.toUpperCase()} 2026`)?.date).toBe(date);
});

test.each([
  ['Aufzugsrunde 12.04.2026, 10:15 Uhr', '2026-04-12'],
  ['Donnerstag, 12.03.2026', '2026-03-12'],
  ['Protokoll vom 12.03.2026', '2026-03-12'],
  ['jeudi 12/03/2026', '2026-03-12'],
  ['lunes, 12/01/2026', '2026-01-12'],
  ['Thursday 12/03/2026', undefined],
  ['I am 12.03.2026', undefined],
])('findWrittenDate() reads the day of "%s" first where its words say so', (text, date) => {
  expect(findWrittenDate(text)?.date).toBe(date);
});
