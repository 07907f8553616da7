// A measure without fonts, for tests: Chinese an em, Latin half an em, no kerning. And the styles the tests set in.
import { Class, classOf } from './classes.ts';
import { clusters, type Measure } from './measure.ts';
import type { TextStyle } from './paragraph.ts';

const plain: TextStyle = {
  families: ['Song'],
  size: 10,
  weight: 400,
  italic: false,
  tracking: 0,
  verbatim: false,
};
/** Indices into `styles`. */
export const body = 0;
export const small = 1;
export const code = 2;
export const styles: readonly TextStyle[] = [plain, { ...plain, size: 8 }, { ...plain, verbatim: true }];

const widthOf = (cluster: string): number => {
  const kind = classOf(cluster.codePointAt(0)!);
  if (kind === Class.latin || kind === Class.fixedSpace) return 0.5;
  if (kind === Class.space) return 0.25;
  if (cluster === '–') return 0.5;
  return kind > Class.wideSpace ? 0 : 1;
};

/** `count`: characters that letter-spacing is added to. */
export const tableMeasure: Measure & { count(text: string): number } = {
  text: (text, style) =>
    clusters(text).reduce((sum, cluster) => sum + widthOf(cluster) * style.size + style.tracking, 0),
  count: (text) => clusters(text).length,
};
