import { expect, test } from 'vitest';
import { isCommonWord } from './common-words.ts';
import { isEnglishWord } from './english-words.ts';

test.each(['care', 'Cares', 'hottest', 'planning', 'red', 'searched', 're-use', "team's", 'Tuesday', 'Korean'])(
  '%s is everyday English',
  (word) => {
    expect(isCommonWord(word)).toBe(true);
  },
);

test.each(['ketchy', 'Kier', 'Seersha', 'Nkechi', 'Quillstone', 'hel'])('%s is not', (word) => {
  expect(isCommonWord(word)).toBe(false);
});

test.each(['youve', 'dont', 'Didnt'])('%s lost its apostrophe and is English, too', (word) => {
  expect(isEnglishWord(word)).toBe(true);
});
