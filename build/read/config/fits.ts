// Whether a value surely fits a schema. Nearly every book.yaml does, and Ajv, which says what is wrong with one that does
// not, takes longer to load and to compile than a short book to read. Must say no wherever it is not sure.
import { type Schema, schemaOf } from './schema.ts';

/** What is understood here; a schema with any other keyword fits nothing. */
const understood = new Set([
  'type',
  'description',
  'properties',
  'required',
  'additionalProperties',
  'items',
  'enum',
  'pattern',
  'minimum',
  'maximum',
  'minLength',
  '$ref',
  '$defs',
]);

/** @returns false also where it cannot be told: ask Ajv then */
export function fits(value: unknown, schema: Schema): boolean {
  const wanted = schemaOf(schema);
  if (wanted.$ref !== undefined || Object.keys(wanted).some((keyword) => !understood.has(keyword))) return false;
  if (wanted.type !== undefined && ![wanted.type].flat().some((type) => isOf(type, value))) return false;
  if (wanted.enum && !wanted.enum.some((allowed) => allowed === value)) return false;
  if (typeof value === 'string') {
    if (wanted.minLength !== undefined && [...value].length < wanted.minLength) return false;
    return wanted.pattern === undefined || new RegExp(wanted.pattern, 'u').test(value);
  }
  if (typeof value === 'number') return value >= (wanted.minimum ?? value) && value <= (wanted.maximum ?? value);
  const { items } = wanted;
  if (Array.isArray(value)) return !items || value.every((item) => fits(item, items));
  if (typeof value !== 'object' || value === null) return typeof value === 'boolean';
  const { properties = {}, required = [], additionalProperties: other } = wanted;
  if (required.some((name) => !Object.hasOwn(value, name))) return false;
  return Object.entries(value).every(([name, own]) => {
    const known = Object.hasOwn(properties, name) ? properties[name] : other;
    return known === undefined || (known !== false && fits(own, known));
  });
}

function isOf(type: string, value: unknown): boolean {
  if (type === 'integer') return Number.isInteger(value);
  if (type === 'number') return Number.isFinite(value);
  if (type === 'array') return Array.isArray(value);
  if (type === 'object') return typeof value === 'object' && value !== null && !Array.isArray(value);
  return (type === 'string' || type === 'boolean') && typeof value === type;
}
