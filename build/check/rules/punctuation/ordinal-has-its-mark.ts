// What follows a number that orders (GB/T 15834—2011, appendix B.3): 一、 （一） 1. （1） ① 第一， 首先，. 、 after a bracket
// or a circle says the same twice; after 第一 or an Arabic number it is not used.
import { type Diagnostic, diagnostic } from '../../../diagnostic.ts';
import { matchesIn } from '../../prose/matches.ts';
import { offsetOf, type Passage, placeIn } from '../../prose/passage.ts';
import type { Rule } from '../../rule.ts';

const id = 'ordinal-has-its-mark';

interface Form {
  pattern: RegExp;
  /** How the kind is named in a finding, wrong and right. */
  form: string;
  right: string;
}

const forms: readonly Form[] = [
  { pattern: /^[（(][一二三四五六七八九十]{1,3}[）)] ?[、，.．:：]/, form: '（一）、', right: '（一）' },
  { pattern: /^[（(]\d{1,2}[）)] ?[、，.．](?![（(]\d)/, form: '（1）、', right: '（1）' },
  { pattern: /^[①-⑳] ?[、，.．](?![①-⑳])/, form: '①、', right: '①' },
  { pattern: /^第[一二三四五六七八九十]{1,2}、(?![第一二三四五六七八九十])/, form: '第一、', right: '第一，' },
  { pattern: /^其[一二三四五六]、(?!其)/, form: '其一、', right: '其一，' },
  { pattern: /^(?:首先|其次|再次|最后)、/, form: '首先、', right: '首先，' },
  { pattern: /^[一二三四五六七八九十]{1,3}[.．](?![\d.．])/, form: '一.', right: '一、' },
  { pattern: /^[（(][A-Za-z][）)] ?[、，.．]/, form: '（A）、', right: '（A）' },
  { pattern: /^\d{1,2}[）)] ?[、，.．]/, form: '1）、', right: '1）' },
  { pattern: /^\d{1,2}。(?=[\u4e00-\u9fff]{2})/, form: '1。', right: '1.' },
  { pattern: /^\d{1,2}，(?=[\u4e00-\u9fff]{2}[^，]{0,20}[；。].{0,80}\d，)/, form: '1，', right: '1.' },
  { pattern: /^第[一二三四五六七八九十]：(?!“)/, form: '第一：', right: '第一，' },
  { pattern: /^(?:首先|其次|再次)：(?!“)/, form: '首先：', right: '首先，' },
  { pattern: /^[一二三四五六]是、/, form: '一是、', right: '一是' },
  { pattern: /^[⑴-⒇] ?[、，.．]/, form: '⑴、', right: '⑴' },
  { pattern: /^\d{1,2}[.．]、/, form: '1.、', right: '1.' },
  {
    pattern: /^[一二三四五六七八九十]{1,2}，(?=[\u4e00-\u9fff]{2})(?![一二三四五六七八九十])/,
    form: '一，',
    right: '一、',
  },
  { pattern: /^第[一二三四五六七八九十](?:点|个|种|类)、(?!第)/, form: '第一点、', right: '第一点，' },
  { pattern: /^[A-Za-z]、(?=[\u4e00-\u9fff]{2})(?!.{0,8}[、和][A-Za-z](?![A-Za-z]))/, form: 'A、', right: 'A. ' },
  { pattern: /^\d{1,2}、(?!\d{1,2}[\u4e00-\u9fff、])(?=\D)/, form: '1、', right: '1.' },
];

/** The same forms in the middle of a paragraph, where they can be nothing else. */
const inner: readonly Form[] = [
  { pattern: /(?<=[。；：，“‘「])（[一二三四五六七八九十]{1,3}）、/g, form: '（一）、', right: '（一）' },
  { pattern: /(?<=[。；：，“‘「])（\d{1,2}）、(?!（)/g, form: '（1）、', right: '（1）' },
  { pattern: /(?<=[。；：，“‘「])[①-⑳]、(?![①-⑳])/g, form: '①、', right: '①' },
  { pattern: /(?<=[。；：，“‘「])(?:首先|其次|再次)、/g, form: '首先、', right: '首先，' },
  { pattern: /(?<=[。；：“‘「])其[一二三四五六]、(?!其)/g, form: '其一、', right: '其一，' },
  { pattern: /(?<=[。；：“‘「])[一二三四五六]是、/g, form: '一是、', right: '一是' },
  { pattern: /(?<=[。；：“‘「])[一二三四五六]、(?=是)/g, form: '一、是', right: '一是' },
  {
    pattern:
      /(?<=[。；：“‘「])\d、(?=[\u4e00-\u9fff]{2}[^。；]{0,200}[。；]\d、)|(?<=[。；：][^。；]{1,200}[。；])\d、(?=[\u4e00-\u9fff]{2})/g,
    form: '1、',
    right: '1.',
  },
  {
    pattern:
      /(?<=[。；：！？…“‘「（])第[一二三四五六七八九十]、(?![第一二三四五六七八九十])(?=[^。；：，、]{3})|(?<=，)第[一二三四五]、(?![第一二三四五六七八九十])(?=[^。；、]{3,60}[；，。](?:第[二三四五]|其次)[、，])/g,
    form: '第一、',
    right: '第一，',
  },
];

/** The line before an item that was typed on a line of its own is at its end. */
const lineEnds = /[。；：！？…”）;:]$/;
const mayBegin = /[（(①-⑳⑴-⒇第首其再最一二三四五六七八九十\dA-Za-z]/g;

/**
 * Where the lines of a passage begin at which an item may: its first, and those after a finished line. In a list, whose
 * items may have no marks, any line. A line's end within a paragraph is no character of its text: the source has it.
 */
function itemLines(passage: Passage): number[] {
  const { text, kind, source } = passage;
  const starts = [0];
  const from = offsetOf(passage, 0);
  if (!source.text.slice(from, offsetOf(passage, Math.max(0, text.length - 1))).includes('\n')) return starts;
  for (const { index } of matchesIn(text, mayBegin)) {
    const before = text.slice(Math.max(0, index - 12), index).trimEnd();
    if (!lineEnds.test(before) && !(kind === 'item' && /[\u4e00-\u9fff]$/.test(before))) continue;
    if (source.text.slice(offsetOf(passage, index - 1) + 1, offsetOf(passage, index)).includes('\n'))
      starts.push(index);
    else if (text[index - 1] === '\n') starts.push(index);
  }
  return starts;
}

export const ordinalHasItsMark: Rule = {
  id,
  check(_book, _survey, prose) {
    if (prose.script !== 'simplified') return [];
    const findings: Diagnostic[] = [];
    for (const passage of prose.passages) {
      const { text, kind } = passage;
      if (kind === 'verse' || kind === 'reference' || kind === 'signature' || kind === 'cell') continue;
      const say = (start: number, end: number, { form, right }: Form) =>
        // Only the form is named, so that a book full of it is one finding with a count.
        findings.push(diagnostic(id, placeIn(passage, start, end), { form, right }));
      // Bracketed and circled numbers of a list are its marks, not its text: what they left behind is the 、.
      if (kind === 'item' && /^[、．.](?![①-⑳（(])/.test(text)) say(0, 1, forms[1]!);
      const said = new Set<number>();
      for (const at of itemLines(passage)) {
        const line = at === 0 ? text : text.slice(at, at + 240);
        for (const form of forms) {
          const match = form.pattern.exec(line);
          if (!match) continue;
          say(at, at + match[0].length, form);
          said.add(at);
        }
      }
      if (!/[）①-⑳第先次\d其][^，]?、|[一二三四五六](?:、是|是、)/.test(text)) continue;
      for (const form of inner)
        for (const { index, 0: run } of matchesIn(text, form.pattern))
          if (!said.has(index)) say(index, index + run.length, form);
    }
    return findings;
  },
  examples: {
    wrong: [
      { text: '（一）、集市的来历', found: '（一）、' },
      { text: '理由有三：①、人多；②、路近。', found: '①、', count: 2 },
      { text: '（1）、人多\n\n（2）、路近', count: 2 },
      { text: '第一、人多，所以来的摊主也多。', found: '第一、' },
      { text: '1、集市的来历', found: '1、' },
      { text: '原因如下：1、路太窄；2、人太多。', found: '1、', count: 2 },
      { text: '原因有二，首先、路太窄；其次、人太多。', count: 2 },
      { text: '理由有二：其一、人多；其二、路近。', count: 2 },
      { text: '（A）、人多', found: '（A）、' },
      { text: '1）、人多\n\n1。集市的来历\n\n一是、人多；二是、路近。\n\n第一：人多。\n\n首先：修路。', count: 6 },
      { text: '“第一、散市以前，秤不能收；第二、收了秤，灯不能灭。”老丁说。', found: '第一、', count: 2 },
      { text: '老丁叮嘱：“1、少装；2、慢撑；3、早回。”', count: 3 },
      { text: '他说了两条，第一、船要早开；第二、人要坐稳。又添一句：“首先、别挤。”', count: 3 },
      { text: '1，清扫街面；2，摆好摊位。', found: '1，', count: 1 },
      { text: '1. 清扫街面；\n2、摆好摊位；\n3. 挂上价牌。', found: '2、', count: 1 },
      { text: '开市先备三件事。\n第一、清扫街面，不留杂物。', found: '第一、', count: 1 },
    ],
    right: [
      '（一）集市的来历',
      '第一，人多，所以来的摊主也多。',
      '第一、二章讲集市。',
      '1、2号摊位都空着。“第一、第二节讲集市，第一、三节讲渡口。”他排在东边，第一、二两天都没有来。',
      '1. 竹器摊在第1、\n2、3号摊位都空着。\n2. 布摊没有空。',
      '一、二两项归摊主。',
      '①、②两处标了红线，（3）、（4）两项：（1）、（2）项不变。\n\n（3）、（4）两项删去。',
    ],
  },
};
