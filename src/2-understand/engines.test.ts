import { expect, test } from 'vitest';
import { EngineError } from '#core';
import { knownEngines, loadEngine } from './engines.ts';

test('the builtin engine is there and is the default', async () => {
  expect(knownEngines[0]).toBe('builtin');
  expect((await loadEngine('builtin')).name).toBe('builtin');
});

test('an unknown engine is named, with the known ones', async () => {
  await expect(loadEngine('bultin')).rejects.toThrow(EngineError);
  await expect(loadEngine('bultin')).rejects.toThrow(
    'Unknown engine "bultin": did you mean "builtin"? Known engines: builtin',
  );
});
