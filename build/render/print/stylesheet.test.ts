// Settings and sheets: every setting of a style is used by styles/print.css, which uses none that no style has.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { wholeFile } from '../../diagnostic.ts';
import { settings } from '../../read/config/style-tokens.ts';
import { knownStyles, readStyle } from '../../read/config/styles.ts';
import { repositoryRoot } from '../../root.ts';
import { styleVariables, variableOf } from './stylesheet.ts';

const sheet = readFileSync(join(repositoryRoot, 'styles', 'print.css'), 'utf8');
const used = new Set([...sheet.matchAll(/var\((--[\w-]+)/g)].map(([, name]) => name!));
const print = {
  trim: { width: 170, height: 240 },
  style: '学术',
  size: 10.5,
  leading: 18,
  characters: 32,
  lines: 30,
  opening: 'side',
  punctuation: '全角',
  lineEnds: '整段',
} as const;
const place = wholeFile('book.yaml');

it('every setting does something', () => {
  const idle = settings.filter(({ path, kind }) => {
    const name = variableOf(path);
    if (kind === 'face') return !used.has(name) || !used.has(name.replace(/face$/, 'weight'));
    if (kind === 'align') return !used.has(name) && !(used.has(`${name}-verso`) && used.has(`${name}-recto`));
    return !used.has(name);
  });
  expect(idle.map(({ path }) => path)).toEqual([]);
});

it.each(knownStyles)('%s gives every variable the sheet asks for', async (name) => {
  const { look } = await readStyle(name, place);
  const given = new Set(styleVariables(look, print).map((line) => line.slice(0, line.indexOf(':'))));
  const own = new Set([...sheet.matchAll(/(?:^|[{;\s])(--[\w-]+):/g)].map(([, each]) => each!));
  const page = ['zi', 'line', 'lines', 'measure', 'side', 'head', 'foot', 'gutter', 'fore-edge'].map(
    (each) => `--${each}`,
  );
  const faces = ['song', 'hei', 'kai', 'mono'].map((each) => `--${each}`);
  const unknown = [...used].filter((each) => ![given, own, new Set(page), new Set(faces)].some((set) => set.has(each)));
  expect(unknown).toEqual([]);
});

it('a house’s faces come before ours, and its 楷体 is everybody’s', async () => {
  const { look } = await readStyle('学术', place);
  const faces = { 小标宋: 'House Biao', 楷体: 'House Kai' };
  const house = { ...look, faces, settings: { ...look.settings, 'h1.face': '小标宋' } };
  const variables = styleVariables(house, print, new Map([['House Biao', 700]]));
  expect(variables).toContain('--h1-face:"Fuzi Latin","House Biao","Fuzi Song","Fuzi Rare","Fuzi Symbols",serif');
  expect(variables).toContain('--h1-weight:700');
  expect(variables).toContain('--kai:"Fuzi Latin","House Kai","Fuzi Kai","Fuzi Song","Fuzi Rare","Fuzi Symbols",serif');
  expect(variables).toContain('--quotation-face:var(--kai)');
});
