// XML text: well formed whatever the tree holds, and read alike by readers that take XHTML for HTML.
import { h } from 'hastscript';
import { expect, test } from 'vitest';
import { x } from 'xastscript';
import { xhtmlDocument, xmlDocument } from './xml.ts';

const inner = (document: string) => document.slice(document.indexOf('<p'));

test('empty elements are closed, others keep their end tag, characters are escaped', () => {
  const paragraph = h('p', [
    'a&b',
    h('br'),
    h('code', '<x>'),
    h('a', { id: 'm' }),
    h('img', { src: 'a.png', alt: '"引"' }),
  ]);
  expect(inner(xhtmlDocument(paragraph))).toBe(
    '<p xmlns="http://www.w3.org/1999/xhtml">a&#x26;b<br/><code>&#x3C;x></code><a id="m"></a><img src="a.png" alt="&#x22;引&#x22;"/></p>\n',
  );
});

test('a character that XML forbids is shown as U+FFFD', () => {
  expect(inner(xhtmlDocument(h('p', { title: 'a\u0001' }, '甲\u0000乙')))).toContain('title="a\uFFFD">甲\uFFFD乙</p>');
  expect(xmlDocument(x('p', '\uD800'))).toContain('<p>\uFFFD</p>');
});
