// Figures under Paged.js: a picture that leaves no room for its caption on a side is made smaller, since a figure cannot be
// cut and one pixel too much stops Paged.js for good.
import { type Chunker, Handler, type Polisher } from 'pagedjs';

export class Figures extends Handler {
  constructor(chunker: Chunker, polisher: Polisher, caller?: unknown) {
    super(chunker, polisher, caller);
  }

  afterParsed(parsed: DocumentFragment): void {
    const figures = [...parsed.querySelectorAll<HTMLElement>('figure')].filter((figure) => figure.querySelector('img'));
    if (figures.length === 0) return;
    const bench = document.createElement('div');
    bench.style.cssText = 'position:absolute;left:0;top:0;width:var(--measure);visibility:hidden';
    document.body.append(bench);
    const side = Number.parseFloat(getComputedStyle(document.documentElement).getPropertyValue('--side'));
    for (const figure of figures) {
      const trial = figure.cloneNode(true) as HTMLElement;
      bench.replaceChildren(trial);
      const styles = getComputedStyle(trial);
      const margins = Number.parseFloat(styles.marginTop) + Number.parseFloat(styles.marginBottom);
      const tooMuch = trial.getBoundingClientRect().height + margins - side;
      const image = trial.querySelector('img')!;
      if (tooMuch <= -2) continue;
      const height = Math.max(48, image.getBoundingClientRect().height - tooMuch - 4);
      const own = figure.querySelector('img')!;
      own.style.maxHeight = `${Math.floor(height)}px`;
      own.style.width = 'auto';
    }
    bench.remove();
  }
}
