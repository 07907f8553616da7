// Facts that part, and facts that only look so: which pairs are believed to be one fact.
import { describe, expect, it } from 'vitest';
import { bookOf } from '../../examples.ts';
import { proseOf } from '../../prose/prose.ts';
import { factsApart } from './facts-apart.ts';

const between = '\n\n又说别的。\n\n再说别的。\n\n';

async function partingsIn(one: string, other: string): Promise<string[]> {
  const book = await bookOf({ text: `${one}${between}${other}` });
  return factsApart(proseOf(book)).map(({ parting, one: a, other: b }) => `${parting} ${a.digits}→${b.digits}`);
}

describe('facts told in two figures', () => {
  const wrong: [one: string, other: string, parting: string][] = [
    ['石匠从砖窑边挖出一块旧碑，碎成53块。', '砖窑的人认出是旧碑，石匠把35块一一拼上。', 'turned 53→35'],
    ['河湾水闸的闸门宽度是126厘米，用杉木做。', '杉木闸门的宽度写成了176厘米，水闸漏水。', 'slip 126→176'],
    ['访谈由秦秋兰完成，共访谈船工37人，摊主12人。', '秦秋兰访谈过的27位船工里，有21位提到竹篙。', 'slip 37→27'],
    ['周家船厂的工匠里，识字的有6名，都教过书。', '周家船厂教过书的工匠有5名，识字。', 'by one 6→5'],
  ];
  const told: [one: string, other: string][] = [
    ['2003年，船坞改制为河湾船坞有限公司。', '河湾船坞改制为股份有限公司的那年，船工都领了股票。'],
    ['问卷由贺知秋副研究员设计，船工填写。', '给船工看问卷的，是贺知秋研究员。'],
    ['贺知秋扮演枣花，获得表演一等奖。', '1985年凭借枣花，贺知秋获得表演二等奖。'],
    ['1958年起，周望川任水文站站长。', '周望川当上水文站站长是在1956年，1956年任职。'],
  ];
  for (const [one, other] of told) {
    it(`${one} ${other}`, async () => expect(await partingsIn(one, other)).toHaveLength(1));
  }
  for (const [one, other, parting] of wrong) {
    it(`${one} ${other}`, async () => expect(await partingsIn(one, other)).toEqual([parting]));
  }
  const right: [one: string, other: string][] = [
    // The same figure.
    ['石匠从砖窑边挖出一块旧碑，碎成53块。', '砖窑的人认出是旧碑，石匠把53块一一拼上。'],
    // Two years.
    ['1953年，石匠从砖窑边挖出53块旧碑。', '1961年，石匠从砖窑边挖出35块旧碑。'],
    // Both in one sentence.
    ['石匠从砖窑边挖出53块旧碑。', '砖窑边的53块旧碑，石匠拼上的有35块。'],
    // Rough, the end of a range, reckoned from another.
    ['石匠从砖窑边挖出53块旧碑。', '砖窑边的旧碑，石匠拼上的约35块。'],
    ['石匠从砖窑边挖出20～53块旧碑。', '砖窑边的旧碑，石匠拼上35块。'],
    ['石匠从砖窑边挖出53块旧碑。', '砖窑边的旧碑，石匠又拼上比上回少35块。'],
    // Promoted; another event of the same people.
    ['2003年，问卷由贺知秋副研究员设计，船工填写。', '2009年给船工看问卷的，是贺知秋研究员。'],
    ['问卷由贺知秋副研究员设计，船工填写。', '两年以后，给船工看问卷的，是贺知秋研究员。'],
    ['1958年，周望川调到水文站。', '1956年，水文站的周望川毕业。'],
    // Another word in one frame; another thing done at another time; measured once, told once.
    ['石匠拼碑，占全年石匠工钱的30%。', '石匠砌窑，占全年窑匠工钱的60%。'],
    ['水闸在汛期前20天停止放船。', '水闸在汛期前30天停止收租。'],
    ['水闸边的古樟，树高23米。', '2015年，水文站测得水闸边的古樟高24米。'],
    // Nothing rare in common.
    ['渡口有53块石头。', '上街的铺子一共35块招牌。'],
  ];
  for (const [one, other] of right) {
    it(`${one} ${other}`, async () => expect(await partingsIn(one, other)).toEqual([]));
  }
});

it('a row is told against the text, not against a row', async () => {
  const row = (share: string) => `表1 摊租\n\n| 摊位 | 占比/% |\n|--|--|\n| 竹器摊 | ${share} |\n| 布摊 | 20.1 |`;
  const text = '竹器摊的摊租，占全集市摊租的42.5%。';
  expect(await partingsIn(text, row('45.2'))).toEqual(['turned 42.5→45.2']);
  expect(await partingsIn(text, row('42.5'))).toEqual([]);
  expect(await partingsIn(row('42.5'), row('45.2'))).toEqual([]);
});
