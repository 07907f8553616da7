// Boxes under Paged.js: what a box has at its foot (padding, rule) stands there once the box is whole. Paged.js hands Chromium
// a box piece by piece and looks each time for what overflows; with a foot under every piece, lines that fill their side to
// the last would be sent to the next, and a box that goes on there would keep room for a foot it does not have.
import { type Chunker, Handler, type Polisher } from 'pagedjs';

const boxes = '.container, .details';

export class Boxes extends Handler {
  constructor(chunker: Chunker, polisher: Polisher, caller?: unknown) {
    super(chunker, polisher, caller);
  }

  /** Says of every box around a new node whether it goes on after it. */
  renderNode(clone: Node, source: Node): void {
    if (!(clone.parentElement?.closest(boxes) ?? (clone instanceof HTMLElement && clone.matches(boxes)))) return;
    // What comes without its content is followed by that.
    let goesOn = !clone.hasChildNodes() && source.hasChildNodes();
    let [made, from]: [Node | null, Node | null] = [clone, source];
    while (made && from) {
      if (made instanceof HTMLElement && made.matches(boxes)) made.classList.toggle('goes-on', goesOn);
      goesOn ||= isFollowed(from);
      [made, from] = [made.parentNode, from.parentNode];
      if (made instanceof HTMLElement && made.matches('.section')) return;
    }
  }
}

function isFollowed(node: Node): boolean {
  for (let next = node.nextSibling; next; next = next.nextSibling)
    if (next instanceof Element || next.textContent!.trim() !== '') return true;
  return false;
}
