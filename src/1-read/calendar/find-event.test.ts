import { describe, expect, test } from 'vitest';
import type { Calendar } from './calendar.ts';
import { findEvent, type TalkTime } from './find-event.ts';
import { joinCalendars, parseCalendar } from './parse-calendar.ts';

async function calendarOf(...events: readonly string[]): Promise<Calendar> {
  const text = `BEGIN:VCALENDAR\nVERSION:2.0\n${events.map((event) => (event.startsWith('BEGIN') || event.startsWith('X-') ? event : `BEGIN:VEVENT\n${event}\nEND:VEVENT`)).join('\n')}\nEND:VCALENDAR\n`;
  const parsed = await parseCalendar(text);
  if (parsed === null || parsed.broken > 0) throw new Error('Not a calendar');
  return parsed.calendar;
}

const talk = (more: Partial<TalkTime> = {}): TalkTime => ({
  date: '2026-03-10',
  time: '14:02',
  isUtc: false,
  minutes: 50,
  title: null,
  ...more,
});
const event = (uid: string, start: string, end: string, more = ''): string =>
  `UID:${uid}\nSUMMARY:${uid}\nDTSTART${start.includes(':') ? '' : ':'}${start}\nDTEND${end.includes(':') ? '' : ':'}${end}${more === '' ? '' : `\n${more}`}`;
const titleOf = async (about: TalkTime, zone: string | null, ...events: readonly string[]): Promise<string | null> =>
  findEvent(about, await calendarOf(...events), zone)?.title ?? null;

const review = event('Review', '20260310T140000', '20260310T150000');
const budget = event('Budget', '20260310T150000', '20260310T160000');

describe('a talk is the event', () => {
  test('that it overlaps, with its people, its title and its time', async () => {
    const people = [
      'ORGANIZER;CN=Ama Boateng:mailto:ama@quay.example',
      'ATTENDEE;CN="Lindqvist, Petra";PARTSTAT=ACCEPTED:mailto:Petra@Norrfjord.example',
      'ATTENDEE;CN=ama@quay.example:mailto:ama@quay.example',
      'ATTENDEE;CN=Guido;PARTSTAT=DECLINED:mailto:guido@quay.example',
      'ATTENDEE;CUTYPE=RESOURCE;CN=Boardroom:mailto:room@quay.example',
      'ATTENDEE:mailto:lotte@halden.example',
    ].join('\n');
    expect(
      findEvent(talk(), await calendarOf(event('Review\\, yard', '20260310T140000', '20260310T150000', people)), null),
    ).toEqual({
      title: 'Review, yard',
      date: '2026-03-10',
      time: '14:00',
      people: [
        { name: 'Ama Boateng', email: 'ama@quay.example' },
        { name: 'Lindqvist, Petra', email: 'petra@norrfjord.example' },
        { name: '', email: 'lotte@halden.example' },
      ],
    });
  });

  test.each([
    ['begun a little early', { time: '13:55' }, 'Review'],
    ['begun late and over before its end', { time: '14:20', minutes: 25 }, 'Review'],
    ['that ran over into the next', { time: '14:01', minutes: 75 }, 'Review'],
    ['begun as the one before ended', { time: '14:58', minutes: 55 }, 'Budget'],
    ['of unknown length', { minutes: null }, 'Review'],
    ['of unknown length, begun just before the next', { time: '14:50', minutes: null }, 'Budget'],
  ])('%s', async (_, when, title) => {
    expect(await titleOf(talk(when), null, review, budget)).toBe(title);
  });

  test('that stands twice, in the calendar and as an invitation', async () => {
    const one = await calendarOf(review);
    const other = await calendarOf(`${review}\nATTENDEE;CN=Petra:mailto:p@x.example`);
    expect(findEvent(talk(), joinCalendars([one, other]), null)).toMatchObject({
      title: 'Review',
      people: [{ name: 'Petra' }],
    });
  });

  test('that has its title, where two fit or its time is not known', async () => {
    const twin = event('Paint', '20260310T140000', '20260310T150000');
    expect(await titleOf(talk({ title: 'paint' }), null, review, twin)).toBe('Paint');
    expect(await titleOf(talk({ time: null, title: 'Review' }), null, review, budget)).toBe('Review');
  });
});

describe('a talk is no event', () => {
  test.each([
    ['where nothing overlaps', talk({ time: '09:00' }), [review, budget]],
    ['where two fit equally', talk(), [review, event('Twin', '20260310T140000', '20260310T150000')]],
    ['half of one and half of the next', talk({ time: '14:30', minutes: 60 }), [review, budget]],
    ['that only touches one', talk({ time: '14:50', minutes: 60 }), [review]],
    ['of another day', talk({ date: '2026-03-11' }), [review]],
    ['for whole days', talk(), ['UID:1\nSUMMARY:Fair\nDTSTART;VALUE=DATE:20260310\nDTEND;VALUE=DATE:20260312']],
    ['for a day that is blocked out', talk(), [event('Focus', '20260310T080000', '20260310T170000')]],
    ['that was cancelled', talk(), [`${review}\nSTATUS:CANCELLED`]],
    ['where its time is not known and no title is its own', talk({ time: null, title: 'Yard' }), [review]],
    [
      'where its time is not known and two have its title',
      talk({ time: null, title: 'Review' }),
      [review, event('Review', '20260310T170000', '20260310T180000')],
    ],
  ])('%s', async (_, about, events) => {
    expect(await titleOf(about, null, ...events)).toBeNull();
  });
});

describe('the clock of an event', () => {
  const berlin = event('Review', ';TZID=Europe/Berlin:20260310T140000', ';TZID=Europe/Berlin:20260310T150000');
  const newYork = event('Review', ';TZID=America/New_York:20260310T140000', ';TZID=America/New_York:20260310T150000');
  const utc = event('Review', '20260310T130000Z', '20260310T140000Z');

  test.each([
    ['in the same zone', berlin, 'Europe/Berlin', '14:02', '14:00'],
    ['in another zone is put on that of the machine', newYork, 'Europe/Berlin', '19:02', '19:00'],
    ['in another zone is not read as it stands', newYork, 'Europe/Berlin', '14:02', null],
    ['in UTC', utc, 'Europe/Berlin', '14:02', '14:00'],
    ['in its own zone where the machine does not say', berlin, null, '14:02', '14:00'],
    ['in UTC where nobody says', utc, null, '13:02', '13:00'],
    ['without a zone is that of whoever looks', review, 'Asia/Tokyo', '14:02', '14:00'],
  ])('%s', async (_, one, zone, time, found) => {
    expect(findEvent(talk({ time }), await calendarOf(one), zone)?.time ?? null).toBe(found);
  });

  test('in UTC is on that of the calendar where the machine does not say and the calendar does', async () => {
    expect(await titleOf(talk(), null, 'X-WR-TIMEZONE:Europe/Berlin', utc)).toBe('Review');
  });

  test('a recording named by UTC is put on the clock of the machine', async () => {
    const found = findEvent(talk({ time: '13:02', isUtc: true }), await calendarOf(berlin), 'Europe/Berlin');
    expect(found).toMatchObject({ date: '2026-03-10', time: '14:00' });
  });

  test('in a zone of Outlook is read by the rules of the file, in winter and in summer', async () => {
    const zone = `BEGIN:VTIMEZONE\nTZID:W. Europe Standard Time\nBEGIN:STANDARD\nDTSTART:16010101T030000\nTZOFFSETFROM:+0200\nTZOFFSETTO:+0100\nRRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10\nEND:STANDARD\nBEGIN:DAYLIGHT\nDTSTART:16010101T020000\nTZOFFSETFROM:+0100\nTZOFFSETTO:+0200\nRRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3\nEND:DAYLIGHT\nEND:VTIMEZONE`;
    const series = `UID:1\nSUMMARY:Review\nDTSTART;TZID="W. Europe Standard Time":20260106T140000\nDURATION:PT1H\nRRULE:FREQ=WEEKLY`;
    expect(await titleOf(talk({ date: '2026-03-10', time: '13:02' }), 'UTC', zone, series)).toBe('Review');
    expect(await titleOf(talk({ date: '2026-07-07', time: '12:02' }), 'UTC', zone, series)).toBe('Review');
    expect(await titleOf(talk({ date: '2026-07-07', time: '13:02' }), 'UTC', zone, series)).toBeNull();
  });

  test('goes with the change to summer time', async () => {
    const series = `UID:1\nSUMMARY:Review\nDTSTART;TZID=Europe/Berlin:20260106T140000\nDURATION:PT1H\nRRULE:FREQ=WEEKLY`;
    expect(findEvent(talk({ date: '2026-07-07', time: '12:02' }), await calendarOf(series), 'UTC')).toMatchObject({
      time: '12:00',
    });
  });
});

describe('a series', () => {
  const series =
    'UID:s\nSUMMARY:Stand-up\nDTSTART;TZID=Europe/Berlin:20260105T090000\nDTEND;TZID=Europe/Berlin:20260105T093000\nRRULE:FREQ=WEEKLY;BYDAY=MO,TU';
  const on = (date: string, time = '09:01'): TalkTime => talk({ date, time, minutes: 20 });
  const zone = 'Europe/Berlin';

  test.each([
    ['takes place on its days', on('2026-03-10'), [series], 'Stand-up'],
    ['and no other', on('2026-03-11'), [series], null],
    [
      'not on those that were taken out',
      on('2026-03-10'),
      [`${series}\nEXDATE;TZID=Europe/Berlin:20260309T090000,20260310T090000`],
      null,
    ],
    ['not on those that were taken out, told in UTC', on('2026-03-10'), [`${series}\nEXDATE:20260310T080000Z`], null],
    [
      'not on those that were taken out, told by the day',
      on('2026-03-10'),
      [`${series}\nEXDATE;VALUE=DATE:20260310`],
      null,
    ],
    [
      'also on days that were added',
      on('2026-03-12'),
      [`${series}\nRDATE;TZID=Europe/Berlin:20260312T090000`],
      'Stand-up',
    ],
    ['not after its end, told in UTC', on('2026-03-10'), [series.replace('TU', 'TU;UNTIL=20260309T225959Z')], null],
  ])('%s', async (_, about, events, title) => {
    expect(await titleOf(about, zone, ...events)).toBe(title);
  });

  const moved =
    'UID:s\nSUMMARY:Stand-up, late\nRECURRENCE-ID;TZID=Europe/Berlin:20260310T090000\nDTSTART;TZID=Europe/Berlin:20260310T110000\nDURATION:PT30M';

  test('one of which was moved takes place where it was moved to', async () => {
    expect(await titleOf(on('2026-03-10'), zone, series, moved)).toBeNull();
    expect(await titleOf(on('2026-03-10', '11:00'), zone, series, moved)).toBe('Stand-up, late');
  });

  test('one of which was cancelled does not', async () => {
    const cancelled = moved.replace('T110000', 'T090000').concat('\nSTATUS:CANCELLED');
    expect(await titleOf(on('2026-03-10'), zone, series, cancelled)).toBeNull();
    expect(await titleOf(on('2026-03-09'), zone, series, cancelled)).toBe('Stand-up');
  });
});

describe('a calendar file', () => {
  test('with a broken event gives the others, and counts it', async () => {
    const text = `BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTART:20260310T140000\r\nno colon here\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nSUMMARY:No start\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\n${review.replaceAll('\n', '\r\n')}\r\nEND:VEVENT\r\n`;
    const parsed = await parseCalendar(text);
    expect(parsed).toMatchObject({ broken: 2, calendar: { events: [{ title: 'Review' }] } });
  });

  test('with half a million days in one property is read with all of them', async () => {
    const days = Array.from({ length: 500_000 }, () => '20260310T140000').join(',');
    const text = `BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\n${review.replaceAll('\n', '\r\n')}\r\nRDATE:${days}\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n`;
    expect(await parseCalendar(text)).toMatchObject({ broken: 0 });
  });

  test('with an event of a million comments is read in a moment', async () => {
    const comments = 'COMMENT:a\r\n'.repeat(1_000_000);
    const text = `BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\n${review.replaceAll('\n', '\r\n')}\r\n${comments}END:VEVENT\r\nEND:VCALENDAR\r\n`;
    expect(await parseCalendar(text)).toMatchObject({ broken: 0, calendar: { events: [{ title: 'Review' }] } });
  });

  test.each([[''], ['WEBVTT'], ['BEGIN:VCARD\nEND:VCARD']])('is not %j', async (text) => {
    expect(await parseCalendar(text)).toBeNull();
  });
});
