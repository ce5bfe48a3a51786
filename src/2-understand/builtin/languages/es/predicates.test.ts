import { describe, expect, test } from 'vitest';
import { saying } from '../__support__/saying.ts';
import { spanish } from './index.ts';

const read = saying(spanish, ['Inés Quiroga', 'Tadeo Ferreras']);

describe('what a Spanish sentence says that somebody does', () => {
  test.each([
    ['Te mando la oferta antes del viernes.', 'I', 'plain', 'mandar la oferta'],
    ['Yo redacto el informe.', 'I', 'plain', 'redactar el informe'],
    ['Voy a llamar al ayuntamiento.', 'I', 'plain', 'llamar al ayuntamiento'],
    ['Enviaré el contrato mañana.', 'I', 'plain', 'enviar el contrato'],
    ['Me encargo de las cajas.', 'I', 'plain', 'encargarse de las cajas'],
    ['Tengo que firmar el acta.', 'I', 'must', 'firmar el acta'],
    ['Yo podría pintar los carteles.', 'I', 'would', 'pintar los carteles'],
    ['¿Puedes pedir el presupuesto?', 'you', 'asks', 'pedir el presupuesto'],
    ['¿Podría enviarme la factura?', 'you', 'asks', 'enviar la factura'],
    ['Mándame la factura.', 'you', 'orders', 'mandar la factura'],
    ['Tadeo trae las sillas.', 'named', 'plain', 'traer las sillas'],
    ['Los carteles los hace la señora Vidal.', 'named', 'plain', 'hacerlos'],
    ['Alguien tiene que pintar los carteles.', 'somebody', 'must', 'pintar los carteles'],
  ])('"%s": %s, %s, "%s"', (said, who, mood, task) => {
    expect(read(said)).toEqual([{ who, mood, task }]);
  });

  test.each([
    'Ya mandé la oferta ayer.',
    'No mando la oferta.',
    'La sala tiene doscientos metros.',
    'Creo que caben todos.',
    'El pago es en mayo.',
  ])('"%s" says of nobody that they will do some work', (said) => {
    expect(read(said)).toEqual([]);
  });
});
