// Test scans with faults put in at random: odd lines, marks of Markdown and HTML, lines lost, doubled, joined, swapped.
import fc from 'fast-check';

const oddities = [
  '',
  '---',
  '12',
  '— 7 —',
  '# ',
  '**',
  '***强***',
  '<b>粗',
  '</table>',
  '<table>',
  '| 甲 |',
  '|---|',
  '$x^2$',
  '[^1]: 注',
  '① 参见《某书》。',
  '：：：',
  ':::',
  '::: note',
  '1.',
  '- 一',
  '> 引',
  '~~~',
  '```js',
  '    四格',
  '第三章',
  '第l章 误',
  '目录',
  '前言',
  '参考文献',
  '附录A',
  '\f',
  '\u0000',
  '&amp; &lt;',
  '<br>',
  '[a]: http://x.y',
  '\\',
  '`',
  '{#id}',
  '# 题 {.unnumbered}',
  '## 题 ##',
  'http://a.b/c?d=e_f*',
  'a@b.cn',
  '图书在版编目（CIP）数据',
  '责任编辑：某某　定价：1.00元',
  '=====',
  '* * *',
  '+',
  '1) x',
  '甲\t乙',
  '<!-- 注 -->',
  '<Enter>',
  '_a_ __b__',
  '^[注]',
  '[@fig-x]',
  '￼',
  '![图](a.png)',
];

/** One of the scans, with up to twelve faults. @param scans their texts */
export const mutatedScan = (scans: string[]) =>
  fc
    .record({
      scan: fc.constantFrom(...scans.map((text) => text.split('\n'))),
      edits: fc.array(
        fc.record({
          at: fc.double({ min: 0, max: 0.999, noNaN: true }),
          kind: fc.constantFrom('insert', 'append', 'prefix', 'remove', 'double', 'join', 'swap'),
          odd: fc.oneof(fc.constantFrom(...oddities), fc.string({ unit: 'grapheme', maxLength: 12 })),
        }),
        { maxLength: 12 },
      ),
    })
    .map(({ scan, edits }) => {
      const lines = [...scan];
      for (const { at, kind, odd } of edits) {
        const i = Math.floor(at * lines.length);
        if (kind === 'insert') lines.splice(i, 0, odd);
        else if (kind === 'append') lines[i] += odd;
        else if (kind === 'prefix') lines[i] = odd + lines[i];
        else if (kind === 'remove') lines.splice(i, 1);
        else if (kind === 'double') lines.splice(i, 0, lines[i]!);
        else if (kind === 'join') lines.splice(i, 2, lines.slice(i, i + 2).join(''));
        else lines.splice(i, 2, ...lines.slice(i, i + 2).reverse());
      }
      return lines.join('\n');
    });
