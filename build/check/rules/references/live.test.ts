// What --fix does with references typed in prose: the book reads as before, and the tree differs only where it was fixed.
import { describe, expect, it } from 'vitest';
import type { Book } from '../../../book.ts';
import { referenceText } from '../../../resolve/wording.ts';
import { bookOf } from '../../examples.ts';
import { fixFile } from '../../fix.ts';
import { proseOf } from '../../prose/prose.ts';
import { surveyBook } from '../../survey.ts';
import { typedReferenceIsLive } from './typed-reference-is-live.ts';

const text = `# 集市

集市在河湾，见图1-1，又见**图1-2**；价目见表1-1，写在1.2节里，图1-1、1-2要对着看。

![河湾](a.png)

![船](b.png){#fig-boat}

| 米 | 价 |
|--|--|
| 新 | 3 |

: 价目

## 来历

价目表1-1（图1-1）[^a]；图1-1[待查]；[图1-1](a.html)；见图 1-1。

[^a]: 见第1章，又见1.2节。

## 价目

再看式（1-1），没有这个式。
`;

/** The text of a book with its references written out. */
const readAloud = (book: Book) =>
  proseOf(book)
    .passages.map(({ raw, insets }) => {
      let out = '';
      let at = 0;
      for (const { at: place, node } of insets) {
        if (node.type !== 'crossReference') continue;
        out += raw.slice(at, place) + referenceText(book, node);
        at = place + 1;
      }
      return out + raw.slice(at);
    })
    .join('\n');

const findingsOf = (book: Book) => typedReferenceIsLive.check(book, surveyBook(book), proseOf(book));

async function fixedOnce(source: string): Promise<{ text: string; made: number; refused: number }> {
  const book = await bookOf({ text: source });
  const own = book.sources.find(({ path }) => path === '01.md')!;
  const { text, made, refused } = fixFile(own, findingsOf(book));
  return { text, made: made.length, refused: refused.length };
}

describe('typed references made live', () => {
  it('read as before, in as many runs as labels are new', async () => {
    const before = readAloud(await bookOf({ text }));
    let now = text;
    for (let run = 0; run < 4; run++) {
      const { text: next, refused } = await fixedOnce(now);
      expect(refused).toBe(0);
      expect(readAloud(await bookOf({ text: next }))).toBe(before);
      if (next === now) break;
      now = next;
    }
    expect((await fixedOnce(now)).made).toBe(0);
    expect(now).toContain('集市在河湾，见[@fig-1-1]，又见**[@fig-boat]**');
    expect(now).toContain('![河湾](a.png){#fig-1-1}');
    // Another form than the reference would print, a link, brackets beside it: an editor's to decide.
    expect(now).toContain('[图1-1](a.html)；见图 1-1。');
    expect(now).toContain('图1-1[待查]');
  });

  it('all say one thing, so that they fold into one finding', async () => {
    const findings = findingsOf(await bookOf({ text }));
    expect(findings.length).toBeGreaterThan(6);
    expect(new Set(findings.map(({ severity, values, hint }) => JSON.stringify([severity, values, hint]))).size).toBe(
      1,
    );
  });
});
