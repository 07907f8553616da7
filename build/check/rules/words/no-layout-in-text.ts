// What once made a page look right and is text now: leader dots before a page number, HTML tags that were typed or escaped
// (<b>, <br>). In running text only: code and formulas are opaque.
import { matchesIn } from '../../prose/matches.ts';
import { offsetOf } from '../../prose/passage.ts';
import type { TextFinding, TextRule } from '../../rule.ts';

// Begins where the dots begin: tried once a run, not once a dot.
const leaders = /(?:(?<![.．·])[.．·]{5,}|(?<!…)…{3,})\s*\d{1,4}\s*$/gm;
const tag =
  /<\/?(?:b|strong|i|em|u|br|p|div|span|font|center|sub|sup|td|tr|th|table|small|big|h[1-6])(?:\s[^<>\n]{0,200})?\/?>/gi;

/** One alone may be a word in angle brackets (<font>, <p>): a tag is known by its other half, an attribute, or its nature. */
const lone = /<br ?\/?>|<(?:font|span|div|p|table|td) [a-z]+=/i;
const pair = /<([a-z]+\d?)[^<>\n]{0,200}>[^<>]{0,400}<\/\1>/i;

export const noLayoutInText: TextRule = {
  id: 'no-layout-in-text',
  everyScript: true,
  reads: ['paragraph', 'item', 'heading', 'caption', 'note'],
  find(passage) {
    const { text, source } = passage;
    const found: TextFinding[] = [];
    const say = (match: RegExpMatchArray) => {
      const start = match.index ?? 0;
      found.push({ start, end: start + match[0].length });
    };
    if (/[.．·…]{3}/.test(text)) for (const match of matchesIn(text, leaders)) say(match);
    // A text about HTML names tags; code it should be, but what it names is meant.
    if (text.includes('<') && (lone.test(text) || pair.test(text)) && !/标签|标记|元素|属性|HTML|XML|tag/i.test(text))
      for (const match of matchesIn(text, tag)) {
        // A tag that stands as such in the source is told by html-is-allowed.
        const at = offsetOf(passage, match.index);
        if (source.text[at] !== '<' || source.text[at - 1] === '\\') say(match);
      }
    return found;
  },
  examples: {
    wrong: [
      { text: '集市的由来..........12', found: '..........12' },
      { text: '集市\\<b\\>很大\\</b\\>。', count: 2 },
    ],
    right: ['集市的由来……', '标签`<b>`是粗体。', '3<5，5>3。', 'HTML的标签\\<b\\>是粗体。'],
  },
};
