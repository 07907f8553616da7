// What is read as a reference typed in prose, and what is not. proofreading §B3 lists the kinds; the sentences are ours.
import { describe, expect, it } from 'vitest';
import { bookOf } from '../../../examples.ts';
import { proseOf } from '../../../prose/prose.ts';
import { mentionsOf } from './mentions.ts';

/** `kind number` of each mention of a text, quoted ones left out. */
async function read(text: string): Promise<string[]> {
  const prose = proseOf(await bookOf({ text: `河湾。\n\n${text}` }));
  return prose.passages.flatMap((passage) =>
    mentionsOf(passage)
      .filter(({ quoted }) => !quoted)
      .map(({ kind, number, parts, between }) => [kind, number, ...(parts ?? []), ...(between ?? [])].join(' ')),
  );
}

const named: [string, string[]][] = [
  ['河湾见图3-2。', ['figure 3-2']],
  ['河湾见图 3-2。', ['figure 3-2']],
  ['河湾见图２－１。', ['figure 2-1']],
  ['河湾见图3.2。', ['figure 3-2']],
  ['秋天的河湾见图3-2(a)。', ['figure 3-2 a']],
  ['两季的河湾见图3-2（a、b）。', ['figure 3-2 a b']],
  ['如图一所示，船在湾里。', ['figure 1']],
  ['见图3-1至3-4。', ['figure 3-1', 'figure 3-4 3-2 3-3']],
  ['米价见表2-1和表2-3。', ['table 2-1', 'table 2-3']],
  ['米价见表A-1。', ['table A-1']],
  ['由式（2-3）算出米价。', ['equation 2-3']],
  ['由公式(2-3)算出米价。', ['equation 2-3']],
  ['记账的办法见程序清单3-1。', ['listing 3-1']],
  ['称法同例3-1。', ['item 3-1']],
  ['渡口在第5章再说。', ['chapter 5']],
  ['渡口在第二章第三节再说。', ['section 2/3']],
  ['渡口在第3、5章再说。', ['chapter 3', 'chapter 5']],
  ['桥见2.1.3节。', ['decimal 2-1-3']],
  ['桥在第二篇。', ['part 2']],
  ['度量衡见附录A。', ['appendix A']],
  ['度量衡见附录一。', ['appendix 1']],
  ['河湾的地图见第12页。', ['page 12']],
  ['河湾的地图见p.12。', ['page 12']],
  ['米价参见注①。', ['note 1']],
  ['米价涨过三回[12]。', ['citation 12']],
  ['米价涨过三回[3-5,8]。', ['citation 3-5,8']],
];

const notNamed = [
  '地图2017年才画成。',
  '米价表1明一暗。',
  '集市正式2月1日开张。',
  '县发[2017]第5号文说了集市。',
  '船户以本表决心。',
  '账本第1页码缺了一角。',
  '他试图3次过河。',
  '每船代表2-3人。',
  '文章发表2-3篇。',
  '比例3-1，条例5条。',
  '附录一并寄来。',
  '第三节课讲河湾，第二章程讲集市。',
  '他关注5年，备注1处，标注①。',
  '水深在区间[2,3]里，取a[1]。',
  '集市8:30开，图3个铜钱。',
  '图3D打印的船。',
  '他说：“见图3-2和第5章。”',
];

describe('typed references', () => {
  for (const [text, wanted] of named) {
    it(text, async () => expect(await read(text)).toEqual(wanted));
  }
  for (const text of notNamed) {
    it(`not in ${text}`, async () => expect(await read(text)).toEqual([]));
  }
  it('none in headings, code, captions and lists of references', async () => {
    const text =
      '## 图3-2的来历\n\n`图3-2`\n\n```\n见图3-2\n```\n\n![见图3-2](a.png)\n\n## 参考文献\n\n[1] 林一. 图3-2[M]. 2001.';
    expect(await read(text)).toEqual([]);
  });
});
