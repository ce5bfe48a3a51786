import { describe, expect, test } from 'vitest';
import { dueIn } from './dates.ts';

/** A Monday. */
const today = '2026-03-02';

describe('dueIn(), Spanish', () => {
  test.each([
    ['Te lo mando antes del viernes.', 'antes del viernes', '2026-03-06'],
    ['Te lo mando hoy mismo.', 'hoy mismo', '2026-03-02'],
    ['las mando esta misma tarde', 'esta misma tarde', '2026-03-02'],
    ['Mañana por la mañana lo llamo.', 'Mañana por la mañana', '2026-03-03'],
    ['para pasado mañana', 'para pasado mañana', '2026-03-04'],
    ['el jueves por la tarde', 'el jueves por la tarde', '2026-03-05'],
    ['el viernes que viene', 'el viernes que viene', '2026-03-06'],
    ['para el martes', 'para el martes', '2026-03-03'],
    ['la semana que viene', 'la semana que viene', '2026-03-13'],
    ['la semana que entra, el miércoles', 'la semana que entra, el miércoles', '2026-03-11'],
    ['el viernes de la semana que viene', 'el viernes de la semana que viene', '2026-03-13'],
    ['esta semana', 'esta semana', '2026-03-06'],
    ['el fin de semana', 'el fin de semana', '2026-03-08'],
    ['a mediados de marzo', 'a mediados de marzo', '2026-03-15'],
    ['antes de fin de mes', 'antes de fin de mes', '2026-03-31'],
    ['antes de que acabe el mes', 'antes de que acabe el mes', '2026-03-31'],
    ['a finales de septiembre', 'a finales de septiembre', '2026-09-30'],
    ['el 12', 'el 12', '2026-03-12'],
    ['el día treinta', 'el día treinta', '2026-03-30'],
    ['a más tardar el veinte', 'a más tardar el veinte', '2026-03-20'],
    ['para el viernes veintisiete', 'para el viernes veintisiete', '2026-03-27'],
    ['el sábado veintiocho de noviembre', 'el sábado veintiocho de noviembre', '2026-11-28'],
    ['el 5/4', 'el 5/4', '2026-04-05'],
    ['dentro de quince días', 'dentro de quince días', '2026-03-16'],
    ['en dos semanas', 'en dos semanas', '2026-03-16'],
    ['el viernes, no, mejor el jueves', 'el jueves', '2026-03-05'],
  ])('"%s" is due "%s", on %s', (said, phrase, date) => {
    expect(dueIn(said, today)).toMatchObject({ phrase, date });
  });

  test.each(['a principios de abril', 'en abril', 'cuanto antes', 'algún día'])('"%s" names no day', (said) => {
    expect(dueIn(said, today)?.date ?? null).toBeNull();
  });

  test.each([
    'Lo miré ayer.',
    'A las diez de la mañana hace calor.',
    'Ya le avisé esta mañana.',
    'Hace dos semanas que lo pedí.',
    'Se agotaron a la una.',
    'El treinta por ciento con fianza.',
  ])('"%s" is no due date', (said) => {
    expect(dueIn(said, today)).toBeNull();
  });
});
