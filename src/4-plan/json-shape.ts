/** A value of parsed JSON is not of the shape it should be; the message says where and what is expected. */
export interface ShapeError {
  readonly place: string;
  readonly expected: string;
}

/** Reads a parsed JSON value of one shape; `place` is where it stands, e.g. `operations.0.path`. Calls `fail` where it has another. */
export type Shape<Value> = (value: unknown, place: string, fail: (error: ShapeError) => never) => Value;

export const text: Shape<string> = (value, place, fail) =>
  typeof value === 'string' ? value : fail({ place, expected: 'a text' });

export const wholeNumber: Shape<number> = (value, place, fail) =>
  typeof value === 'number' && Number.isSafeInteger(value) ? value : fail({ place, expected: 'a whole number' });

/** A text of a narrower kind. */
export function textThat<Value extends string>(isOne: (text: string) => text is Value, expected: string): Shape<Value> {
  return (value, place, fail) => (typeof value === 'string' && isOne(value) ? value : fail({ place, expected }));
}

export function oneOf<Value extends string>(...values: readonly Value[]): Shape<Value> {
  return textThat((each): each is Value => values.some((value) => value === each), `one of ${values.join(', ')}`);
}

export function orNull<Value>(shape: Shape<Value>): Shape<Value | null> {
  return (value, place, fail) => (value === null ? null : shape(value, place, fail));
}

export function listOf<Value>(shape: Shape<Value>): Shape<readonly Value[]> {
  return (value, place, fail) =>
    Array.isArray(value)
      ? value.map((item, index) => shape(item, `${place}.${index}`, fail))
      : fail({ place, expected: 'a list' });
}

type Shapes = Readonly<Record<string, Shape<unknown>>>;
type Fields<Of extends Shapes> = { readonly [Name in keyof Of]: Of[Name] extends Shape<infer Value> ? Value : never };

/** An object with just these fields. */
export function fields<Of extends Shapes>(shapes: Of): Shape<Fields<Of>> {
  return (value, place, fail) => {
    if (!isObject(value)) return fail({ place, expected: 'an object' });
    const unknown = Object.keys(value).find((name) => !Object.hasOwn(shapes, name));
    if (unknown !== undefined) return fail({ place: within(place, unknown), expected: 'left out' });
    const read = Object.entries(shapes).map(([name, shape]) => [name, shape(value[name], within(place, name), fail)]);
    // A parse boundary: each field was read by its own shape.
    return Object.fromEntries(read) as Fields<Of>;
  };
}

/** An object whose field `kind` says which of the shapes it has. */
export function byKind<Value>(kinds: Readonly<Record<string, Shape<Value>>>): Shape<Value> {
  return (value, place, fail) => {
    const kind = isObject(value) ? value['kind'] : null;
    const shape = typeof kind === 'string' && Object.hasOwn(kinds, kind) ? kinds[kind] : undefined;
    if (shape !== undefined) return shape(value, place, fail);
    return fail({ place: within(place, 'kind'), expected: `one of ${Object.keys(kinds).join(', ')}` });
  };
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function within(place: string, name: string): string {
  return place === '' ? name : `${place}.${name}`;
}
