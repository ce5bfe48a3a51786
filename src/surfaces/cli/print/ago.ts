/**
 * How long ago a local time was, as people say it: "5 minutes ago", "yesterday", "3 weeks ago". Both times are
 * `YYYY-MM-DDTHH:MM`, seconds or not; a time to come is "just now".
 */
export function timeAgo(then: string, now: string): string {
  const minutes = Math.floor((asUtc(now) - asUtc(then)) / 60_000);
  if (minutes < 1) return 'just now';
  if (minutes < 60) return some(minutes, 'minute');
  const days = Math.round((asUtc(now.slice(0, 10)) - asUtc(then.slice(0, 10))) / 86_400_000);
  if (days === 0 || minutes < 12 * 60) return some(Math.floor(minutes / 60), 'hour');
  if (days === 1) return 'yesterday';
  if (days < 14) return some(days, 'day');
  if (days < 61) return some(Math.floor(days / 7), 'week');
  return days < 730 ? some(Math.floor(days / 30.44), 'month') : some(Math.floor(days / 365.25), 'year');
}

function some(count: number, unit: string): string {
  return `${count} ${unit}${count === 1 ? '' : 's'} ago`;
}

function asUtc(local: string): number {
  return Date.parse(local.length === 'YYYY-MM-DD'.length ? `${local}T00:00:00Z` : `${local.slice(0, 16)}:00Z`);
}
