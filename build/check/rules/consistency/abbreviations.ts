// Where a book defines a short name for a long one: （以下简称“助力办”）, 光学字符识别（OCR）. In: prose. Out: definitions in
// reading order. Must not judge.
import type { Prose } from '../../prose/prose.ts';
import { matchesIn, once, running, type Spot } from './spots.ts';

export interface Definition {
  short: string;
  /** What stands before the definition: its last characters are the long name's. */
  long: string;
  /** The short name, as defined. */
  spot: Spot;
  /** By 简称; as letters in brackets after their full form; as letters alone in brackets, which may be a gloss. */
  kind: 'said' | 'expanded' | 'glossed';
}

const said =
  /(?:以下|下文|下面|后文|本书|文中)?(?:均|统|通|都)?(?:简称|下称|以下称)(?:为|作)?[：:]?\s?([“‘《「]?)([^“”‘’《》「」（）(),，。；;：:、\n\uFFFC]{1,20})([”’》」]?)(?=[）)，,。；、]|或)/g;

const bracketed =
  /([\p{Script=Han}]{3,20})[”’》」]?\s?[（(]([A-Za-z][A-Za-z .'&\-/]{5,80}[,，;；]\s?)?(?:简称|缩写为?)?\s?([A-Z][A-Z0-9]{1,7})[）)]/gu;

/** Every definition of a short name, in reading order. */
export const definitionsIn = once((prose: Prose): readonly Definition[] => {
  const definitions: Definition[] = [];
  for (const { passage, match } of matchesIn(running(prose), said)) {
    const [whole, open = '', short = '', close = ''] = match;
    // 简称什么、简称为的: a word about naming, not a name.
    if (/^[的为是作了过]|什么|怎么/.test(short) || (open === '') !== (close === '')) continue;
    const near = passage.text.slice(Math.max(0, match.index - 80), match.index);
    const bracket = Math.max(near.lastIndexOf('（'), near.lastIndexOf('('));
    const before = bracket >= 0 && near.length - bracket <= 40 ? near.slice(0, bracket) : near;
    const start = match.index + whole.lastIndexOf(`${short}${close}`);
    definitions.push({
      short,
      long: nameBefore(before),
      spot: { passage, start, end: start + short.length },
      kind: 'said',
    });
  }
  for (const { passage, match } of matchesIn(running(prose), bracketed)) {
    const [whole, long = '', full, short = ''] = match;
    const start = match.index + whole.lastIndexOf(short);
    const spot = { passage, start, end: start + short.length };
    definitions.push({ short, long, spot, kind: full ? 'expanded' : 'glossed' });
  }
  return inReadingOrder(prose, definitions);
});

/** The last run of a text that could be a name. */
const nameBefore = (text: string) =>
  /[^，。；：、！？（）()\s“”‘’\uFFFC]{1,40}[”’》」]?$/.exec(text.slice(-42))?.[0].replace(/[《》“”‘’「」]/g, '') ?? '';

function inReadingOrder(prose: Prose, definitions: Definition[]): Definition[] {
  const order = new Map(prose.passages.map((passage, index) => [passage, index]));
  const at = ({ spot }: Definition) => order.get(spot.passage) ?? 0;
  return definitions.sort((a, b) => at(a) - at(b) || a.spot.start - b.spot.start);
}
