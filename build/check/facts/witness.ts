// A witness of a fact in book.yaml. Which of several is alone is read/facts/witnesses.ts's.
import type { Place } from '../../diagnostic.ts';
import type { Dissent } from '../../read/facts/witnesses.ts';

export interface Witness {
  /** What it says. */
  value: string;
  /** Where. */
  place: Place;
  /** How messages name it: CIP 数据, 版次. */
  name: string;
  /** The key of book.yaml, for rules that treat keys apart. */
  key: string;
}

/** The other places of a dissent, for Diagnostic.related. */
export function relatedOf({ also, against }: Dissent<Witness>): Place[] {
  return [against, ...also].map(({ place }) => place);
}
