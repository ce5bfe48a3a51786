import { describe, expect, test } from 'vitest';
import { defaultSettings, SettingsError } from '#core';
import { printSettings } from './print-settings.ts';
import { parseSettings } from './read-settings.ts';

describe('boswell.yaml', () => {
  test('an empty file, or one with comments only, means the defaults', () => {
    expect(parseSettings('').settings).toEqual(defaultSettings);
    expect(parseSettings('# nothing yet\nme:\n').settings).toEqual(defaultSettings);
  });

  test('what init writes reads back as the defaults', () => {
    const read = parseSettings(printSettings(defaultSettings));
    expect(read).toEqual({ settings: defaultSettings, diagnostics: [] });
  });

  test('the keys that a person sets win, the others keep their defaults', () => {
    const { settings } = parseSettings(
      'me:\n  name: Ines Halloran\n  aliases: [Ines]\nfolders:\n  people: "Contacts/All"\ntasks:\n  status: proposed\n',
    );
    expect(settings.me.name).toBe('Ines Halloran');
    expect(settings.folders.people).toBe('Contacts/All');
    expect(settings.folders.accounts).toBe('Accounts');
    expect(settings.tasks).toEqual({ status: 'proposed', tag: 'task', minConfidence: 0.5 });
  });

  test('a mistyped key is a warning that names the nearest known one and its line', () => {
    expect(parseSettings('engine: builtin\nfoldrs.inbox: x\ntasks:\n  satus: open\n').diagnostics).toEqual([
      expect.objectContaining({ line: 2, message: 'Unknown setting "foldrs.inbox": did you mean "folders.inbox"?' }),
      expect.objectContaining({ line: 4, message: 'Unknown setting "tasks.satus": did you mean "tasks.status"?' }),
    ]);
  });

  test.each([
    ['citations: sometimes', 1, 'Cannot read setting "citations": found "sometimes", expected one of: block, none'],
    ['\nfolders:\n  inbox: ../elsewhere', 3, 'expected a folder inside the vault'],
    ['me: Ines', 1, 'Cannot read setting "me": expected indented "key: value" lines below it'],
    ['tasks:\n  minConfidence: 7', 2, 'found 7, expected a number from 0 to 1'],
    ['me:\n  name: "Ines', 2, 'Cannot read settings'],
    ['- a\n- b', 1, 'expected "key: value" lines'],
  ])('a value of the wrong kind names its line: %j', (text, line, message) => {
    const attempt = (): unknown => parseSettings(text);
    expect(attempt).toThrow(SettingsError);
    expect(attempt).toThrow(message);
    try {
      attempt();
    } catch (error) {
      expect(error instanceof SettingsError && error.file).toBe(`boswell.yaml:${line}`);
    }
  });
});
