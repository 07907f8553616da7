// Finished documents → accessibility metadata, true to what they hold: `visual` only where there are pictures, MathML
// only where there is mathematics, pageBreakMarkers only where there are markers. Claims no conformance: a person does.
import type { Element as HastElement } from 'hast';
import { visit } from 'unist-util-visit';
import type { Element } from 'xast';
import { meta } from './metadata.ts';

/** What was seen in the documents. */
export interface Content {
  images: boolean;
  /** Every content image has words; decorative ones (alt="" or presentation) do not count against it. */
  described: boolean;
  math: boolean;
  svg: boolean;
  ruby: boolean;
  pageBreaks: boolean;
}

/** Looks at the content documents. @param documents their html elements */
export function surveyContent(documents: readonly HastElement[]): Content {
  const content: Content = {
    images: false,
    described: true,
    math: false,
    svg: false,
    ruby: false,
    pageBreaks: false,
  };
  for (const document of documents) {
    visit(document, 'element', (node) => {
      if (node.tagName === 'img') {
        content.images = true;
        if (typeof node.properties.alt !== 'string') content.described = false;
        else if (node.properties.alt.trim() === '' && node.properties.role !== 'presentation')
          content.described = false;
      }
      if (node.tagName === 'svg') content.svg = content.images = true;
      if (node.tagName === 'math') content.math = true;
      if (node.tagName === 'ruby') content.ruby = true;
      if (node.properties['epub:type'] === 'pagebreak') content.pageBreaks = true;
    });
  }
  return content;
}

/** schema.org properties, then the summary in Chinese. */
export function accessibilityElements(content: Content, contents: { pageList: boolean }): Element[] {
  const features = ['tableOfContents', 'readingOrder', 'structuralNavigation', 'displayTransformability'];
  if (content.images && content.described) features.push('alternativeText');
  if (content.math) features.push('MathML', 'describedMath');
  if (content.ruby) features.push('rubyAnnotations');
  if (content.pageBreaks) features.push('pageBreakMarkers');
  if (contents.pageList) features.push('pageNavigation');

  const modes = content.images ? ['textual', 'visual'] : ['textual'];
  const textIsEnough = !content.images || content.described;
  const sufficient = [...(content.images ? ['textual,visual'] : []), ...(textIsEnough ? ['textual'] : [])];
  return [
    ...modes.map((mode) => meta('schema:accessMode', mode)),
    ...sufficient.map((set) => meta('schema:accessModeSufficient', set)),
    ...features.map((feature) => meta('schema:accessibilityFeature', feature)),
    meta('schema:accessibilityHazard', 'none'),
    meta('schema:accessibilitySummary', summary(content, contents.pageList)),
  ];
}

function summary(content: Content, pageList: boolean): string {
  const parts = ['本书为可重排的文字，标题分级，目录可逐级导航，注释与正文互相链接，阅读次序与文件次序一致'];
  if (!content.images) parts.push('全书没有图片');
  else parts.push(content.described ? '图片都有替代文字' : '部分图片没有替代文字');
  if (content.math) parts.push('公式用 MathML 表示，并附 TeX 源码');
  if (pageList) parts.push('页码与印刷版一致，可按印刷页码跳转');
  return `${parts.join('；')}。`;
}
