// terms.yaml → the terms a book keeps to, with their places. In: the file's text. Out: terms as given, and findings with
// line and column. Must not touch the terms' spelling, nor judge the book by them: check/ does.
import { isMap, isScalar, isSeq, type Node, type Pair } from 'yaml';
import type { Term } from '../book.ts';
import { type Diagnostic, diagnostic, type Place } from '../diagnostic.ts';
import type { Schema } from './config/schema.ts';
import { nearest, toValue } from './config/validate.ts';
import { readYaml } from './config/yaml.ts';

/** One entry of terms.yaml. The descriptions, in Chinese, are also what an author is told. */
export const termSchema: Schema = {
  type: 'object',
  description: '一个术语或名称',
  additionalProperties: false,
  required: ['term'],
  properties: {
    term: { type: 'string', description: '全书统一用的写法，必填' },
    variants: {
      type: 'array',
      description: '不再用的写法，如 [联想规则, 关联法则]；西文词的大小写、全半角、连字符不同，不必列出',
      items: { type: 'string', description: '一种写法' },
    },
    original: { type: 'string', description: '原文，如 association rule；正文第一次提到时应写在括号里' },
    replace: { type: 'boolean', description: 'true 表示不再用的写法在任何地方都可以直接替换，供 check --fix 使用' },
    note: { type: 'string', description: '说明，只给编辑看' },
  },
};

const textKeys = ['original', 'note'] as const;

/** Reads terms.yaml. */
export function readTerms(text: string, file: string): { terms: Term[]; diagnostics: Diagnostic[] } {
  const yaml = readYaml(text, file);
  const diagnostics = [...yaml.diagnostics];
  const terms: Term[] = [];
  const { document } = yaml;
  const contents = document?.contents;
  if (!document || !contents || (isScalar(contents) && contents.value === null)) return { terms, diagnostics };
  const wrong = (node: unknown, problem: string, problemEn: string, hint?: string) =>
    diagnostics.push(
      diagnostic('terms-are-valid', yaml.placeOf(node), { problem, problemEn }, hint === undefined ? {} : { hint }),
    );
  if (!isSeq(contents)) {
    wrong(contents, '应是以 - 开头的列表', 'it must be a list, each entry after a “-”');
    return { terms, diagnostics };
  }
  const written = new Map<string, Place>();
  for (const item of contents.items) {
    if (!isMap(item)) {
      wrong(item, '每一条应由“键: 值”各行组成，如 term: 关联规则', 'each entry is “key: value” lines, such as term: …');
      continue;
    }
    const term = termOf(item, yaml.placeOf(item), {
      read: (node, key) => toValue(document, node as Node, termSchema.properties![key]),
      wrong,
    });
    if (!term) continue;
    for (const one of [term.term, ...term.variants]) {
      const first = written.get(one);
      if (first) diagnostics.push(diagnostic('term-is-unique', term.place, { term: one }, { related: [first] }));
      else written.set(one, term.place);
    }
    terms.push(term);
  }
  return { terms, diagnostics };
}

interface Reading {
  read(node: unknown, key: string): unknown;
  wrong(node: unknown, problem: string, problemEn: string, hint?: string): void;
}

function termOf(item: { items: unknown[] }, place: Place, { read, wrong }: Reading): Term | undefined {
  const known = Object.keys(termSchema.properties!);
  const nodes = new Map<string, unknown>();
  const values = new Map<string, unknown>();
  for (const { key, value } of item.items as Pair[]) {
    const name = isScalar(key) ? String(key.value) : String(key);
    if (!known.includes(name)) {
      wrong(key, `没有“${name}”这个键`, `there is no key “${name}”`, nearest(name, known));
      continue;
    }
    if (value === null || (isScalar(value) && value.value === null)) continue;
    nodes.set(name, value);
    // One variant needs no list.
    const single = name === 'variants' && isScalar(value);
    values.set(name, single ? [read(value, 'term')] : read(value, name));
  }
  const term = values.get('term');
  if (typeof term !== 'string' || term.trim() === '') {
    wrong(
      nodes.get('term') ?? item,
      '缺少 term（全书统一用的写法）',
      'term is missing: the spelling the book keeps to',
    );
    return undefined;
  }
  const variants = values.get('variants') ?? [];
  if (!Array.isArray(variants) || variants.some((one) => typeof one !== 'string')) {
    wrong(nodes.get('variants'), 'variants 应是一个列表，如 [甲, 乙]', 'variants must be a list, such as [a, b]');
    values.delete('variants');
  }
  const replace = values.get('replace');
  if (replace !== undefined && typeof replace !== 'boolean') {
    wrong(nodes.get('replace'), 'replace 只能是 true 或 false', 'replace is true or false');
    values.delete('replace');
  }
  for (const key of textKeys) {
    const value = values.get(key);
    if (value === undefined || typeof value === 'string') continue;
    wrong(nodes.get(key), `${key} 应是一段文字`, `${key} must be text`);
    values.delete(key);
  }
  const original = values.get('original') as string | undefined;
  const own = ((values.get('variants') ?? []) as string[]).map((one) => one.trim()).filter((one) => one !== '');
  const preferred = term.trim();
  if (own.includes(preferred)) {
    wrong(nodes.get('variants'), `“${preferred}”不能既是统一的写法又是不用的写法`, `“${preferred}” is its own variant`);
  }
  return {
    term: preferred,
    variants: [...new Set(own)].filter((one) => one !== preferred),
    ...(original?.trim() ? { original: original.trim() } : {}),
    replace: values.get('replace') === true,
    place,
  };
}
