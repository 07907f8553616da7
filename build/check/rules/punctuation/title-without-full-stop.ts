// Headings and captions end without 。 (GB/T 15834—2011, appendix A.1; CY/T 171—2019, 6.2): they are titles, not
// sentences. A caption of several sentences is text and keeps its full stops.
import type { Rule } from '../../rule.ts';
import { reportSpots, spotsOf } from './places.ts';

const id = 'title-without-full-stop';
/** 表2-1　… typed as a paragraph: a number, a space, a title. */
const typedCaption =
  /^(?:续?[表图]|附[表图]) ?\d{1,3}(?:[-–—.．·]\d{1,3}){0,2}[\s　]{1,4}[^，。：；？！]{2,44}[。；，]$/;

export const titleWithoutFullStop: Rule = {
  id,
  check: (_book, _survey, prose) =>
    reportSpots(
      id,
      spotsOf(prose, {
        id,
        reads: ['heading', 'caption', 'paragraph'],
        find({ text, kind }) {
          if (kind === 'paragraph' && (text.length > 60 || !typedCaption.test(text.trimEnd()))) return [];
          const at = text.trimEnd().length - 1;
          if (!/[。，；、]/.test(text[at] ?? '') || /[。！？；]/.test(text.slice(0, at))) return [];
          // A comma that is left over at the end of a title; of what is as long as a paragraph nothing is said.
          if (text[at] !== '。' && at > 60) return [];
          // What stands beside a picture may be a remark; a title is short.
          if (kind === 'caption' && (at > 40 || /[，：]/.test(text.slice(0, at)))) return [];
          return [
            {
              start: at,
              end: at + 1,
              values: { title: text.slice(0, at).slice(-20) },
              hint: text.slice(0, at).slice(-20),
            },
          ];
        },
      }),
    ),
  examples: {
    wrong: [
      { text: '## 集市的来历，\n\n集市在河湾。', found: '，' },
      { text: '## 集市的来历。\n\n集市在河湾。', found: '。' },
      { text: '表2-1　集市的摊位。\n\n|鱼|虾|\n|--|--|\n|3|4|', found: '。' },
    ],
    right: ['表2-1是集市的摊位。', '## 集市的来历\n\n集市在河湾。', '## 你来吗？\n\n集市在河湾。'],
  },
};
