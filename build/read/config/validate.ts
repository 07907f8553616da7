// A parsed book.yaml against its schema. In: the YAML document. Out: a plain value with numbers and dates as typed, and
// findings with line and column. Must not fill defaults: facts.ts does.
import { createRequire } from 'node:module';
import type { Ajv, ErrorObject } from 'ajv';
import { distance } from 'fastest-levenshtein';
import { type Document, isAlias, isMap, isScalar, isSeq, type Node, type Pair } from 'yaml';
import { type Diagnostic, diagnostic, type Place } from '../../diagnostic.ts';
import { fits } from './fits.ts';
import { bookSchema, type Schema, schemaOf } from './schema.ts';

type Keys = (string | number)[];

type Check = ReturnType<Ajv['compile']>;

let compiled: Check | undefined;

/** Ajv's errors; it is loaded and its check compiled only for what does not surely fit. */
function errorsOf(value: unknown, schema: Schema, compile: (ajv: typeof import('ajv').Ajv) => Check): ErrorObject[] {
  if (fits(value, schema)) return [];
  const { Ajv } = createRequire(import.meta.url)('ajv') as typeof import('ajv');
  const check = compile(Ajv);
  check(value);
  return check.errors ?? [];
}

/** The value of a node as the schema wants it: text stays as typed (2017-03, 100000, 36.00), numbers become numbers. */
export function toValue(document: Document, node: unknown, schema: Schema | undefined): unknown {
  const wanted = schema && schemaOf(schema);
  const target = isAlias(node) ? node.resolve(document) : node;
  if (isMap(target)) {
    const out: Record<string, unknown> = {};
    for (const { key, value } of target.items as Pair[]) {
      const name = isScalar(key) ? String(key.value) : String(key);
      const other = typeof wanted?.additionalProperties === 'object' ? wanted.additionalProperties : undefined;
      // An empty value is one that was not given.
      if (value === null || (isScalar(value) && value.value === null)) continue;
      Object.defineProperty(out, name, {
        value: toValue(document, value, wanted?.properties?.[name] ?? other),
        enumerable: true,
        configurable: true,
        writable: true,
      });
    }
    return out;
  }
  if (isSeq(target)) return target.items.map((item) => toValue(document, item, wanted?.items));
  if (!isScalar(target)) return undefined;
  const { value, source } = target;
  const types = [wanted?.type ?? []].flat();
  if (types.includes('string') && typeof value !== 'string') {
    // `off` is false to older YAML.
    if (value === false && wanted?.enum?.includes('off')) return 'off';
    return typeof value === 'boolean' || value === null ? value : (source ?? String(value));
  }
  if ((types.includes('number') || types.includes('integer')) && typeof value === 'string') {
    return /^\s*\d+(\.\d+)?\s*$/.test(value) ? Number(value) : value;
  }
  return value;
}

/** The node at a path of keys, or the nearest parent's. */
export function nodeAt(document: Document, keys: Keys, preferKey = false): unknown {
  let node: unknown = document.contents;
  let key: unknown;
  for (const name of keys) {
    const target = isAlias(node) ? node.resolve(document) : node;
    if (isMap(target)) {
      const pair = (target.items as Pair[]).find(
        (item) => isScalar(item.key) && String(item.key.value) === String(name),
      );
      if (!pair) return key ?? node;
      key = pair.key;
      node = pair.value ?? pair.key;
    } else if (isSeq(target)) {
      const item = target.items[Number(name)];
      if (item === undefined) return key ?? node;
      key = undefined;
      node = item;
    } else return key ?? node;
  }
  return preferKey ? (key ?? node) : node;
}

const names: Record<string, string> = {
  string: '一段文字',
  number: '一个数',
  integer: '一个整数',
  boolean: 'true 或 false',
  array: '一个列表（每项以 - 开头）',
  object: '几个“键: 值”',
};

function problemOf(error: ErrorObject, schema: Schema): { problem: string; hint?: string } {
  const { keyword, params, data } = error;
  if (keyword === 'type') {
    const wanted = [schema.type ?? params.type].flat().map((type) => names[String(type)] ?? String(type));
    return { problem: `应当是${wanted.join('或')}` };
  }
  if (keyword === 'enum') {
    const allowed = (params.allowedValues as unknown[]).map(String);
    return { problem: `只能是 ${allowed.join('、')}`, hint: nearest(String(data), allowed) };
  }
  if (keyword === 'pattern') return { problem: `“${String(data)}”的写法不对` };
  if (keyword === 'minimum') return { problem: `不能小于 ${params.limit}` };
  if (keyword === 'maximum') return { problem: `不能大于 ${params.limit}` };
  if (keyword === 'minLength') return { problem: '不能为空' };
  return { problem: error.message ?? keyword };
}

/** The candidate most like a word. */
export function nearest(word: string, candidates: string[]): string | undefined {
  let best: string | undefined;
  for (const candidate of candidates) {
    if (best === undefined || distance(candidate, word) < distance(best, word)) best = candidate;
  }
  return best;
}

function schemaAt(keys: Keys): Schema {
  let schema: Schema = bookSchema;
  for (const key of keys) {
    schema = schemaOf(schema);
    const other = typeof schema.additionalProperties === 'object' ? schema.additionalProperties : undefined;
    schema =
      (typeof key === 'number' || /^\d+$/.test(String(key)) ? schema.items : undefined) ??
      schema.properties?.[key] ??
      other ??
      schema;
  }
  return schemaOf(schema);
}

/** Validates; the value comes back without the parts that are wrong, so that the build can go on. */
export function validate(
  document: Document,
  placeOf: (node: unknown) => Place,
): { value: Record<string, unknown>; diagnostics: Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const raw = toValue(document, document.contents as Node, bookSchema);
  const value = (raw !== null && typeof raw === 'object' && !Array.isArray(raw) ? raw : {}) as Record<string, unknown>;
  const options = { allErrors: true, strict: false, verbose: true, meta: false, validateSchema: false };
  for (const error of errorsOf(raw ?? {}, bookSchema, (Ajv) => (compiled ??= new Ajv(options).compile(bookSchema)))) {
    const keys: Keys = error.instancePath
      .split('/')
      .slice(1)
      .map((key) => key.replace(/~1/g, '/').replace(/~0/g, '~'));
    const schema = schemaAt(keys);
    if (error.keyword === 'additionalProperties') {
      const key = error.params.additionalProperty as string;
      const place = placeOf(nodeAt(document, [...keys, key], true));
      const hint = nearest(key, Object.keys(schema.properties ?? {}));
      diagnostics.push(diagnostic('config-key-is-known', place, { key: [...keys, key].join('.') }, { hint }));
      remove(value, [...keys, key]);
    } else if (error.keyword === 'required') {
      const key = error.params.missingProperty as string;
      const { description } = schemaAt([...keys, key]);
      const values = { key: [...keys, key].join('.'), description: `${key}: ${description}` };
      diagnostics.push(diagnostic('config-key-is-given', placeOf(nodeAt(document, keys)), values));
      if (keys.length > 0) remove(value, keys);
    } else {
      const { problem, hint } = problemOf(error, schema);
      const values = { key: keys.join('.') || 'book.yaml', problem, description: schema.description };
      diagnostics.push(
        diagnostic('config-value-is-valid', placeOf(nodeAt(document, keys)), values, hint ? { hint } : {}),
      );
      remove(value, keys);
    }
  }
  return { value: prune(value) as Record<string, unknown>, diagnostics };
}

export interface Problem {
  /** The key within the value. */
  key: string;
  value: string;
  node: unknown;
}

/** A small mapping against a schema of its own: its value without what is wrong, and what is. */
export function problemsOf(
  document: Document,
  node: unknown,
  schema: Schema,
): { value: Record<string, unknown>; problems: Problem[] } {
  const value = toValue(document, node, schema);
  const options = { allErrors: true, strict: false, meta: false, validateSchema: false };
  const problems = errorsOf(value, schema, (Ajv) => new Ajv(options).compile(schema)).map((error): Problem => {
    const key = error.instancePath.split('/')[1] ?? String(error.params.additionalProperty ?? '');
    const pair = isMap(node)
      ? (node.items as Pair[]).find((item) => String((item.key as { value?: unknown }).value) === key)
      : undefined;
    const at = pair && error.keyword !== 'additionalProperties' ? (pair.value ?? pair.key) : (pair?.key ?? node);
    return { key, value: isScalar(at) ? String(at.value) : '', node: at };
  });
  const kept = value !== null && typeof value === 'object' && !Array.isArray(value) ? value : {};
  const wrong = new Set(problems.map(({ key }) => key));
  const entries = Object.entries(kept).filter(([key]) => !wrong.has(key));
  return { value: Object.fromEntries(entries), problems };
}

const removed = Symbol('removed');

function remove(value: unknown, keys: Keys): void {
  let at = value as Record<string, unknown> | undefined;
  for (const key of keys.slice(0, -1)) at = at?.[key as string] as Record<string, unknown> | undefined;
  const last = keys[keys.length - 1];
  if (at !== null && typeof at === 'object' && last !== undefined) at[last as string] = removed;
}

function prune(value: unknown): unknown {
  if (Array.isArray(value)) return value.filter((item) => item !== removed).map(prune);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, item]) => item !== removed)
      .map(([key, item]) => [key, prune(item)]),
  );
}
