import { expect, test } from 'vitest';
import { parseJson } from './parse-json.ts';

const figures = '"tokens": [50364, 407, 13], "temperature": 0.0, "avg_logprob": -2.5e-1, "no_speech_prob": 0.01';

/** A talk of more than a megabyte, which is read without the figures that nobody asks for. */
function talk(last: string): string {
  const segments = Array.from(
    { length: 10_000 },
    (_, id) => `{"id": ${id}, "start": ${id}, "end": ${id + 1}, "text": " Go on with the crane.", ${figures}}`,
  );
  return `{"segments": [${[...segments, last].join(',\n')}]}`;
}

test('a long transcript of Whisper is read without its tokens, and what somebody says of tokens stays', () => {
  const said = String.raw`{"id": 7, "text": "It says \"tokens\": [1, 2], \"temperature\": 3", "tokens": ["a", "]"], "end": 1.5}`;
  const { value, broken, isCutOff } = parseJson(talk(said));
  expect({ broken, isCutOff }).toEqual({ broken: [], isCutOff: false });
  expect(value).toMatchObject({ segments: { length: 10_001 } });
  const [first, last] = [0, 10_000].map((at) => (value as { segments: unknown[] }).segments[at]);
  expect(first).toEqual({ id: 0, start: 0, end: 1, text: ' Go on with the crane.', tokens: [] });
  expect(last).toEqual(JSON.parse(said));
});

test('the place where a long transcript is spoiled is told as it stands in the file', () => {
  const text = talk(`{"id": 7, ${figures}, "text": oops}`);
  const { value, broken } = parseJson(text);
  expect(broken).toEqual([text.indexOf('oops')]);
  expect(value).toMatchObject({ segments: { length: 10_001 } });
});

test('a long transcript that is cut off within its figures keeps what is whole', () => {
  const text = talk(`{"id": 7, ${figures}}`).slice(0, -30);
  const { value, isCutOff } = parseJson(text);
  expect(isCutOff).toBe(true);
  expect(value).toMatchObject({ segments: { 9999: { id: 9999, text: ' Go on with the crane.' } } });
});
