/** How an object of the Excel or Word API is emulated: by exactly the members listed, and no others. */
import { WireError } from './wire';

export interface Property {
  /** A value, another object, or null for the null object. */
  readonly get?: () => unknown;
  readonly set?: (value: unknown) => void;
}

export interface ApiObject {
  /** The class in Microsoft's documentation, `Worksheet`. */
  readonly type: string;
  readonly properties?: Readonly<Record<string, Property>>;
  readonly methods?: Readonly<Record<string, (...args: readonly unknown[]) => unknown>>;
  /** The members of a collection. */
  readonly items?: () => readonly ApiObject[];
  /** `collection.getItem(key)`. */
  readonly item?: (key: unknown) => ApiObject;
  /** By which the client finds it again. */
  readonly id?: string | number;
  /** By which the client finds what it tracks. */
  readonly reference?: () => string | undefined;
}

export function isApiObject(value: unknown): value is ApiObject {
  return (
    typeof value === 'object' && value !== null && 'type' in value && ('properties' in value || 'methods' in value || 'items' in value)
  );
}

/** On the wire members begin with a capital, in `load()` they don't. */
function camel(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}

export function getProperty(object: ApiObject, name: string): unknown {
  const get = object.properties?.[camel(name)]?.get;
  if (!get)
    throw new WireError('ApiNotFound', `the test host does not emulate ${object.type}.${camel(name)}`, `${object.type}.${camel(name)}`);
  return get();
}

export function setProperty(object: ApiObject, name: string, value: unknown): void {
  const set = object.properties?.[camel(name)]?.set;
  if (!set)
    throw new WireError(
      'ApiNotFound',
      `the test host does not emulate setting ${object.type}.${camel(name)}`,
      `${object.type}.${camel(name)}`,
    );
  set(value);
}

export function callMethod(object: ApiObject, name: string, args: readonly unknown[]): unknown {
  const method = object.methods?.[camel(name)];
  if (!method)
    throw new WireError('ApiNotFound', `the test host does not emulate ${object.type}.${camel(name)}()`, `${object.type}.${camel(name)}`);
  return method(...args);
}

// What arguments have to be. Office answers InvalidArgument to anything else.

export function text(value: unknown, most = 32_767): string {
  if (typeof value !== 'string' || value.length > most) throw invalid(value, `text of up to ${most} characters`);
  return value;
}

export function number(value: unknown, least = -Infinity, most = Infinity): number {
  if (typeof value !== 'number' || !(value >= least && value <= most)) throw invalid(value, `a number from ${least} to ${most}`);
  return value;
}

export function flag(value: unknown): boolean {
  if (typeof value !== 'boolean') throw invalid(value, 'true or false');
  return value;
}

export function oneOf(value: unknown, allowed: readonly string[]): string {
  if (typeof value !== 'string' || !allowed.includes(value)) throw invalid(value, allowed.join(', '));
  return value;
}

export function color(value: unknown): string {
  if (typeof value !== 'string' || !/^#[0-9A-Fa-f]{6}$/.test(value)) throw invalid(value, 'a colour');
  return value.toUpperCase();
}

export function record(value: unknown, allowed: readonly string[]): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw invalid(value, 'an object');
  const unknown = Object.keys(value).filter((key) => !allowed.includes(key));
  if (unknown.length > 0) throw invalid(unknown, allowed.join(', '));
  return { ...value };
}

function invalid(value: unknown, wanted: string): WireError {
  return new WireError('InvalidArgument', `${value === undefined ? 'nothing' : JSON.stringify(value)} is not ${wanted}`);
}
