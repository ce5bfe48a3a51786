import type { Calendar, ClockMinutes, ZoneRule } from './calendar.ts';
import { dateOfDay, dayNumber, recursOn } from './recurs-on.ts';

/** Minutes since 1970-01-01 00:00 UTC. */
type Instant = number;

/** Reads the clocks of zones: of the zone database as Node has it, and of those that calendar files define (Outlook names its own). */
export interface ZoneClock {
  /** The moment at which the clock of a zone shows this; a reading that occurs twice is the first, one that is skipped is of the time before. */
  instantOf(clock: ClockMinutes, zone: string): Instant;
  /** What the clock of a zone shows at a moment. */
  clockAt(instant: Instant, zone: string): ClockMinutes;
  /** Whether the zone is known. */
  knows(zone: string): boolean;
}

/** A clock for the zones of a calendar. Keeps what it made for a zone, so that asking again costs little. */
export function zoneClock(zones: Calendar['zones']): ZoneClock {
  const offsets = new Map<string, OffsetAt | null>();
  const offsetOf = (zone: string): OffsetAt | null => {
    const known = offsets.get(zone);
    if (known !== undefined) return known;
    const made = makeOffset(zone, zones);
    offsets.set(zone, made);
    return made;
  };
  return {
    instantOf: (clock, zone) => {
      const offset = offsetOf(zone) ?? (() => 0);
      const guess = clock - offset(clock - offset(clock));
      return clock - offset(guess);
    },
    clockAt: (instant, zone) => instant + (offsetOf(zone)?.(instant) ?? 0),
    knows: (zone) => offsetOf(zone) !== null,
  };
}

/** Whether the zone database knows a name. */
export function isZoneName(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}

/** Minutes ahead of UTC at a moment. */
type OffsetAt = (instant: Instant) => number;

const DAY = 1440;

function makeOffset(zone: string, zones: Calendar['zones']): OffsetAt | null {
  if (/^(?:utc|z|gmt|etc\/utc|etc\/gmt)$/i.test(zone)) return () => 0;
  if (isZoneName(zone)) return offsetByDatabase(zone);
  const rules = Object.hasOwn(zones, zone) ? zones[zone] : undefined;
  return rules === undefined || rules.length === 0 ? null : (instant) => offsetByRules(rules, instant);
}

function offsetByDatabase(zone: string): OffsetAt {
  const format = new Intl.DateTimeFormat('en', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  });
  return (instant) => {
    const parts = new Map(
      format.formatToParts(new Date(instant * 60_000)).map(({ type, value }) => [type, Number(value)]),
    );
    const part = (name: 'year' | 'month' | 'day' | 'hour' | 'minute'): number => parts.get(name) ?? 0;
    return dayNumber(part('year'), part('month'), part('day')) * DAY + part('hour') * 60 + part('minute') - instant;
  };
}

/** The offset of the rule that came into force last. The clock before a change is within a day of UTC, and changes are not nearer. */
function offsetByRules(rules: readonly ZoneRule[], instant: Instant): number {
  let latest: { readonly onset: ClockMinutes; readonly offset: number } | null = null;
  for (const rule of rules) {
    const onset = lastOnset(rule, instant + (rules.find((other) => other !== rule)?.offset ?? rule.offset));
    if (onset !== null && (latest === null || onset > latest.onset)) latest = { onset, offset: rule.offset };
  }
  return latest?.offset ?? rules[0]?.offset ?? 0;
}

/** When a rule last came into force before or at a reading of the clock, or null. Yearly rules are what zones have. */
function lastOnset({ start, rule }: ZoneRule, clock: ClockMinutes): ClockMinutes | null {
  if (clock < start) return null;
  if (rule === null) return start;
  const first = Math.floor(start / DAY);
  const today = Math.floor(clock / DAY);
  const oldest = dayNumber(dateOfDay(today).year - 1, 1, 1);
  for (let day = today; day >= Math.max(first, oldest); day--) {
    const onset = day * DAY + (start - first * DAY);
    if (onset <= clock && recursOn(rule, first, day)) return onset;
  }
  return start;
}
