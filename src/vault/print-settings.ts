import type { Settings } from '#core';
import { settingKeys } from './settings-keys.ts';

/** Text of a `boswell.yaml` that says every setting, each with a comment: what `init` writes. */
export function printSettings(settings: Settings): string {
  const lines = ['# Settings of Boswell. Every line may be left out; what stands here are the defaults.', ''];
  let group = '';
  for (const key of settingKeys) {
    const [first, second] = key.path;
    const value = valueAt(settings, key.path);
    if (second === undefined) {
      lines.push(line('', first, value, key.comment));
      group = '';
      continue;
    }
    if (group !== first) lines.push(`${first}:`);
    group = first;
    lines.push(line('  ', second, value, key.comment));
  }
  return `${lines.join('\n')}\n`;
}

function line(indent: string, name: string, value: unknown, comment: string): string {
  return `${indent}${name}: ${scalar(value)}  # ${comment}`;
}

/** YAML of a scalar, list or map: JSON is YAML too; plain words stay unquoted, and nothing stands for "not set". */
function scalar(value: unknown): string {
  if (value === null) return '';
  if (
    typeof value === 'string' &&
    /^[A-Za-z_][\w /-]*$/.test(value) &&
    !/^(null|true|false|yes|no|on|off)$/i.test(value)
  )
    return value;
  return JSON.stringify(value);
}

function valueAt(settings: Settings, [first, second]: readonly [string] | readonly [string, string]): unknown {
  const top: unknown = Reflect.get(settings, first);
  return second === undefined || typeof top !== 'object' || top === null ? top : Reflect.get(top, second);
}
