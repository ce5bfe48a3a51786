import { expect, test } from 'vitest';
import { errorCode, explainError, systemError } from './system-error.ts';

const full = systemError('ENOSPC', 'write', 'a.md');

test.each([
  ['a system error', full, 'ENOSPC', 'the disk is full (ENOSPC)'],
  ['one behind another error', new Error('failed', { cause: full }), 'ENOSPC', 'the disk is full (ENOSPC)'],
  ['one without words of ours', systemError('EPROTO', 'write', 'x'), 'EPROTO', "EPROTO: failed, write 'x'"],
  ['one of Node', Object.assign(new Error('bad'), { code: 'ERR_INVALID_ARG' }), null, 'bad'],
  ['any error', new Error('odd'), null, 'odd'],
  ['no error at all', 'odd', null, 'odd'],
])('%s is explained', (_what, error, code, words) => {
  expect(errorCode(error)).toBe(code);
  expect(explainError(error)).toBe(words);
});
