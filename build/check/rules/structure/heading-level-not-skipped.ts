// A 节 is followed by 小节, not by something two levels down: contents and EPUB navigation would show a hole. Where a
// typed number stands at another depth than it says, heading-number-at-depth speaks instead.
import { type Diagnostic, diagnostic } from '../../../diagnostic.ts';
import { headingsInOrder } from '../../headings.ts';
import type { Rule } from '../../rule.ts';

export const headingLevelNotSkipped: Rule = {
  id: 'heading-level-not-skipped',
  check(book, survey) {
    const findings: Diagnostic[] = [];
    let section = '';
    let level = 0;
    for (const heading of headingsInOrder(book, survey)) {
      if (heading.info.target.section !== section) {
        section = heading.info.target.section;
        // A section may open at any level; what follows is measured against that.
        level = heading.info.level;
        continue;
      }
      if (heading.info.level > level + 1 && !heading.depthIsWrong) {
        const written = heading.node.depth;
        const right = Math.max(1, written - (heading.info.level - level - 1));
        const values = { title: heading.info.titleText, level: heading.info.level, above: level };
        const hint = `${'#'.repeat(right)} ${heading.source}`;
        findings.push(diagnostic('heading-level-not-skipped', heading.place, values, { hint }));
      }
      level = heading.info.level;
    }
    return findings;
  },
};
