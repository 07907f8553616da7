// A Latin name is written in one way: JavaScript, not here Javascript and there Java Script; e-mail or email. Only names
// that stand among Chinese are compared, three words at most: English sentences have capitals of their own, and what
// differs in its first letter alone may be a command or begin a sentence, which is a remark at most.
import { type Diagnostic, diagnostic, type Severity } from '../../../diagnostic.ts';
import type { Passage } from '../../prose/passage.ts';
import type { Prose } from '../../prose/prose.ts';
import type { Rule } from '../../rule.ts';
import { byCount, mixed, once, ownWords, placeOfSpot, put, type Spot } from './spots.ts';

const run = /[A-Za-z][A-Za-z0-9]*(?:[- ][A-Za-z0-9]+){0,3}/g;
/** What may stand beside a name: Chinese characters and marks, spaces aside. */
const beside = /[\p{Script=Han}，。、；：？！（）《》“”‘’「」—…·\n]/u;
const fewestLetters = 3;

/** Names by their letters alone, in lower case; how each is written → where. */
const namesIn = once((prose: Prose): ReadonlyMap<string, Map<string, Spot[]>> => {
  const names = new Map<string, Map<string, Spot[]>>();
  for (const passage of ownWords(prose)) {
    if (passage.kind === 'heading' || passage.kind === 'cell') continue;
    for (const match of passage.text.matchAll(run)) {
      const start = match.index;
      const end = start + match[0].length;
      if (!standsAlone(passage, start, end)) continue;
      const key = match[0].toLowerCase().replace(/[- ]/g, '');
      const letters = key.replace(/\d/g, '').length;
      if (letters < fewestLetters && !(letters === 2 && /^[A-Z]{2}$|^[a-z]{2}$/.test(match[0]))) continue;
      const ways = names.get(key) ?? new Map<string, Spot[]>();
      names.set(key, ways);
      put(ways, match[0], { passage, start, end });
    }
  }
  return names;
});

function standsAlone({ text }: Passage, start: number, end: number): boolean {
  const before = text[start - 1] === ' ' ? text[start - 2] : text[start - 1];
  const after = text[end] === ' ' ? text[end + 1] : text[end];
  return (before === undefined || beside.test(before)) && (after === undefined || beside.test(after));
}

type Shape = 'mixed' | 'capital' | 'lower' | 'upper';

function shapeOf(name: string): Shape {
  const letters = name.replace(/[^A-Za-z]/g, '');
  if (letters === letters.toLowerCase()) return 'lower';
  if (letters === letters.toUpperCase()) return 'upper';
  const words = name.split(/[- ]/);
  return words.every((word) => /^[A-Z\d]?[a-z\d]*$/.test(word)) ? 'capital' : 'mixed';
}

const joints = (name: string) =>
  name
    .replace(/[A-Za-z]/g, 'a')
    .replace(/[0-9]+/g, '0')
    .replace(/a+/g, 'a');

/** How surely two ways of writing are a slip; undefined where they may both be right. */
function surenessOf([one, many]: [string, Spot[]], [other, few]: [string, Spot[]]): Severity | undefined {
  const share = few.length / (many.length + few.length);
  const shapes = [shapeOf(one), shapeOf(other)];
  const words = Math.max(one.split(/[- ]/).length, other.split(/[- ]/).length);
  if (joints(one) !== joints(other) && one.replace(/[- ]/g, '').length >= 4) {
    // set up and setup, open source and open-source are grammar; Wi-Fi, e-mail, UTF-8, Windows 10 are names.
    const isMail = /^e-?mail$/i.test(other);
    const isName = shapes.every((shape) => shape !== 'lower') && (shapes[0] === shapes[1] || shapes.includes('mixed'));
    return words <= 2 && (isMail || isName) ? 'warning' : 'info';
  }
  if (words > 2) return undefined;
  const has = (a: Shape, b: Shape) => shapes.includes(a) && shapes.includes(b);
  if (shapes[0] === 'mixed' && shapes[1] === 'mixed') return 'warning';
  if (has('mixed', 'capital') || has('mixed', 'upper')) return 'warning';
  if (words > 1) return undefined;
  // cron throughout, and Cron once in the middle of a sentence; jq, and JQ once.
  const isOdd = few.length === 1 && many.length >= 3 && shapes[0] === 'lower';
  if (isOdd && (shapes[1] === 'upper' ? one.length === 2 && !ambiguous.has(one) : isInside(few[0]!))) return 'warning';
  if (one.length < fewestLetters || share > 0.2 || many.length < 4 || shapes[0] === 'lower') return undefined;
  return 'info';
}

/** Two letters that are one thing in capitals and another in small ones. */
const ambiguous = new Set(
  'id cd ps it os ip pc pm am ad bc gb kb mb tb km kg cm mm ms mg ml hz db dc ac io ui tv vs ok us uk eu un no rm ls cp mv su df du ed vi ex ld nm ar as sh cc pr tr wc'.split(
    ' ',
  ),
);

/** Whether a name stands within a sentence: a character comes right before it. */
const isInside = ({ passage, start }: Spot) =>
  /\p{Script=Han}$/u.test(passage.text.slice(0, start).trimEnd().slice(-1));

/** What may be commands and names side by side is said once for the book. */
function remarkOn(doubtful: readonly [string, Spot[]][][]): Diagnostic[] {
  const [first] = doubtful;
  if (!first) return [];
  const minority = doubtful.map(([, other]) => other![1][0]!);
  const list = (join: string, end: string) =>
    doubtful
      .slice(0, 20)
      .map((ways) => ways.map(([way]) => way).join(join))
      .join(end);
  const values = {
    counts: list('/', '，'),
    countsEn: list('/', ', '),
    common: first[0]![0],
    minority: minority.length,
  };
  const related = minority.slice(1, 13).map(placeOfSpot);
  return [diagnostic('latin-name-written-one-way', placeOfSpot(minority[0]!), values, { severity: 'info', related })];
}

export const latinNameWrittenOneWay: Rule = {
  id: 'latin-name-written-one-way',
  check: (_, __, prose) => {
    const findings: Diagnostic[] = [];
    const doubtful: [string, Spot[]][][] = [];
    for (const ways of namesIn(prose).values()) {
      if (ways.size < 2) continue;
      const [most, ...others] = byCount(ways);
      const wrong = others.flatMap((other) => {
        const severity = surenessOf(most!, other);
        return severity ? [{ other, severity }] : [];
      });
      if (wrong.length === 0) continue;
      const sure = wrong.filter(({ severity }) => severity === 'warning');
      if (sure.length === 0) doubtful.push([most!, ...wrong.map(({ other }) => other)]);
      const shown = new Map([most!, ...sure.map(({ other }) => other)]);
      findings.push(...mixed('latin-name-written-one-way', shown, { hint: true }));
    }
    return [...findings, ...remarkOn(doubtful)];
  },
  examples: {
    wrong: [
      { text: '用bash写，bash很快，bash很小。新版的 Bash 也能写。', found: 'Bash', count: 1 },
      { text: '用jq写，jq很快，jq很小。JQ也能写。', found: 'JQ', count: 1 },
      { text: '用JavaScript写脚本，JavaScript很方便，学Javascript不难。', found: 'Javascript', count: 1 },
      { text: '请发e-mail，不要用email以外的办法，e-mail最快。', found: 'email', count: 1 },
      { text: '摊位上有Wi-Fi，集市外没有WiFi，Wi-Fi很慢。', found: 'WiFi', count: 1 },
    ],
    right: [
      '用bash写，bash很快，bash很小。Bash也能写。',
      '公里写作km，km很长，km多长？PH值是一回事，pH值是另一回事。',
      '用git提交，Git是一种工具，见`JavaScript`与javascript。',
      'He said the big data was here. 大数据（big data）在这里，Big Data是旧称。',
      '见A1和A-1，x与X，GB与Gb。',
    ],
  },
};
