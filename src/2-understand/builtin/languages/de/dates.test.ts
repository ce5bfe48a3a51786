import { describe, expect, test } from 'vitest';
import { dueIn } from './dates.ts';

/** A Monday. */
const today = '2026-03-02';

describe('dueIn(), German', () => {
  test.each([
    ['Ich schicke dir das bis Freitag.', 'bis Freitag', '2026-03-06'],
    ['Das mach ich heute noch.', 'heute noch', '2026-03-02'],
    ['Ich ruf ihn morgen früh an.', 'morgen früh', '2026-03-03'],
    ['Bis übermorgen Abend hast du es.', 'Bis übermorgen Abend', '2026-03-04'],
    ['bis Ende der Woche', 'bis Ende der Woche', '2026-03-06'],
    ['Das kriegen Sie noch diese Woche.', 'noch diese Woche', '2026-03-06'],
    ['bis Ende nächster Woche', 'bis Ende nächster Woche', '2026-03-13'],
    ['Donnerstag nächster Woche, um drei', 'Donnerstag nächster Woche', '2026-03-12'],
    ['nächste Woche am Mittwoch', 'nächste Woche am Mittwoch', '2026-03-11'],
    ['übernächsten Dienstag', 'übernächsten Dienstag', '2026-03-10'],
    ['am Montag in einer Woche', 'am Montag in einer Woche', '2026-03-16'],
    ['Ich bringe sie am Wochenende vorbei.', 'am Wochenende', '2026-03-08'],
    ['bis Mitte des Monats', 'bis Mitte des Monats', '2026-03-15'],
    ['Mitte März', 'Mitte März', '2026-03-15'],
    ['bis Ende Juni', 'bis Ende Juni', '2026-06-30'],
    ['bis zum Monatsende', 'bis zum Monatsende', '2026-03-31'],
    ['bis zwanzigsten März', 'bis zwanzigsten März', '2026-03-20'],
    ['am zwölften', 'am zwölften', '2026-03-12'],
    ['bis zum 12.', 'bis zum 12.', '2026-03-12'],
    ['am 5.4.', 'am 5.4.', '2026-04-05'],
    ['am Dienstag, den 17. März', 'am Dienstag, den 17. März', '2026-03-17'],
    ['Bis in vierzehn Tagen', 'Bis in vierzehn Tagen', '2026-03-16'],
    ['in zwei Wochen', 'in zwei Wochen', '2026-03-16'],
    ['in acht Tagen', 'in acht Tagen', '2026-03-09'],
    ['noch vor Weihnachten', 'noch vor Weihnachten', '2026-12-24'],
    ['am Karsamstag', 'am Karsamstag', '2026-04-04'],
    ['bis freitag nein bis donnerstag ist das drin', 'bis donnerstag', '2026-03-05'],
    ['Am Freitag treffen wir uns, die Zahlen brauche ich bis Mittwoch.', 'bis Mittwoch', '2026-03-04'],
  ])('"%s" is due "%s", on %s', (said, phrase, date) => {
    expect(dueIn(said, today)).toMatchObject({ phrase, date });
  });

  test.each(['nächsten Donnerstag', 'Anfang April', 'irgendwann', 'Anfang nächster Woche'])(
    '"%s" names no day that all would agree on',
    (said) => {
      expect(dueIn(said, today)?.date ?? null).toBeNull();
    },
  );

  test.each([
    'Ich hab ihm gestern geschrieben.',
    'Seit Montag ist das rot.',
    'Guten Morgen zusammen!',
    'im dritten Stock',
    'Das war letzte Woche.',
    'Lift zwei hat zwei Mängel.',
    'Es gibt ab Freitag Kuchen.',
  ])('"%s" is no due date', (said) => {
    expect(dueIn(said, today)).toBeNull();
  });
});
