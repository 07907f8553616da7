// TeX source → the text of the glyphs that KaTeX sets for it, as HTML (print) or as MathML (EPUB, web). KaTeX is asked
// afresh: this is the comparison's own reading, not the renderer's result. Must not lay anything out.
import katex from 'katex';
import { counted } from './normalise.ts';

/**
 * The counted text that a formula shows.
 * @param output html for print, mathml for EPUB and web; a source KaTeX cannot read shows as itself in both
 */
export function formulaGlyphs(tex: string, displayMode: boolean, output: 'html' | 'mathml'): string {
  const markup = katex.renderToString(tex, { displayMode, throwOnError: false, strict: false, output });
  return counted(plain(markup.replace(/<annotation[^>]*>[\s\S]*?<\/annotation>/g, '')));
}

function plain(markup: string): string {
  return markup
    .replace(/<[^>]*>/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#x27;/g, "'")
    .replace(/&nbsp;/g, '')
    .replace(/&amp;/g, '&');
}
