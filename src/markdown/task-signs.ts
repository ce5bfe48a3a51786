import type { Priority } from '#core';

/** The sign of each priority in the Tasks plugin's emoji format. */
export const prioritySigns: Readonly<Record<Priority, string>> = {
  highest: '🔺',
  high: '⏫',
  medium: '🔼',
  low: '🔽',
  lowest: '⏬',
};

/** One of any sign that begins a field of the Tasks plugin's emoji format (obsidian-tasks 7, `DefaultTaskSerializer`). */
export const taskSign: RegExp = /[🔺⏫🔼🔽⏬🛫➕⏳⌛📅📆🗓✅❌🔁🏁⛔🆔]/u;
